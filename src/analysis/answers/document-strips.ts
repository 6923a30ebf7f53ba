import type { DocumentId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { baseUnits } from '../base-units.ts';
import { type Columns, sheetRow } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { documentsByDate } from '../search/documents-by-date.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface StripsQuestion extends FrequencyQuestion {
  /** Only these documents of the list. */
  readonly page: { readonly from: number; readonly count: number };
}

export interface DocumentStrip {
  readonly document: DocumentId;
  /** The label of its group. */
  readonly group: string;
  readonly paragraphs: number;
  /** By theme of the comparison the paragraphs that carry it, ascending. */
  readonly withTheme: readonly Int32Array[];
  /** Paragraphs read without any theme, ascending. */
  readonly read: Int32Array;
  /** Paragraphs with any theme, of the comparison or not. */
  readonly coded: number;
}

export interface StripsAnswer {
  /** Of the page, by date, undated ones last. */
  readonly strips: readonly DocumentStrip[];
  /** Documents chosen. */
  readonly total: number;
  /** Paragraphs of the longest of them. */
  readonly longest: number;
}

/** Where in each document the themes stand, by the first coder, whatever the base and the counting rule. */
export function documentStrips(columns: Columns, question: StripsQuestion): StripsAnswer {
  const { page } = question;
  const comparison = { ...question.comparison, rule: 'paragraph' as const, beside: [] };
  const corpus = countedCorpus(columns, comparison, question);
  const chosen = new Uint8Array(corpus.groupOf.length);
  for (const row of corpus.rows) chosen[row] = 1;
  const rows = documentsByDate(columns, chosen);
  const counts = columns.documents.paragraphCount.values;
  return {
    strips: rows
      .slice(page.from, page.from + page.count)
      .flatMap(
        (row) =>
          stripOf(corpus.columns, question, row, corpus.names[corpus.groupOf[row] ?? -1]?.label ?? '') ?? [],
      ),
    total: rows.length,
    longest: rows.reduce((most, row) => Math.max(most, at(counts, row)), 0),
  };
}

function stripOf(
  columns: Columns,
  question: StripsQuestion,
  row: number,
  group: string,
): DocumentStrip | undefined {
  const document = columns.documents.rows[row];
  if (!document) return undefined;
  const comparison = { ...question.comparison, base: 'coded' as const };
  const { units, paragraph } = baseUnits(columns, { ...question, comparison }, [row]);
  const withTheme: number[][] = question.members.map(() => []);
  for (const [unit, own] of paragraph.entries())
    for (let i = at(units.start, unit); i < at(units.start, unit + 1); i++)
      withTheme[at(units.theme, i)]?.push(own);
  const sheet = sheetRow(columns, row, comparison.coder);
  const { readStart, readEnd } = columns.sheets;
  return {
    document: document.id,
    group,
    paragraphs: document.paragraphCount,
    withTheme: withTheme.map((list) => Int32Array.from(list)),
    read:
      sheet === undefined
        ? new Int32Array(0)
        : columns.read.values.slice(at(readStart.values, sheet), at(readEnd.values, sheet)),
    coded: paragraph.length,
  };
}
