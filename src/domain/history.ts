import type { CoderId, DocumentId, Instant } from './ids.ts';
import type { Wish } from './wish.ts';

/** What the history tells of one wish, without the means of its undoing. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly coderId: CoderId | null;
  readonly wish: Wish;
  readonly documentIds: readonly DocumentId[];
  /** `done` for a fresh wish, else whether this entry took one back or did it again. */
  readonly act: 'done' | 'undone' | 'redone';
  /** The entry of the fresh wish that this one took back or did again; its own seq for a fresh wish. */
  readonly of: number;
}

/** The next step back and the next step forward; null where there is none. */
export interface UndoState {
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
}
