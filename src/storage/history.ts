import type { HistoryEntry, UndoState } from '../domain/history.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Wish } from '../domain/wish.ts';
import { type ProjectDatabase, TABLE_NAMES } from './database.ts';
import { attempted } from './expected-failures.ts';
import { coversOf, entryOf, type HistoryRow } from './history-row.ts';
import { writeHistory } from './perform.ts';
import { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { stepsIn, type UndoSteps } from './undo-steps.ts';
import { type Undoing, undoingsOf } from './undoing.ts';

// The newest row settles nearly every question; after many undos some more are read, in growing steps.
const FIRST_ROWS = 1;
const MORE_ROWS = 32;

async function readSteps({ history }: ProjectDatabase): Promise<UndoSteps> {
  const rows = await history.reverse().limit(FIRST_ROWS).toArray();
  let below = rows.at(-1)?.seq ?? 1;
  for (let size = MORE_ROWS; ; size *= 4) {
    const steps = stepsIn(rows);
    if (steps.settled || below <= 1) return steps;
    const older = await history
      .where('seq')
      .between(below - size, below, true, false)
      .toArray();
    rows.push(...older.reverse());
    below -= size;
  }
}

// An import of several transactions reads as one, with all its documents.
function wishOf(newestFirst: readonly HistoryRow[]): Wish | undefined {
  const wish = newestFirst.at(-1)?.wish;
  if (wish?.kind !== 'import documents') return wish;
  const counts = newestFirst.map((row) => (row.wish.kind === 'import documents' ? row.wish.count : 0));
  return { ...wish, count: counts.reduce((sum, count) => sum + count, 0) };
}

function entryOfStep(newestFirst: readonly HistoryRow[]): HistoryEntry | null {
  const oldest = newestFirst.at(-1);
  const wish = wishOf(newestFirst);
  if (!oldest || !wish) return null;
  return { ...entryOf(oldest), wish, documentIds: newestFirst.flatMap((row) => row.documentIds) };
}

async function undoingsOfRow(database: ProjectDatabase, row: HistoryRow): Promise<readonly Undoing[]> {
  if (row.undoing === 'apart') return undoingsOf(database, row.seq);
  return row.undoing ? [row.undoing] : [];
}

// Two tabs that undo at once wait for each other: what is undone is found inside the transaction.
async function takeStep(
  store: Store,
  act: 'undone' | 'redone',
  rowsIn: (steps: UndoSteps) => readonly HistoryRow[],
): Promise<Result<HistoryEntry | null>> {
  const { database } = store;
  const result = await attempted(() =>
    database.transaction('rw', [...TABLE_NAMES, 'history', 'undoings'], async () => {
      const rows = rowsIn(await readSteps(database));
      const wish = wishOf(rows);
      if (!wish) return null;
      const recorder = new Recorder(database);
      for (const row of rows)
        for (const undoing of await undoingsOfRow(database, row)) await recorder.restore(undoing);
      const covers = rows.flatMap(coversOf).sort((a, b) => a - b);
      return writeHistory(database, recorder, { wish, coder: null, act, covers, continues: null });
    }),
  );
  if (!result.ok) return result;
  if (result.value) store.announce(result.value.change);
  return ok(result.value?.entry ?? null);
}

/** Takes back the latest wish that stands, whoever made it; null where there is none. */
export const undo = (store: Store): Promise<Result<HistoryEntry | null>> =>
  store.inTurn(() => takeStep(store, 'undone', (steps) => steps.undo));

/** Does again what was taken back last, unless a fresh wish came since; null where there is nothing. */
export const redo = (store: Store): Promise<Result<HistoryEntry | null>> =>
  store.inTurn(() => takeStep(store, 'redone', (steps) => (steps.redo ? [steps.redo] : [])));

/** What the next undo and the next redo would do: live, as it follows from the end of the history. */
export async function getUndoState(store: Store): Promise<UndoState> {
  const steps = await readSteps(store.database);
  return { undo: entryOfStep(steps.undo), redo: entryOfStep(steps.redo ? [steps.redo] : []) };
}

/** The newest entries, newest first. */
export async function listHistory(store: Store, newest: number): Promise<readonly HistoryEntry[]> {
  const rows = await store.database.history.reverse().limit(newest).toArray();
  return rows.map(entryOf);
}

/** A stretch of the history, newest first. */
export interface HistoryStretch {
  readonly entries: readonly HistoryEntry[];
  /** The newest entry among them that cannot be undone, since it came with a project file; null where all can. */
  readonly fixed: number | null;
  /** From this number on everything below the stretch's upper end is in it; 1 at the beginning of the history. */
  readonly from: number;
}

/** The entries above `above` and below `below`, of the highest `count` numbers; by numbers, since counting rows backwards is slow. */
export async function readHistory(
  { database: { history } }: Store,
  {
    above = 0,
    below,
    count = Number.POSITIVE_INFINITY,
  }: { readonly above?: number; readonly below?: number; readonly count?: number },
): Promise<HistoryStretch> {
  const end = below ?? ((await history.reverse().limit(1).toArray())[0]?.seq ?? 0) + 1;
  const from = Math.max(above + 1, end - count);
  const rows = from < end ? await history.where('seq').between(from, end, true, false).toArray() : [];
  rows.reverse();
  const fixed = rows.find(({ undoing }) => undoing === null);
  return { entries: rows.map(entryOf), fixed: fixed?.seq ?? null, from };
}
