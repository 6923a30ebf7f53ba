import { type CsvCell, writeCsv } from './csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The numbers of a view as they leave the app, with what they rest on. */
export interface ComparisonTable {
  /** Names of the columns as programs read them: `documents_with_theme`. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Base, counting rule, coder, settings …: a sentence or two each. */
  readonly notes: readonly string[];
}

/**
 * As CSV. The notes stand whole in the last column of every row: the file explains itself, and R and Python read it
 * without a line to skip.
 */
export function tableCsv({ header, rows, notes }: ComparisonTable): string {
  const about = notes.join(' | ');
  return writeCsv([[...header, 'caption'], ...rows.map((row) => [...row, about])]);
}

/** As a workbook: one sheet with the numbers, one with the settings. */
export const tableXlsx = ({ header, rows, notes }: ComparisonTable): Uint8Array<ArrayBuffer> =>
  writeXlsx([
    { name: 'Numbers', rows: [header, ...rows] },
    { name: 'Settings', rows: [['What the numbers rest on'], ...notes.map((note) => [note])] },
  ]);

/** As lines of cells with tabs between them: what spreadsheets take from the clipboard. */
export const tableTabs = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
