import type { DocumentText } from '../../domain/document.ts';
import { exactLetter, looseLetters } from '../../domain/letter-forms.ts';
import type { Span } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';

/** A place that was found: offsets count from the paragraph's first character. */
export interface FoundPlace extends Span {
  readonly paragraph: number;
}

/** Where what was typed stands, in order; in any script, and without case and accents unless `isExact`. */
export function findInText(
  text: Pick<DocumentText, 'text' | 'starts' | 'ends'>,
  typed: string,
  isExact: boolean,
): readonly FoundPlace[] {
  const words = typed
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const letters = (word: string): string =>
    isExact ? [...word].map(exactLetter).join('') : looseLetters(word);
  const source = words.map(letters).join('\\s+');
  if (source === '') return [];
  const pattern = new RegExp(source, isExact ? 'gv' : 'giv');
  const found: FoundPlace[] = [];
  for (let paragraph = 0; paragraph < text.starts.length; paragraph++) {
    const own = text.text.slice(at(text.starts, paragraph), at(text.ends, paragraph));
    for (const match of own.matchAll(pattern))
      if (match[0] !== '') found.push({ paragraph, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first place at or behind the paragraph, going round; 0 for none. */
export function firstFrom(places: readonly FoundPlace[], paragraph: number): number {
  const index = places.findIndex((place) => place.paragraph >= paragraph);
  return Math.max(0, index);
}
