import { coversOf, type HistoryRow } from './history-row.ts';

/** What undo and redo would apply. */
export interface UndoSteps {
  /** Rows whose inverses are one step back, newest first: several for an import of several transactions. */
  readonly undo: readonly HistoryRow[];
  /** The row that took back what is to be done again. */
  readonly redo: HistoryRow | null;
  /** False while an older row could still change the answer. */
  readonly settled: boolean;
}

// The rows of one import that stand together, with nothing done between them.
const belongTogether = (older: HistoryRow, newer: HistoryRow): boolean =>
  older.act === 'done' && newer.act === 'done' && (older.continues ?? older.seq) === newer.continues;

// Changed nothing, so there is nothing to take back: what was seen stays seen.
const isToldOnly = (row: HistoryRow): boolean => row.wish.kind === 'open context';

/**
 * The steps that follow from the newest rows of the history, newest first.
 *
 * There is no stored pointer: the newest mention of a wish says whether it stands or is taken back. Undo is the
 * latest wish that stands; redo is the lowest one that was taken back since the last fresh wish.
 */
export function stepsIn(newestFirst: readonly HistoryRow[]): UndoSteps {
  const mentioned = new Set<number>();
  const undo: HistoryRow[] = [];
  let redo: HistoryRow | null = null;
  let mayRedo = true;
  for (const row of newestFirst) {
    if (row.undoing === null) return { undo, redo, settled: true };
    if (isToldOnly(row)) continue;
    const isNewestMention = coversOf(row).every((seq) => !mentioned.has(seq));
    for (const seq of coversOf(row)) mentioned.add(seq);
    if (row.act === 'done') mayRedo = false;
    if (!isNewestMention) continue;
    if (row.act === 'undone') {
      if (mayRedo) redo ??= row;
      continue;
    }
    const newer = undo.at(-1);
    if (newer === undefined || belongTogether(row, newer)) undo.push(row);
    else if (!mayRedo) return { undo, redo, settled: true };
    if (!mayRedo && row.continues === null) return { undo, redo, settled: true };
  }
  return { undo, redo, settled: false };
}
