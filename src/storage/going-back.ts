import { ok, type Result } from '../domain/result.ts';
import { undoneWishes } from '../domain/undone-wishes.ts';
import { wishText } from '../domain/wish-text.ts';
import { type ProjectDatabase, TABLE_NAMES } from './database.ts';
import { EarliestImages } from './earliest-images.ts';
import { attempted, refused } from './expected-failures.ts';
import { entryOf, type HistoryRow } from './history-row.ts';
import { writeHistory } from './perform.ts';
import { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { undoingsOf } from './undoing.ts';

// Rows carry their before-images: so many at once hold some megabytes.
const ROWS_AT_ONCE = 2_000;

/**
 * Takes back all that was done behind an entry of the history, in whatever order it was done, undone and done again: one
 * new wish, to be undone itself. 0 goes back to the beginning. Gives how many wishes that stood were taken back; refused
 * where nothing came behind it, or where a project file was read since, which brings no means of undoing.
 */
export const goBack = (store: Store, seq: number): Promise<Result<number>> =>
  store.inTurn(() => goBackNow(store, seq));

async function goBackNow(store: Store, seq: number): Promise<Result<number>> {
  const { database } = store;
  const result = await attempted(() =>
    database.transaction('rw', [...TABLE_NAMES, 'history', 'undoings'], async () => {
      const images = new EarliestImages();
      const rows = await rowsBehind(database, seq, images);
      const wishes = standingWishes(rows);
      if (wishes === 0) throw refused('Nothing that stands was done since. Nothing was changed.');
      const recorder = new Recorder(database);
      await recorder.restore(images.undoing());
      const last = seq === 0 ? undefined : await database.history.get(seq);
      const wish = { kind: 'go back', seq, wishes, last: last ? wishText(last.wish) : '' } as const;
      const told = { wish, coder: null, act: 'done', covers: null, continues: null } as const;
      return { wishes, change: (await writeHistory(database, recorder, told)).change };
    }),
  );
  if (!result.ok) return result;
  store.announce(result.value.change);
  return ok(result.value.wishes);
}

async function rowsBehind(
  database: ProjectDatabase,
  seq: number,
  images: EarliestImages,
): Promise<readonly Omit<HistoryRow, 'undoing'>[]> {
  const all: Omit<HistoryRow, 'undoing'>[] = [];
  for (let above = seq; ; ) {
    const rows = await database.history.where('seq').above(above).limit(ROWS_AT_ONCE).toArray();
    for (const { undoing, ...row } of rows) {
      if (undoing === null)
        throw refused(
          'What was done before a project file was opened cannot be undone. Nothing was changed.',
        );
      images.add(undoing === 'apart' ? await undoingsOf(database, row.seq) : [undoing]);
      all.push(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return all;
    above = last.seq;
  }
}

function standingWishes(rows: readonly Omit<HistoryRow, 'undoing'>[]): number {
  const entries = rows.map((row) => entryOf({ ...row, undoing: null })).reverse();
  const undone = undoneWishes(entries);
  const standing = rows.filter(
    ({ act, seq, wish }) => act === 'done' && wish.kind !== 'open context' && !undone.has(seq),
  );
  return new Set(standing.map(({ seq, continues }) => continues ?? seq)).size;
}
