// Marks that are set over or under a letter and may be left out in writing: accents of Latin, Greek and Cyrillic,
// points of Hebrew, vowels and the lengthening stroke of Arabic. Vowel signs of Thai or Hindi are letters of the word.
const MARKS =
  '\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff';
const MARK = new RegExp(`[${MARKS}]`, 'gu');
const MARKED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

// Letters of their own in their alphabets, though Unicode writes them as a letter with a mark.
const OWN_LETTERS = new Set('йЙїЇўЎѓЃќЌ');
// Letters that Unicode does not take apart, and what they are written as where the mark is missing.
const UNDIVIDED: readonly (readonly [form: string, base: string])[] = [
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ٱ', 'ا'],
];
// East Asian texts set Latin letters, digits and signs as wide as their own characters: each so far behind its usual form.
const WIDE = /[\uff01-\uff5e]/u;
const WIDE_OFFSET = 0xfee0;
// Signs that keyboards have one of, and print several.
const PRINTED: ReadonlyMap<string, string> = new Map([
  ["'", '\u2018\u2019\u02bc'],
  ['-', '\u2010\u2011'],
]);
// Where letters with marks stand in Unicode.
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0x52f],
  [0x620, 0x6d3],
  [0x1e00, 0x1fff],
  [0xfb1d, 0xfb4e],
  [0xff21, 0xff5a],
];

const narrowed = (letter: string): string =>
  WIDE.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) - WIDE_OFFSET) : letter;

/** The letter without its marks and of usual width; the same where it has none, or is a letter of its own with them. */
export function withoutMarks(marked: string): string {
  const letter = narrowed(marked);
  if (OWN_LETTERS.has(letter) || !MARKED_SCRIPT.test(letter)) return letter;
  const undivided = UNDIVIDED.find(([form]) => form === letter.toLowerCase());
  if (undivided) return undivided[1];
  return letter.normalize('NFD').replace(MARK, '').normalize('NFC') || letter;
}

let knownForms: ReadonlyMap<string, string> | undefined;

/** By letter without marks, in lower case: every way to write it with them, both cases. */
function formsOf(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [from, to] of RANGES)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCodePoint(code);
      const base = withoutMarks(letter).toLowerCase();
      if (base !== letter.toLowerCase() && base.length === 1)
        forms.set(base, (forms.get(base) ?? '') + letter);
    }
  return forms;
}

export const escapedForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const asStored = (letter: string): string => {
  const apart = letter.normalize('NFD');
  const own = escapedForPattern(letter);
  return apart === letter ? own : `(?:${own}|${apart})`;
};

/** Pattern of one letter (flag `v`): as it is written, composed or not. */
export const exactLetter = asStored;

// Letters that are also written as two.
const JOINED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['æ', 'ae'],
]);
const JOINED_OF: ReadonlyMap<string, string> = new Map([...JOINED].map(([form, pair]) => [pair, form]));

/**
 * Pattern of a text (flag `v`, and `i` unless it `matchesCase`) whose letters may stand with other marks or with none;
 * marks of its own are left out.
 */
export function looseLetters(text: string, matchesCase = false): string {
  let pattern = '';
  const letters = [...text];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const isSmall = letter === letter.toLowerCase();
    const apart = JOINED.get(letter.toLowerCase());
    const pair = apart ? (isSmall ? apart : inTitleCase(apart)) : `${letter}${letters[i + 1] ?? ''}`;
    const form = JOINED_OF.get(pair.toLowerCase());
    if (form === undefined) {
      pattern += looseLetter(letter, matchesCase);
      continue;
    }
    const written = [...pair].map((one) => looseLetter(one, matchesCase)).join('');
    const joined = form === 'ß' ? '[ßẞ]' : isSmall ? form : form.toUpperCase();
    pattern += `(?:${written}|${joined})`;
    if (!apart) i++;
  }
  return pattern;
}

const inTitleCase = (pair: string): string => `${pair.charAt(0).toUpperCase()}${pair.slice(1)}`;

function looseLetter(marked: string, matchesCase: boolean): string {
  if (marked.replace(MARK, '') === '') return '';
  const letter = narrowed(marked);
  if (!MARKED_SCRIPT.test(letter)) return looseSign(letter);
  if (OWN_LETTERS.has(letter)) return `${asStored(letter)}[${MARKS}]*`;
  const base = withoutMarks(letter);
  knownForms ??= formsOf();
  const others = knownForms.get(base.toLowerCase()) ?? '';
  // The flag does not take the capital with a point for the small letter, nor the small one without for the capital.
  return `[${base}${matchesCase ? sameCase(base, others) : others}][${MARKS}]*`;
}

const sameCase = (base: string, forms: string): string =>
  [...forms].filter((form) => (base === base.toLowerCase()) === (form === form.toLowerCase())).join('');

/** Pattern of a character without marks: a sign or digit of usual width in all its forms, any other as it stands. */
function looseSign(letter: string): string {
  const usual =
    [...PRINTED].find(([sign, printed]) => sign === letter || printed.includes(letter))?.[0] ?? letter;
  if (!/[!-~]/.test(usual)) return asStored(usual);
  const wide = String.fromCodePoint((usual.codePointAt(0) ?? 0) + WIDE_OFFSET);
  return `(?:${[usual, wide, ...(PRINTED.get(usual) ?? '')].map(escapedForPattern).join('|')})`;
}

const PLAIN = /^[ -~]*$/;
const UNDIVIDED_FORM = new RegExp(`[${UNDIVIDED.map(([form]) => form).join('')}]`, 'gu');
const UNDIVIDED_BASES: ReadonlyMap<string, string> = new Map(UNDIVIDED);

/** A short text as lists are filtered by it: without case, marks over letters, and differences of width. */
export function foldedText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(MARK, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNDIVIDED_FORM, (form) => UNDIVIDED_BASES.get(form) ?? form);
}
