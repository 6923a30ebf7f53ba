import { type DocumentFilter, EVERY_DOCUMENT, isEveryDocument } from './comparison.ts';
import type { CoderId, ThemeId } from './ids.ts';
import { NO_WORDS, type SearchWords } from './search-words.ts';
import type { Origin, ParagraphState, Voice } from './sheet.ts';

/** On which side of a paragraph something stands: on either or in it, behind it, or before it. */
export const SIDES = ['around', 'behind', 'before'] as const;
export type Side = (typeof SIDES)[number];

/** A theme that stands not further off than so many paragraphs of the same document. */
export interface NearTheme {
  /** The theme with its sub-themes: one of them. */
  readonly themes: readonly ThemeId[];
  readonly side: Side;
  /** At least 1. */
  readonly paragraphs: number;
}

/** What the coder has said of a paragraph; every part must hold. */
export interface CodingCondition {
  readonly coder: CoderId;
  /** The paragraph carries a theme of each of these sets: a theme, and its sub-themes where they count as it. */
  readonly withThemes: readonly (readonly ThemeId[])[];
  /** It carries none of these. */
  readonly withoutThemes: readonly ThemeId[];
  /** One of its codings has the voice and came from there: one of `withThemes`, where these are given. */
  readonly voice: Voice | null;
  readonly origin: Origin | null;
  readonly near: NearTheme | null;
  readonly state: ParagraphState | null;
  /** A coder has written a memo on it or on words in it. */
  readonly hasMemo: boolean;
}

/** Everything that a search asks: words, documents, codings; all of it must hold. */
export interface SearchQuestion {
  readonly words: SearchWords;
  readonly documents: DocumentFilter;
  readonly codings: CodingCondition;
}

/** Whether anything of what the coder said matters. */
export const asksOfCodings = (condition: CodingCondition): boolean =>
  condition.withThemes.length > 0 ||
  condition.withoutThemes.length > 0 ||
  condition.voice !== null ||
  condition.origin !== null ||
  condition.near !== null ||
  condition.state !== null ||
  condition.hasMemo;

/** Whether anything is asked at all. */
export const asksAnything = ({ words, documents, codings }: SearchQuestion): boolean =>
  words.text.trim() !== '' || !isEveryDocument(documents) || asksOfCodings(codings);

/** A question that asks for nothing. */
export const emptyQuestion = (coder: CoderId): SearchQuestion => ({
  words: NO_WORDS,
  documents: EVERY_DOCUMENT,
  codings: {
    coder,
    withThemes: [],
    withoutThemes: [],
    voice: null,
    origin: null,
    near: null,
    state: null,
    hasMemo: false,
  },
});
