import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aText } from '../testing/builders.ts';
import { NO_WORDS, type SearchWords } from './search-words.ts';
import { findHits } from './text-hits.ts';
import { compileWords } from './text-pattern.ts';

/** What is found in the paragraphs, each place as `paragraph:text`. */
function found(
  words: Partial<SearchWords> & { readonly text: string },
  paragraphs: readonly string[],
): string[] {
  const compiled = compileWords({ ...NO_WORDS, ...words });
  if (!compiled.ok) throw new Error(compiled.fault.detail);
  const text = aText(paragraphs);
  const hits: string[] = [];
  findHits(
    compiled.pattern,
    text,
    () => true,
    (paragraph, start, end) => hits.push(`${paragraph}:${(paragraphs[paragraph] ?? '').slice(start, end)}`),
  );
  return hits;
}

describe('words', () => {
  it.each<[string, Partial<SearchWords> & { text: string }, string[], string[]]>([
    ['a word, whole', { text: 'war' }, ['War, warm wars and WAR', 'postwar'], ['0:War', '0:WAR']],
    ['within words too', { text: 'war', wholeWords: false }, ['warm', 'postwar'], ['0:war', '1:war']],
    ['with its case', { text: 'War', matchesCase: true }, ['War and war'], ['0:War']],
    ['a beginning', { text: 'free*' }, ['free freedom unfree'], ['0:free', '0:freedom']],
    ['an ending', { text: '*dom' }, ['freedom wisdom domain'], ['0:freedom', '0:wisdom']],
    ['a star inside', { text: 'wom*n' }, ['women, woman, womanhood'], ['0:women', '0:woman']],
    ['two words, both needed', { text: 'war peace' }, ['war', 'peace and war'], ['1:peace', '1:war']],
    ['one or the other', { text: 'war OR peace' }, ['war', 'peace', 'law'], ['0:war', '1:peace']],
    ['one and not the other', { text: 'war -peace' }, ['war', 'peace and war'], ['0:war']],
    [
      'a phrase',
      { text: '"free people"' },
      ['people free', 'Free  people; free peoples'],
      ['1:Free  people'],
    ],
    ['a phrase behind one that runs over an edge', { text: '"a a"' }, ['b a', 'a a'], ['1:a a']],
    ['a phrase with a star', { text: '"free * people"' }, ['free young people'], ['0:free young people']],
    ['punctuation as it stands', { text: 'U.S.' }, ['the U.S. and the UXSX'], ['0:U.S.']],
    ['signs', { text: '#1 R&D' }, ['no. #1 of R&D'], ['0:#1', '0:R&D']],
    ['a word before an apostrophe', { text: 'people' }, ["the people's will"], ['0:people']],
    ['OR as a word', { text: '"OR"', matchesCase: true }, ['OR or'], ['0:OR']],
    [
      'without accents',
      { text: 'resume' },
      ['résumé Resumé re\u0301sume\u0301'],
      ['0:résumé', '0:Resumé', '0:re\u0301sume\u0301'],
    ],
    ['an accent typed, none wanted', { text: 'résumé' }, ['resume'], ['0:resume']],
    [
      'with accents',
      { text: 'resume', matchesAccents: true },
      ['résumé resume re\u0301sume\u0301'],
      ['0:resume'],
    ],
    [
      'with accents, composed or not',
      { text: 'é', matchesAccents: true, wholeWords: false },
      ['é e\u0301 e'],
      ['0:é', '0:e\u0301'],
    ],
    [
      'German: umlaut and sharp s',
      { text: 'strasse' },
      ['Straße, STRASSE, Strässe'],
      ['0:Straße', '0:STRASSE', '0:Strässe'],
    ],
    ['German: sharp s typed', { text: 'groß' }, ['gross, groß, Größe'], ['0:gross', '0:groß']],
    [
      'capitals of sharp s, with case',
      { text: 'STRASSE', matchesCase: true },
      ['Strasse STRASSE'],
      ['0:STRASSE'],
    ],
    [
      'joined letters written as two, and the other way',
      { text: 'oeuvre OR Caesar' },
      ['œuvre, Œuvre, OEUVRE, oéuvre', 'Cæsar'],
      ['0:œuvre', '0:Œuvre', '0:OEUVRE', '0:oéuvre', '1:Cæsar'],
    ],
    [
      'joined letters with case',
      { text: 'Œuvre', matchesCase: true },
      ['œuvre Œuvre Oeuvre'],
      ['0:Œuvre', '0:Oeuvre'],
    ],
    [
      'Turkish, with the point and without',
      { text: 'istanbul' },
      ['İstanbul istanbul ISTANBUL ıstanbul i̇stanbul'],
      ['0:İstanbul', '0:istanbul', '0:ISTANBUL', '0:ıstanbul', '0:i̇stanbul'],
    ],
    ['Turkish capitals typed', { text: 'IŞIK' }, ['ışık Işık İşik'], ['0:ışık', '0:Işık', '0:İşik']],
    ['Turkish with case', { text: 'işik', matchesCase: true }, ['İşik ışık'], ['0:ışık']],
    ['Turkish with accents', { text: 'İzmir', matchesAccents: true }, ['İzmir Izmir izmir'], ['0:İzmir']],
    [
      'letters and digits of full width',
      { text: 'GDP 2024' },
      ['ＧＤＰは２０２４年に gdp', '２０２４'],
      ['0:ＧＤＰ', '0:２０２４', '0:gdp'],
    ],
    ['full width typed', { text: 'ＧＤＰ' }, ['the GDP'], ['0:GDP']],
    ['full width with accents', { text: 'GDP', matchesAccents: true }, ['ＧＤＰ GDP'], ['0:GDP']],
    [
      'an apostrophe as keyboards have it',
      { text: "don't" },
      ['don’t, don‘t, don＇t'],
      ['0:don’t', '0:don‘t', '0:don＇t'],
    ],
    ['an apostrophe as it is printed', { text: 'don’t' }, ["don't"], ["0:don't"]],
    [
      'a hyphen that does not break',
      { text: 'co-operate' },
      ['co\u2011operate cooperate'],
      ['0:co\u2011operate'],
    ],
    ['German with accents', { text: 'fuhren', matchesAccents: true }, ['führen fuhren'], ['0:fuhren']],
    ['Russian: case and yo', { text: 'ещё' }, ['Еще ещё'], ['0:Еще', '0:ещё']],
    ['Russian: short i is a letter', { text: 'мои' }, ['мой мои'], ['0:мои']],
    ['Russian endings', { text: 'свобод*' }, ['Свобода, свободу, несвобода'], ['0:Свобода', '0:свободу']],
    ['Korean, whole', { text: '자유' }, ['자유 자유를 부자유'], ['0:자유']],
    ['Korean, with particles', { text: '자유*' }, ['자유 자유를 부자유'], ['0:자유', '0:자유를']],
    ['Korean, written apart', { text: '자유' }, ['자유'.normalize('NFD')], [`0:${'자유'.normalize('NFD')}`]],
    ['Korean, a phrase', { text: '"우리 인민"' }, ['우리 인민', '우리의 인민'], ['0:우리 인민']],
    ['Chinese, within a sentence', { text: '人民' }, ['中国人民万岁人民'], ['0:人民', '0:人民']],
    ['Chinese beside Latin', { text: 'AI' }, ['发展AI技术', 'RAIN'], ['0:AI']],
    ['Chinese with a star', { text: '中*国' }, ['中华民国万岁国'], ['0:中华民国']],
    ['Japanese voiced kana', { text: 'か' }, ['が か'], ['0:か']],
    ['Thai, without spaces', { text: 'เสรี' }, ['ความเสรีภาพ'], ['0:เสรี']],
    ['Arabic without vowels', { text: 'كتاب' }, ['كِتَابٌ كتـاب كتب'], ['0:كِتَابٌ', '0:كتـاب']],
    ['Arabic alef', { text: 'امة' }, ['أمة أُمَّة'], ['0:أمة', '0:أُمَّة']],
    ['Arabic with vowels', { text: 'كتاب', matchesAccents: true }, ['كِتَاب كتاب'], ['0:كتاب']],
    ['Arabic prefixes', { text: '*حرية' }, ['الحرية وحرية'], ['0:الحرية', '0:وحرية']],
    ['Hebrew without points', { text: 'שלום' }, ['שָׁלוֹם שלום'], ['0:שָׁלוֹם', '0:שלום']],
    ['an expression', { text: '\\b[wp]ar\\b', isExpression: true }, ['War par wart'], ['0:War', '0:par']],
    [
      'an expression from its beginning',
      { text: '^we', isExpression: true },
      ['We are', 'are we', 'we'],
      ['0:We', '2:we'],
    ],
    [
      'an expression, composed or not',
      { text: 'caf.$|^[éè]', isExpression: true },
      ['cafe\u0301', 'e\u0301t\u0301e\u0301', 'été', 'cafè'],
      ['0:cafe\u0301', '1:e\u0301', '2:é', '3:cafè'],
    ],
    [
      'an expression with edges of words in any script',
      { text: '\\bвойн\\w+|\\bété\\b|전쟁\\b', isExpression: true },
      ['Войны, предвойна, был étéx été', '전쟁을 전쟁, 戦争'],
      ['0:Войны', '0:été', '1:전쟁'],
    ],
    [
      'an expression with signs of no word, and words in a set',
      { text: '\\W[\\w-]+\\Bя', isExpression: true },
      ['я дядя, по-моя-'],
      ['0: дядя', '0: по-моя'],
    ],
    ['an expression of a backslash', { text: '\\\\b', isExpression: true }, ['a\\b b'], ['0:\\b']],
    ['an expression written apart', { text: 'e\u0301t', isExpression: true }, ['été', 'ete'], ['0:ét']],
    [
      'an expression and Hangul written apart',
      { text: '[자국]력.생', isExpression: true },
      ['x \u110c\u1161\u1105\u1167\u11a8\u1100\u1162\u11bc\u1109\u1162\u11bc'],
      ['0:\u110c\u1161\u1105\u1167\u11a8\u1100\u1162\u11bc\u1109\u1162\u11bc'],
    ],
    ['an expression for a mark', { text: '\\p{M}', isExpression: true }, ['é e\u0301'], ['0:\u0301']],
    ['an expression of nothing', { text: 'x*', isExpression: true }, ['a😀xx'], ['0:xx']],
    ['nothing for what is only unwanted', { text: '-war' }, ['peace'], []],
  ])('finds %s', (_, words, paragraphs, expected) => {
    expect(found(words, paragraphs)).toEqual(expected);
  });

  it.each<[string, boolean, number, string]>([
    ['"free people', false, 0, 'never closed'],
    ['war OR', false, 4, 'word behind'],
    ['OR war', false, 0, 'word before'],
    ['war *', false, 4, 'letters beside'],
    ['a(b', true, 1, 'never closed'],
    ['ab)', true, 2, 'never opened'],
    ['ab|*c', true, 3, 'nothing before'],
    ['a[b', true, 1, 'never closed'],
    ['x[z-a]', true, 1, 'not sound'],
    ['ab\\', true, 2, 'needs a character'],
    ['ab\\p{Foo}', true, 2, 'no property'],
    ['a{', true, 1, 'stands alone'],
    ['ab\\y', true, 2, 'means nothing'],
  ])('says where “%s” is broken', (text, isExpression, at, detail) => {
    const compiled = compileWords({ ...NO_WORDS, text, isExpression });
    expect(compiled).toMatchObject({ ok: false, fault: { at, detail: expect.stringContaining(detail) } });
  });

  it('says something of every expression that the browser refuses, and nothing of others', () => {
    const piece = fc.constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '*',
      '{2}',
      '{',
      '|',
      '\\',
      '\\d',
      '^',
      '?',
      '-',
      'é',
      '(?<n>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const refused = ((): boolean => {
          try {
            new RegExp(text, 'u');
            return false;
          } catch {
            return true;
          }
        })();
        const compiled = compileWords({ ...NO_WORDS, text, isExpression: true });
        if (text.trim() !== '') expect(compiled.ok).toBe(!refused);
      }),
    );
  });
});

