import { looseLetters } from './letter-forms.ts';

/** Stands for every character of a masked name, so that all offsets into the text stay as they are. */
export const MASK = '▇';

// A letter or mark of a script in which a name ends where the word ends. Hangul and Arabic join particles to it.
const IN_WORD =
  '[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Hangul}\\p{Script=Arabic}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]]';
const LETTER = new RegExp(IN_WORD, 'v');

const REST_OF_WORD = '[\\p{L}\\p{M}]*';

function namePattern(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/u);
  const stems = words.map((word) => word.replace(/\*+$/, ''));
  const inner = stems.map((stem, i) => looseLetters(stem) + (stem === words[i] ? '' : REST_OF_WORD));
  if (stems.some((stem) => looseLetters(stem) === '')) return '';
  const [first = ''] = [...(stems[0] ?? '')];
  const last = [...(words.at(-1) ?? '')].at(-1) ?? '';
  const before = LETTER.test(first) ? `(?<!${IN_WORD})` : '';
  const behind = LETTER.test(last) ? `(?!${IN_WORD})` : '';
  return `${before}${inner.join('\\s+')}${behind}`;
}

/**
 * The text with every one of the names masked, as long as it was and with its paragraphs where they were. Names are
 * found in any case and with or without accents, as whole words where their script ends words; a star at the end of
 * a word takes in what follows in it (`Velk*`, `Иван* Петров*`). Between the words of a name any blank may stand.
 */
export function maskedText(text: string, names: readonly string[]): string {
  // Longer names first: the shorter may be a part of them.
  const patterns = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => namePattern(name.trim()))
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return text;
  return text.replace(new RegExp(patterns.join('|'), 'giv'), (found) => found.replace(/[^\n]/g, MASK));
}
