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
// Where letters with marks stand in Unicode.
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0x52f],
  [0x620, 0x6d3],
  [0x1e00, 0x1fff],
  [0xfb1d, 0xfb4e],
];

/** The letter without its marks; the same where it has none, or is a letter of its own with them. */
export function withoutMarks(letter: string): string {
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

const SHARP_S = '(?:ss|[ßẞ])';

/** Pattern of a text (flag `v`) whose letters may stand with other marks or with none; marks of its own are left out. */
export function looseLetters(text: string): string {
  knownForms ??= formsOf();
  let pattern = '';
  const letters = [...text];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const pair = `${letter}${letters[i + 1] ?? ''}`.toLowerCase();
    if (pair === 'ss' || letter.toLowerCase() === 'ß') {
      pattern += SHARP_S;
      if (pair === 'ss') i++;
    } else pattern += looseLetter(letter, knownForms);
  }
  return pattern;
}

function looseLetter(letter: string, forms: ReadonlyMap<string, string>): string {
  if (letter.replace(MARK, '') === '') return '';
  if (!MARKED_SCRIPT.test(letter)) return asStored(letter);
  if (OWN_LETTERS.has(letter)) return `${asStored(letter)}[${MARKS}]*`;
  const base = withoutMarks(letter);
  const others = forms.get(base.toLowerCase()) ?? '';
  return `[${base}${sameCase(base, others)}][${MARKS}]*`;
}

/** Of the forms those in the letter's own case; the search without case takes the others by its flag. */
const sameCase = (base: string, forms: string): string =>
  [...forms].filter((form) => (base === base.toLowerCase()) === (form === form.toLowerCase())).join('');
