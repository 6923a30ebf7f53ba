import { useEffect } from 'react';
import { problemSentence } from '../../domain/problem.ts';
import { watchChanges } from '../../storage/changes.ts';
import type { Store } from '../../storage/store.ts';
import { toast } from '../../ui/toast.tsx';
import { askSnapshot } from './ask-snapshot.ts';

// A session of work has a pause of this length behind it; shorter ones are thinking.
const PAUSE_MS = 120_000;
// Somebody who never pauses loses no more than this.
const LONGEST_MS = 20 * 60_000;

/** Keeps a snapshot after each session of work: at a pause, when the tab is hidden, and now and then in between. */
export function useAutomaticSnapshots(store: Store): void {
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let firstChangeAt: number | null = null;
    let isBusy = false;
    let isToldOnce = false;
    let isLeft = false;
    const take = async () => {
      clearTimeout(pause);
      if (firstChangeAt === null || isBusy) return;
      firstChangeAt = null;
      isBusy = true;
      const kept = await askSnapshot(store.id, 'automatic');
      isBusy = false;
      // What changed meanwhile is a session of its own; of a project that was left there is no pause to wait for.
      if (isLeft && firstChangeAt !== null) void take();
      // A project that was just deleted has nothing left to keep.
      if (!kept.ok && kept.problem.reason === 'not-found') return;
      const why = kept.ok ? kept.value.folderProblem : problemSentence(kept.problem);
      if (why === null || isToldOnce) return;
      isToldOnce = true;
      toast(
        `The backup after your work could not be kept everywhere (${why}). Look under Exchange, Backups.`,
        {
          kind: 'warn',
        },
      );
    };
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') void take();
    };
    const unwatch = watchChanges(store, () => {
      firstChangeAt ??= Date.now();
      clearTimeout(pause);
      const left = firstChangeAt + LONGEST_MS - Date.now();
      pause = setTimeout(() => void take(), Math.max(0, Math.min(PAUSE_MS, left)));
    });
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      unwatch();
      document.removeEventListener('visibilitychange', whenHidden);
      isLeft = true;
      // Leaving the project ends the session.
      void take();
    };
  }, [store]);
}
