import type { Document, DocumentText } from '../../domain/document.ts';
import { dateText } from '../../domain/partial-date.ts';
import type { ThemeCoding } from '../../storage/theme-codings.ts';

/** A stretch of a coded paragraph. */
export interface Piece {
  /** Its place in the text: tells one from another. */
  readonly start: number;
  readonly text: string;
  readonly isEvidence: boolean;
}

/** The paragraph of a coding, whole and in stretches with and without evidence. */
export function paragraphWords(
  { text, starts, ends }: DocumentText,
  { paragraph, coding }: ThemeCoding,
): { readonly whole: string; readonly pieces: readonly Piece[] } {
  const [start, end] = [starts[paragraph] ?? 0, ends[paragraph] ?? 0];
  const pieces: Piece[] = [];
  let from = start;
  const add = (to: number, isEvidence: boolean): void => {
    if (to > from) pieces.push({ start: from, text: text.slice(from, to), isEvidence });
    from = Math.max(from, to);
  };
  for (const span of coding.evidence) {
    add(Math.min(span.start, end), false);
    add(Math.min(span.end, end), true);
  }
  add(end, false);
  return { whole: text.slice(start, end), pieces };
}

// A coder looks an example up: a longer one is not read.
const LONGEST = 600; // characters

/**
 * The words of a coding as a block of a definition, with where they stand: its evidence, or the paragraph where it has
 * none, cut at a word.
 */
export function exampleText(text: DocumentText, coding: ThemeCoding, document: Document): string {
  const { whole, pieces } = paragraphWords(text, coding);
  const evidence = pieces.filter((piece) => piece.isEvidence).map((piece) => piece.text);
  const words = (evidence.length > 0 ? evidence.join(' … ') : whole).replace(/\s+/gu, ' ').trim();
  const date = document.date === null ? '' : `, ${dateText(document.date)}`;
  return `“${cut(words)}” (${document.title}${date}, ¶ ${coding.paragraph + 1})`;
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, LONGEST);
  const space = head.lastIndexOf(' ');
  // Never into the middle of a pair of surrogates.
  return `${(space > LONGEST / 2 ? head.slice(0, space) : head).replace(/[\ud800-\udbff]$/, '')} …`;
}
