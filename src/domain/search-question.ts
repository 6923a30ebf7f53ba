import { type DocumentFilter, EVERY_DOCUMENT, isEveryDocument } from './comparison.ts';
import type { CoderId, ThemeId } from './ids.ts';
import { NO_WORDS, type SearchWords } from './search-words.ts';
import type { ParagraphState, Voice } from './sheet.ts';

/** What the coder has said of a paragraph; every part must hold. */
export interface CodingCondition {
  readonly coder: CoderId;
  /** The paragraph carries a theme of each of these sets: a theme, and its sub-themes where they count as it. */
  readonly withThemes: readonly (readonly ThemeId[])[];
  /** It carries none of these. */
  readonly withoutThemes: readonly ThemeId[];
  /** One of its codings has the voice: one of `withThemes`, where these are given. */
  readonly voice: Voice | null;
  readonly state: ParagraphState | null;
  /** A coder has written a memo on it. */
  readonly hasMemo: boolean;
}

/** Everything that a search asks: words, documents, codings; all of it must hold. */
export interface SearchQuestion {
  readonly words: SearchWords;
  readonly documents: DocumentFilter;
  readonly codings: CodingCondition;
}

/** Whether anything of what the coder said matters. */
export const asksOfCodings = ({
  withThemes,
  withoutThemes,
  voice,
  state,
  hasMemo,
}: CodingCondition): boolean =>
  withThemes.length > 0 || withoutThemes.length > 0 || voice !== null || state !== null || hasMemo;

/** Whether anything is asked at all. */
export const asksAnything = ({ words, documents, codings }: SearchQuestion): boolean =>
  words.text.trim() !== '' || !isEveryDocument(documents) || asksOfCodings(codings);

/** A question that asks for nothing. */
export const emptyQuestion = (coder: CoderId): SearchQuestion => ({
  words: NO_WORDS,
  documents: EVERY_DOCUMENT,
  codings: { coder, withThemes: [], withoutThemes: [], voice: null, state: null, hasMemo: false },
});
