import { looseLetters } from './letter-forms.ts';

/** Stands for every character of a masked name, so that all offsets into the text stay as they are. */
export const MASK = '▇';

// A letter or mark of a script in which a name ends where the word ends. Hangul and Arabic join particles to it.
const IN_WORD =
  '[[\\p{L}\\p{M}\\p{N}]--[\\p{Script=Hangul}\\p{Script=Arabic}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]]';
const LETTER = new RegExp(IN_WORD, 'v');

function namePattern(name: string): string {
  const isOpen = name.endsWith('*');
  const words = (isOpen ? name.slice(0, -1) : name).normalize('NFC').trim().split(/\s+/u);
  const inner = words.map((word) => looseLetters(word)).join('\\s+');
  if (inner === '') return '';
  const [first = ''] = [...(words[0] ?? '')];
  const last = [...(words.at(-1) ?? '')].at(-1) ?? '';
  const before = LETTER.test(first) ? `(?<!${IN_WORD})` : '';
  const behind = isOpen ? '[\\p{L}\\p{M}]*' : LETTER.test(last) ? `(?!${IN_WORD})` : '';
  return `${before}${inner}${behind}`;
}

/**
 * The text with every one of the names masked, as long as it was and with its paragraphs where they were. Names are
 * found in any case and with or without accents, as whole words where their script ends words; a star at the end takes
 * in what follows in the word (`Velk*`). Between the words of a name any blank may stand.
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
