import { useEffect, useRef } from 'react';
import { hearChanges } from '../storage/changes.ts';
import type { Store } from '../storage/store.ts';
import { holdKeys } from '../ui/held-keys.ts';

// A change that shows nothing new must not stop the keyboard for long.
const LONGEST_MS = 1000;

/**
 * Keys that are pressed between a change of the table and the moment in which the screen shows it wait: they are for what
 * it shows then. `shown` is a live query of the table, which is another value after each change.
 */
export function useKeysWait(store: Store, table: string, shown: unknown): void {
  const release = useRef<(() => void) | null>(null);
  const end = useRef(() => {
    release.current?.();
    release.current = null;
  });
  useEffect(() => {
    const unhear = hearChanges(store, ({ tables }) => {
      if (tables.includes(table)) release.current ??= holdKeys(LONGEST_MS);
    });
    return () => {
      unhear();
      end.current();
    };
  }, [store, table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown.
  useEffect(() => end.current(), [shown]);
}
