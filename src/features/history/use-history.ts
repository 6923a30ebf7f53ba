import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../domain/history.ts';
import { watchChanges } from '../../storage/changes.ts';
import { type HistoryStretch, readHistory } from '../../storage/history.ts';
import type { Store } from '../../storage/store.ts';
import { useCurrentProject } from '../current-project.tsx';

/** What is read of the history so far. */
export interface ReadHistory {
  /** Newest first, without a gap. */
  readonly entries: readonly HistoryEntry[];
  /** Whether the first entry of all is among them. */
  readonly isWhole: boolean;
  /** The newest entry that cannot be undone; null where all of them can. */
  readonly fixed: number | null;
}

// A first screenful at once; then as many as are read without a frame being late.
const FIRST = 200; // entries
const STRETCH = 2_000; // entries
const SHOWN_EVERY = 1_000; // ms
// What was read is kept while another screen is open, so that whoever comes back need not wait for it again. A longer
// history takes more memory than the wait is worth.
const MOST_KEPT = 200_000; // entries

/** The whole history, read from its newest end down while the screen is open; new entries are read as they come. */
export function useHistory(): ReadHistory | undefined {
  const { store } = useCurrentProject();
  const [read, setRead] = useState<ReadHistory | undefined>();
  useEffect(() => followHistory(store, setRead), [store]);
  return read;
}

interface KeptHistory extends ReadHistory {
  /** Everything from this number on was read. */
  readonly from: number;
}

const NOTHING_READ: KeptHistory = {
  entries: [],
  isWhole: false,
  fixed: null,
  from: Number.POSITIVE_INFINITY,
};
const kept = new WeakMap<Store, KeptHistory>();

/** Reads a store's history and follows it, until what is given back is called. */
export function followHistory(store: Store, onRead: (read: ReadHistory) => void): () => void {
  const known = kept.get(store) ?? NOTHING_READ;
  let isOver = false;
  let newer: HistoryEntry[] = [];
  const older = [...known.entries];
  let { isWhole, from, fixed } = known;
  let shownAt = 0;
  const show = (isUrgent: boolean): void => {
    const now = performance.now();
    if (isOver || (!isUrgent && now - shownAt < SHOWN_EVERY)) return;
    shownAt = now;
    onRead({ entries: [...newer, ...older], isWhole, fixed });
  };
  const tellFixed = (seq: number | null): void => {
    if (seq !== null) fixed = Math.max(fixed ?? 0, seq);
  };
  const take = (stretch: HistoryStretch): void => {
    older.push(...stretch.entries);
    tellFixed(stretch.fixed);
    from = stretch.from;
    isWhole = from <= 1;
  };
  const readNewer = async (): Promise<void> => {
    const above = newer[0]?.seq ?? older[0]?.seq ?? 0;
    const stretch = await readHistory(store, { above });
    newer = [...stretch.entries, ...newer];
    tellFixed(stretch.fixed);
    show(true);
  };
  const readDown = async (): Promise<void> => {
    while (!isOver && !isWhole) {
      take(await readHistory(store, { below: from, count: STRETCH }));
      show(isWhole);
    }
  };
  // What comes before the first screenful is read is in it, or is read after it.
  let queue: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const stop = watchChanges(store, () => {
    if (isWaiting) return;
    isWaiting = true;
    queue = queue
      .then(() => {
        isWaiting = false;
        return isOver ? undefined : readNewer();
      })
      .catch(unlessOver);
  });
  queue = readFirst().catch(unlessOver);
  async function readFirst(): Promise<void> {
    if (known === NOTHING_READ) {
      take(await readHistory(store, { count: FIRST }));
      show(true);
    } else await readNewer();
    void readDown().catch(unlessOver);
  }
  // A store that is closed while it is read belongs to a screen that is left.
  function unlessOver(error: unknown): void {
    if (!isOver) throw error;
  }
  return () => {
    isOver = true;
    stop();
    const entries = [...newer, ...older];
    if (entries.length > MOST_KEPT) kept.delete(store);
    else if (entries.length > 0) kept.set(store, { entries, isWhole, fixed, from });
  };
}
