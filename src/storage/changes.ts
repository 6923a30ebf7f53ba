import type { ProjectDatabase } from './database.ts';
import { problemOf } from './expected-failures.ts';
import type { Store, StoredChange } from './store.ts';

async function lastSeq({ history }: ProjectDatabase): Promise<number> {
  const [last] = await history.reverse().limit(1).primaryKeys();
  return last ?? 0;
}

async function changesBetween(
  { history }: ProjectDatabase,
  after: number,
  upTo: number,
): Promise<readonly StoredChange[]> {
  const rows = await history.where('seq').between(after, upTo, false, true).toArray();
  return rows.map(({ seq, documentIds, tables }) => ({ seq, documentIds, tables }));
}

/** Tells of the changes of this tab as they are committed, before whoever wished them goes on; of other tabs' as they are heard. */
export const hearChanges = (store: Store, onChange: (change: StoredChange) => void): (() => void) =>
  store.hear(onChange);

/**
 * Tells of every change committed from now on, in any tab or thread, in order and each once; returns how to stop.
 * What a sleeping or late tab did not hear is read from the history: at the next change, or when it becomes visible.
 * Read what you need after this call: nothing is missed then.
 */
export function watchChanges(store: Store, onChange: (change: StoredChange) => void): () => void {
  let stopped = false;
  let told = Number.POSITIVE_INFINITY;
  // One step after another: a gap is filled before the change behind it is told.
  let queue: Promise<void> = lastSeq(store.database)
    .then((seq) => {
      told = seq;
    })
    .catch(stopIfClosed);

  function tell(change: StoredChange): void {
    if (stopped || change.seq <= told) return;
    told = change.seq;
    onChange(change);
  }
  async function catchUp(upTo: number): Promise<void> {
    for (const change of await changesBetween(store.database, told, upTo)) tell(change);
  }
  function after(step: () => Promise<void> | void): void {
    queue = queue.then(() => (stopped ? undefined : step())).catch(stopIfClosed);
  }
  // A closed store has nothing left to tell; `watchClosing` says so to whoever must know.
  function stopIfClosed(error: unknown): void {
    stop();
    problemOf(error);
  }
  function whenVisible(): void {
    if (document.visibilityState === 'visible') after(() => catchUp(Number.POSITIVE_INFINITY));
  }
  function stop(): void {
    stopped = true;
    unhear();
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', whenVisible);
  }

  const unhear = store.hear((change) => {
    after(async () => {
      if (change.seq > told + 1) await catchUp(change.seq - 1);
      tell(change);
    });
  });
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', whenVisible);
  return stop;
}
