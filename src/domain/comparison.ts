import type { Bins, EventWindow, NamedPeriod, Recoding } from './comparison-grouping.ts';
import type { DocumentSet } from './corpus-set.ts';
import { type AttributeId, asThemeId, type CoderId, type ThemeId } from './ids.ts';
import type { PeriodUnit } from './partial-date-periods.ts';
import type { Voice } from './sheet.ts';

/** What the documents are grouped by. */
export type Grouping =
  | {
      readonly by: 'attribute';
      readonly attribute: AttributeId;
      /** Without them every value is a group. Bins are for numbers, and recoding is for all else. */
      readonly recoding?: Recoding;
      readonly bins?: Bins;
    }
  | { readonly by: 'period'; readonly unit: PeriodUnit }
  /** Ascending by first day. What lies before the first of them is a group too. */
  | { readonly by: 'named periods'; readonly periods: readonly NamedPeriod[] }
  /** Two groups of as many days; the day of the event begins the second. All other documents take no part. */
  | { readonly by: 'event'; readonly event: EventWindow }
  | { readonly by: 'language'; readonly recoding?: Recoding }
  | { readonly by: 'nothing' };

/** Documents whose value of the attribute is one of these texts; an empty text stands for no value. */
export interface AttributeFilter {
  readonly attribute: AttributeId | 'language';
  readonly values: readonly string[];
}

/** What a filter needs of a set of documents. */
export type ChosenSet = Pick<DocumentSet, 'id' | 'name' | 'documents'>;

/**
 * Which documents take part: those that pass every filter, whose date may lie in the years, whose title has the text, and
 * that are in one of the sets.
 */
export interface DocumentFilter {
  readonly attributes: readonly AttributeFilter[];
  /** Inclusive; null is open. Documents without a date pass only where both ends are open. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly text: string;
  /** Empty: no set is asked for. */
  readonly sets: readonly ChosenSet[];
}

export const EVERY_DOCUMENT: DocumentFilter = {
  attributes: [],
  fromYear: null,
  toYear: null,
  text: '',
  sets: [],
};

/** Whether the filter lets every document pass. */
export const isEveryDocument = ({ attributes, fromYear, toYear, text, sets }: DocumentFilter): boolean =>
  attributes.length === 0 && fromYear === null && toYear === null && text.trim() === '' && sets.length === 0;

/**
 * What is counted once: every paragraph that carries the theme, or every document, or in each group every day or week,
 * with at least one such paragraph.
 */
export const COUNTING_RULES = ['paragraph', 'document', 'day', 'week'] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];

/** What a share is a share of, in the units of the counting rule; `words` gives a rate per 1,000 words. */
export const BASES = ['all', 'read', 'coded', 'words'] as const;
export type Base = (typeof BASES)[number];

/** Several themes counted as one: a paragraph that carries any of them counts once. It is not in the codebook. */
export interface ThemeGroup {
  readonly name: string;
  readonly themes: readonly ThemeId[];
}

/** What stands for a group of themes among the themes of a comparison, by its place; no theme has such an id. */
export const themeGroupId = (place: number): ThemeId => asThemeId(-1 - place);

/** What stands for any of several themes together, where that is counted; no theme has such an id. */
export const ANY_THEME = asThemeId(0);

/** Which codings are counted. What is left out narrows what is counted, never what it is a share of. */
export interface CodingFilter {
  /** Null: any. */
  readonly voices: readonly Voice[] | null;
  /** Versions of the codebook under which they were made, inclusive; null is open. */
  readonly fromVersion: number | null;
  readonly toVersion: number | null;
}

export const EVERY_CODING: CodingFilter = { voices: null, fromVersion: null, toVersion: null };

export const isEveryCoding = ({ voices, fromVersion, toVersion }: CodingFilter): boolean =>
  voices === null && fromVersion === null && toVersion === null;

/** A question to the codings of one coder, or of several side by side. */
export interface Comparison {
  readonly documents: DocumentFilter;
  readonly grouping: Grouping;
  /** Divides every group once more; null: not. */
  readonly second: Grouping | null;
  /** Of the codebook, then the ids of the groups of themes. */
  readonly themes: readonly ThemeId[];
  readonly themeGroups: readonly ThemeGroup[];
  /** Whether a theme's count takes in the paragraphs of its sub-themes. */
  readonly withSubThemes: boolean;
  readonly codings: CodingFilter;
  readonly coder: CoderId;
  /** Coders whose codings stand beside the first one's as groups of their own; they are never added up. */
  readonly beside: readonly CoderId[];
  readonly rule: CountingRule;
  /**
   * Whether a reprint is represented by its original; where that is not among the documents, by the first of its reprints.
   */
  readonly collapsesReprints: boolean;
  readonly base: Base;
}

/** What a comparison is where nothing else was chosen. */
export const PLAIN_COMPARISON = {
  documents: EVERY_DOCUMENT,
  grouping: { by: 'nothing' },
  second: null,
  themeGroups: [],
  withSubThemes: true,
  codings: EVERY_CODING,
  beside: [],
  rule: 'paragraph',
  collapsesReprints: false,
  base: 'read',
} as const satisfies Omit<Comparison, 'themes' | 'coder'>;

/** All coders of a comparison, the first one first. */
export const codersOf = ({ coder, beside }: Comparison): readonly CoderId[] => [
  coder,
  ...beside.filter((other) => other !== coder),
];

/** `1,000 words` can be a base of paragraphs only: else it falls back to all units. */
export const soundBase = (rule: CountingRule, base: Base): Base =>
  rule !== 'paragraph' && base === 'words' ? 'all' : base;

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
    words: 'all documents',
  },
  day: {
    all: 'all days with a document',
    read: 'days with a paragraph read',
    coded: 'days with a coding',
    words: 'all days with a document',
  },
  week: {
    all: 'all weeks with a document',
    read: 'weeks with a paragraph read',
    coded: 'weeks with a coding',
    words: 'all weeks with a document',
  },
} as const satisfies Record<CountingRule, Record<Base, string>>;

export const baseName = (rule: CountingRule, base: Base): string => BASE_NAMES[rule][base];

/** What is counted, one and many: `paragraph`, `paragraphs`. */
export const unitNames = (rule: CountingRule): readonly [one: string, many: string] => [rule, `${rule}s`];
