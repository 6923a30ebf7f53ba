import type { HistoryEntry } from '../domain/history.ts';
import { asInstant, type CoderId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Wish } from '../domain/wish.ts';
import type { ProjectDatabase, TableName } from './database.ts';
import { attempted } from './expected-failures.ts';
import { entryOf, type NewHistoryRow } from './history-row.ts';
import { readMeta } from './meta.ts';
import { Recorder } from './recorder.ts';
import { checkReliance, type Reliance } from './remembered.ts';
import type { Store, StoredChange } from './store.ts';
import { partsOf } from './undoing.ts';

/** What a wish came to: how the history tells it, and what the caller gets. */
export interface Done<Value> {
  readonly wish: Wish;
  readonly value: Value;
}

export const done = (wish: Wish): Done<void> => ({ wish, value: undefined });

export type Work<Value> = (recorder: Recorder, database: ProjectDatabase) => Promise<Done<Value>>;

/**
 * One wish as one strict transaction over the tables it reads or changes and the history; whole or not at all.
 * `work` awaits nothing but the database, and throws a `Refusal` to take everything back. A wish that
 * changes nothing leaves no trace.
 */
export function perform<Value>(
  store: Store,
  tables: readonly TableName[],
  circumstances: Circumstances,
  work: Work<Value>,
): Promise<Result<Value>> {
  return store.inTurn(async () => {
    const result = await transact(store.database, tables, circumstances, work);
    if (!result.ok) return result;
    if (result.value.change) store.announce(result.value.change);
    return ok(result.value.value);
  });
}

/** What a transaction gave; `change` is null where nothing changed. */
export interface Transacted<Value> {
  readonly value: Value;
  readonly change: StoredChange | null;
}

/** For wishes that are no coder's own: the history names the current one. */
export const BY_CURRENT_CODER: Circumstances = { coder: null };

interface Circumstances {
  /** Who wishes; null for the current coder. */
  readonly coder: CoderId | null;
  /** First entry of the import that this one continues. */
  readonly continues?: number | null;
  /** What `work` remembers and does not read in the transaction. */
  readonly relies?: Reliance;
}

/** The transaction of a wish on a handle of one's own, told to nobody yet. */
export function transact<Value>(
  database: ProjectDatabase,
  tables: readonly TableName[],
  { coder, continues = null, relies }: Circumstances,
  work: Work<Value>,
): Promise<Result<Transacted<Value>>> {
  return attempted(() =>
    database.transaction('rw', [...tables, 'meta', 'history', 'undoings'], async () => {
      const recorder = new Recorder(database);
      const { wish, value } = await work(recorder, database);
      if (recorder.changedNothing) {
        if (relies) await checkReliance(database, relies, Number.POSITIVE_INFINITY);
        return { value, change: null };
      }
      const { change } = await writeHistory(database, recorder, {
        wish,
        coder,
        act: 'done',
        covers: null,
        continues,
      });
      if (relies) await checkReliance(database, relies, change.seq);
      return { value, change };
    }),
  );
}

interface Telling {
  readonly wish: Wish;
  readonly coder: CoderId | null;
  readonly act: HistoryEntry['act'];
  readonly covers: readonly number[] | null;
  readonly continues: number | null;
}

/** Adds the history row of what the recorder wrote, inside the same transaction, and waits for both. */
export async function writeHistory(
  database: ProjectDatabase,
  recorder: Recorder,
  { wish, coder, act, covers, continues }: Telling,
): Promise<{ readonly change: StoredChange; readonly entry: HistoryEntry }> {
  const undoing = recorder.undoing();
  const parts = partsOf(undoing);
  const row: NewHistoryRow = {
    at: asInstant(Date.now()),
    coderId: coder ?? (await readMeta(database, 'current coder')) ?? null,
    wish,
    documentIds: recorder.documentIds,
    act,
    covers,
    continues,
    tables: recorder.tables,
    undoing: parts === null ? undoing : 'apart',
  };
  const [seq] = await Promise.all([database.history.add(row), recorder.written()]);
  if (parts) await database.undoings.bulkAdd(parts.map((part, i) => ({ ...part, seq, part: i })));
  return {
    change: { seq, documentIds: row.documentIds, tables: row.tables },
    entry: entryOf({ ...row, seq }),
  };
}
