import { knownLanguageName } from '../domain/language-name.ts';
import type { Table } from './table.ts';
import { cellDate } from './table-date.ts';
import type { TableMapping } from './table-mapping.ts';

/** A cell that was to be a date or a language and is not understood as one. */
export interface CellDoubt {
  /** Place of its row in the file, counted from 1. */
  readonly row: number;
  readonly column: string;
  readonly meaning: 'date' | 'language';
  readonly cell: string;
}

const UNDERSTOOD = {
  date: (cell: string): boolean => cellDate(cell) !== undefined,
  language: (cell: string): boolean =>
    /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(cell) &&
    knownLanguageName(cell.replace('_', '-')) !== undefined,
} as const;

/** The cells of the columns of dates and languages that are not understood, row by row; blank ones are no doubt. */
export function cellDoubts(table: Table, mapping: TableMapping): readonly CellDoubt[] {
  const doubts: CellDoubt[] = [];
  for (const [i, cells] of table.rows.entries())
    for (const meaning of ['date', 'language'] as const) {
      const place = mapping[meaning];
      const cell = place === null ? '' : (cells[place]?.trim() ?? '');
      if (place === null || cell === '' || UNDERSTOOD[meaning](cell)) continue;
      doubts.push({ row: table.rowNumbers[i] ?? 0, column: table.columns[place] ?? '', meaning, cell });
    }
  return doubts;
}

/** `row 7: “spring” in Date is no date`. */
export const doubtText = ({ row, column, meaning, cell }: CellDoubt): string =>
  `row ${row}: “${cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell}” in ${column} is no ${meaning}${meaning === 'language' ? ' code' : ''}`;

const LONGEST_CELL = 40;
