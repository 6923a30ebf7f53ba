import type { ComparisonTable } from './comparison-table.ts';

/** One mark of a comparison as the screen shows it, with what it is counted from. */
export interface ComparisonRow {
  readonly theme: string;
  readonly themePath: string;
  readonly group: string;
  /** What the theme was counted in: paragraphs or documents, as the counting rule says. */
  readonly n: number;
  /** What `share` is a share of; for a rate per 1,000 words, the words. */
  readonly base: number;
  /** n of base, 0..1; null where the base is empty, or where a rate is shown. */
  readonly share: number | null;
  /** For the base “1,000 words”, else null. */
  readonly perThousandWords: number | null;
  /** The ends of a 95 % interval, in the unit of the share or rate, and how it was found; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly intervalMethod: string | null;
  readonly documentsWith: number;
  readonly documents: number;
  readonly paragraphs: number;
  readonly coded: number;
  /** Paragraphs read without a theme. */
  readonly read: number;
  readonly words: number;
}

const HEADER = [
  'theme',
  'theme_path',
  'group',
  'n',
  'base_n',
  'share',
  'per_1000_words',
  'interval_low',
  'interval_high',
  'interval_method',
  'documents_with_theme',
  'documents',
  'paragraphs',
  'paragraphs_coded',
  'paragraphs_read_without_theme',
  'coverage',
  'words',
] as const;

/** The marks of a comparison as a table, one a row, with what they rest on. */
export const comparisonTable = (
  rows: readonly ComparisonRow[],
  notes: readonly string[],
): ComparisonTable => ({
  header: HEADER,
  rows: rows.map((row) => [
    row.theme,
    row.themePath,
    row.group,
    row.n,
    row.base,
    row.share,
    row.perThousandWords,
    row.low,
    row.high,
    row.intervalMethod,
    row.documentsWith,
    row.documents,
    row.paragraphs,
    row.coded,
    row.read,
    row.paragraphs === 0 ? null : (row.coded + row.read) / row.paragraphs,
    row.words,
  ]),
  notes,
});
