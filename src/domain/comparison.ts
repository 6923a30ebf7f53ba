import type { AttributeId, CoderId, ThemeId } from './ids.ts';
import type { PeriodUnit } from './partial-date.ts';

/** What the documents are grouped by. */
export type Grouping =
  | { readonly by: 'attribute'; readonly attribute: AttributeId }
  | { readonly by: 'period'; readonly unit: PeriodUnit }
  | { readonly by: 'language' }
  | { readonly by: 'nothing' };

/** Documents whose value of the attribute is one of these texts; an empty text stands for no value. */
export interface AttributeFilter {
  readonly attribute: AttributeId | 'language';
  readonly values: readonly string[];
}

/** Which documents take part: those that pass every filter, whose date may lie in the years, whose title has the text. */
export interface DocumentFilter {
  readonly attributes: readonly AttributeFilter[];
  /** Inclusive; null is open. Documents without a date pass only where both ends are open. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly text: string;
}

export const EVERY_DOCUMENT: DocumentFilter = { attributes: [], fromYear: null, toYear: null, text: '' };

/** What is counted once: every paragraph that carries the theme, or every document with at least one such paragraph. */
export type CountingRule = 'paragraph' | 'document';

/** What a share is a share of, in the units of the counting rule; `words` gives a rate per 1,000 words. */
export type Base = 'all' | 'read' | 'coded' | 'words';

/** A question to the codings of one coder. */
export interface Comparison {
  readonly documents: DocumentFilter;
  readonly grouping: Grouping;
  readonly themes: readonly ThemeId[];
  /** Whether a theme's count takes in the paragraphs of its sub-themes. */
  readonly withSubThemes: boolean;
  readonly coder: CoderId;
  readonly rule: CountingRule;
  readonly base: Base;
}

/** `1,000 words` cannot be a base of documents counted once: it falls back to all of them. */
export const soundBase = (rule: CountingRule, base: Base): Base =>
  rule === 'document' && base === 'words' ? 'all' : base;

const BASE_NAMES = {
  paragraph: {
    all: 'all paragraphs',
    read: 'paragraphs read',
    coded: 'coded paragraphs',
    words: '1,000 words',
  },
  document: {
    all: 'all documents',
    read: 'documents with a paragraph read',
    coded: 'documents with a coding',
    words: '1,000 words',
  },
} as const satisfies Record<CountingRule, Record<Base, string>>;

export const baseName = (rule: CountingRule, base: Base): string => BASE_NAMES[rule][base];