const plain = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of the paragraph without accents and case, compared one by one. */
function naiveCount(word: string, paragraphs: readonly string[]): number {
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/[^\p{L}\p{M}]+/u))
    .filter((own) => plain(own) === plain(word)).length;
}

const letter = fc.constantFrom('a', 'A', 'á', 'e', 'é', 'e\u0301', 'b', '자', 'ж', 'Ж', 'ك', 'كَ');
const word = fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''));
const paragraph = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '\n', '. ', '  ')), { minLength: 1, maxLength: 12 })
  .map((words) =>
    words
      .map((pair) => pair.join(''))
      .join('')
      .trim(),
  );

/** The same, each paragraph searched as a document of its own and by its own text alone. */
function foundOneByOne(
  words: Partial<SearchWords> & { readonly text: string },
  paragraphs: readonly string[],
): string[] {
  const compiled = compileWords({ ...NO_WORDS, ...words });
  if (!compiled.ok) throw new Error(compiled.fault.detail);
  const [clause] = compiled.pattern.clauses;
  return paragraphs.flatMap((own, paragraph) =>
    [...own.matchAll(clause?.finds ?? /(?!)/g)].map(([match]) => `${paragraph}:${match}`),
  );
}

describe('against a naive count', () => {
  it.each<[string, Partial<SearchWords>]>([
    ['a', {}],
    ['a', { wholeWords: false }],
    ['á*', { matchesAccents: true }],
    ['*b', {}],
    ['a*b', { wholeWords: false }],
    ['"a b"', {}],
    ['"ab* *a"', { wholeWords: false }],
    ['ab OR "b a"', {}],
    ['자 OR ж', { matchesCase: true }],
    ['ab', { isExpression: true }],
    ['a\\s+b', { isExpression: true }],
    ['(?<![ab])ab+', { isExpression: true }],
  ])('finds %s over whole texts as in each paragraph by itself', (wanted, how) => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const asked = { text: wanted, ...how };
        expect(found(asked, paragraphs)).toEqual(foundOneByOne(asked, paragraphs));
      }),
    );
  });

  it('finds exactly the words that are the same without case and accents', () => {
    fc.assert(
      fc.property(word, fc.array(paragraph, { minLength: 1, maxLength: 5 }), (wanted, paragraphs) => {
        expect(found({ text: wanted }, paragraphs)).toHaveLength(naiveCount(wanted, paragraphs));
      }),
    );
  });

  it('finds every place of a text that is looked for as it stands', () => {
    const han = fc
      .array(fc.constantFrom('人', '民', '中', '国'), { minLength: 1, maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom('人民', '中国', '国'),
        fc.array(han, { maxLength: 6 }),
        (wanted, paragraphs) => {
          const expected = paragraphs.reduce((sum, own) => sum + own.split(wanted).length - 1, 0);
          expect(found({ text: wanted }, paragraphs)).toHaveLength(expected);
        },
      ),
    );
  });

  it('finds in paragraphs that touch what it finds in paragraphs that stand apart', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('a*', '"a b"', 'b', '*a*'),
        (paragraphs, text) => {
          const compiled = compileWords({ ...NO_WORDS, text });
          if (!compiled.ok) throw new Error(compiled.fault.detail);
          const ends: number[] = [];
          for (const own of paragraphs) ends.push((ends.at(-1) ?? 0) + own.length);
          const touching = {
            text: paragraphs.join(''),
            starts: Uint32Array.from([0, ...ends.slice(0, -1)]),
            ends: Uint32Array.from(ends),
          };
          const hits: string[] = [];
          findHits(
            compiled.pattern,
            touching,
            () => true,
            (at, start, end) => hits.push(`${at}:${(paragraphs[at] ?? '').slice(start, end)}`),
          );
          expect(hits).toEqual(found({ text }, paragraphs));
        },
      ),
    );
  });
});
