import type { HistoryEntry } from '../domain/history.ts';
import type { TableName } from './database.ts';
import type { Undoing } from './undoing.ts';

/** A stored history entry with the means of its undoing. */
export interface HistoryRow extends Omit<HistoryEntry, 'of'> {
  /** Fresh wishes that this entry takes back or does again, ascending; null for a fresh wish itself. */
  readonly covers: readonly number[] | null;
  /** First entry of the import that this one continues: neighbours of one import are undone together. */
  readonly continues: number | null;
  readonly tables: readonly TableName[];
  /** Null where it came from a project file: there undo ends. */
  readonly undoing: Undoing | 'apart' | null;
}

export type NewHistoryRow = Omit<HistoryRow, 'seq'>;

/** The fresh wishes that a row is about. */
export const coversOf = (row: HistoryRow): readonly number[] => row.covers ?? [row.seq];

/** What everybody but undo sees of a row. */
export const entryOf = (row: HistoryRow): HistoryEntry => ({
  seq: row.seq,
  at: row.at,
  coderId: row.coderId,
  wish: row.wish,
  documentIds: row.documentIds,
  act: row.act,
  of: row.covers?.[0] ?? row.seq,
});
