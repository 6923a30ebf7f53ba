import type { ReactNode } from 'react';

export type SortValue = string | number | boolean | null | undefined;

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the header means, as a tooltip. */
  readonly headerHint?: string;
  /** What the column sorts by; nothing (null) comes last either way. Without it the column cannot be sorted. */
  value?(row: Row): SortValue;
  /** Plain text is cut with an ellipsis and isolated by direction; for more, return elements. */
  cell(row: Row): ReactNode;
  /** What stands in this column of a group's heading: a sum. */
  groupCell?(rows: readonly Row[]): ReactNode;
  readonly align?: 'start' | 'end';
  /** In pixels; columns without it share the room that is left. */
  readonly width?: number;
  /** Default 120 for a column without a width. */
  readonly minWidth?: number;
  /** Where there is too little room, the column with the highest number leaves first; without a number it stays. */
  readonly leavesFirst?: number;
}

export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export const narrowest = (column: Pick<DataColumn<never>, 'width' | 'minWidth'>): number =>
  column.width ?? column.minWidth ?? 120;

/** The columns that have room side by side; what can leave leaves, highest number first, until the rest fits. */
export function columnsThatFit<C extends Pick<DataColumn<never>, 'width' | 'minWidth' | 'leavesFirst'>>(
  columns: readonly C[],
  room: number,
): readonly C[] {
  const kept = [...columns];
  let needed = kept.reduce((sum, column) => sum + narrowest(column), 0);
  while (needed > room) {
    const leaver = kept.reduce<C | null>(
      (best, column) => ((column.leavesFirst ?? 0) > (best?.leavesFirst ?? 0) ? column : best),
      null,
    );
    if (leaver === null) break;
    kept.splice(kept.indexOf(leaver), 1);
    needed -= narrowest(leaver);
  }
  return kept;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Numbers by size, text as people sort it ("2" before "10"); never called with nothing on either side. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
