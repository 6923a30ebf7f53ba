import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
async function read(rtf: string): Promise<NewDocument> {
  const result = await readFile('letter.rtf', latin1(rtf));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}{\f2\fcharset129 Batang;}{\f3\fcharset128 Mincho;}}`;
const paragraphs = async (body: string, head = HEAD): Promise<readonly string[]> =>
  paragraphsOf(await read(`${head}${body}}`));

describe('RTF', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs and lines', String.raw`First\line line.\par Second.\par`, ['First\nline.', 'Second.']],
    [
      'line ends of the file are none of the text',
      'One\r\n word.\\par\r\nTwo.\\\r\nThree.',
      ['One word.', 'Two.', 'Three.'],
    ],
    [
      'signs',
      String.raw`\{a\}\~b\_c \ldblquote d\rdblquote\emdash e\'e9 \bullet f`,
      ['{a}\u00a0b\u2011c “d”—eé •f'],
    ],
    [
      'several code pages',
      String.raw`{\f1 \'cc\'e8\'f0}, {\f2 \'c6\'f2\'c8\'ad} {\f3 \'95\'bd\'98\'61}\par`,
      ['Мир, 평화 平和'],
    ],
    ['trail bytes written plainly', String.raw`{\f3 \'83A\'83C}`, ['アイ']],
    [
      'Unicode with stand-ins',
      String.raw`\uc1\u51064 ?\u-10179 ?\u-8704 ? {\uc2\u1084 \'ec\'ec\u1080??}{\uc0\u1088 }`,
      ['인😀 мир'],
    ],
    [
      'destinations are out',
      String.raw`{\info{\author X}}{\*\generator Y;}{\header Head}{\stylesheet{\s1 Normal;}}{\pict 00ff00}Text.`,
      ['Text.'],
    ],
    [
      'footnotes are marked and stand at the end',
      String.raw`Before{\super\chftn}{\footnote \pard\plain A note.\par} and after.\par Last.\par`,
      ['Before[1] and after.', 'Last.', '[1] A note.'],
    ],
    [
      'hidden and deleted text is out',
      String.raw`Seen {\v hidden }\v too \v0 here{\deleted , gone}.`,
      ['Seen here.'],
    ],
    [
      'a deleted mark of a paragraph joins it with the next',
      String.raw`One{\deleted\par }\pard  goes on.\par Two.\par`,
      ['One goes on.', 'Two.'],
    ],
    [
      'a mark of a paragraph that LibreOffice says is deleted at the last run before it',
      String.raw`{\*\generator LibreOffice/7.4}{\loch One }{\deleted\loch cut }{\loch\deleted two,}\par {\loch  goes on.}\par Three.\par`,
      ['One two, goes on.', 'Three.'],
    ],
    [
      'text that was moved stands where it is now',
      String.raw`One. {\mvf Two. }Three.\par {\mvt Two.}\par`,
      ['One. Three.', 'Two.'],
    ],
    ['what an object shows', String.raw`A{\object{\*\objdata 0105}{\result  sum}} here.`, ['A sum here.']],
    ['formulas', String.raw`So {\mmath{\*\moMath{\*\mctrlPr x}{\mr a=1}}}.`, ['So a=1.']],
    [
      'letters and pictures of symbol fonts',
      String.raw`{\fonttbl{\f7\fcharset2 Symbol;}{\f8\fnil\fcharset2 Wingdings{\*\falt X};}}{\f7 a\'b3} {\f7\u61538\'3f} {\f8 n} {\f8\u-3929 ?} {\f7 \'d3}b`,
      ['α≥ β • • ©b'],
    ],
    [
      'cells of tables',
      String.raw`\trowd\cellx100\cellx200\intbl One\cell Two\cell\row\pard Below.\par`,
      ['One', 'Two', 'Below.'],
    ],
    [
      'fields show their result',
      String.raw`See {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt here}}.`,
      ['See here.'],
    ],
    [
      'a word with its reading, which is a field without a result',
      String.raw`Das {\field{\*\fldinst { EQ \\* jc3 \\* "Font:A" \\* hps21 \\o\\al(\\s\\up 10(\u12363\'3f),\u28450\'3f)}}{\fldrslt {}}}\u23383\'3f.`,
      ['Das 漢字.'],
    ],
    [
      'text boxes stand once, behind their paragraph',
      String.raw`Around{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard Box.\par}}{\shprslt Box.}} it.\par`,
      ['Around it.', 'Box.'],
    ],
    ['bullets of lists are out', String.raw`{\listtext\bullet\tab}Item\par`, ['Item']],
    ['pictures in bytes', `{\\pict\\bin4 }}}}}Text.`, ['Text.']],
  ])('%s', async (_, body, expected) => {
    expect(await paragraphs(body)).toEqual(expected);
  });

  it('takes the code page of the document, its title and its headings', async () => {
    const document = await read(
      String.raw`{\rtf1\ansi\ansicpg1251{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title \'d0\'e5\'f7\'fc}}\pard\s1 \'d0\'e5\'f7\'fc\par\pard \'d2\'ee\'e2\'e0\'f0\'e8\'f9\'e8!\par}`,
    );
    expect(document.title).toBe('Речь');
    expect(document.source.encoding).toBe('windows-1251');
    expect(paragraphsOf(document)).toEqual(['Товарищи!']);
  });

  it('says that its end is missing', async () => {
    const result = await readFile('letter.rtf', latin1(`${HEAD}Half of a`));
    expect(result.ok ? 'read' : result.problem.reason).toBe('damaged');
  });

  it('lists hidden text wherever it stands, with its notes', async () => {
    const text = await read(
      `${HEAD}${String.raw`Seen {\v hidden{\footnote\pard A hidden note.\par} }here.{\footnote\pard A {\deleted cut }note.\par}\par`}}`,
    );
    expect(paragraphsOf(text)).toEqual(['Seen here.[1]', '[1] A note.']);
    const hidden = hiddenTexts(text).join(' | ');
    for (const words of ['hidden', 'A hidden note.', 'cut']) expect(hidden).toContain(words);
  });
});
