import { useEffect, useRef, useState } from 'react';
import type { SearchProgress, SimilarPair } from '../../../analysis/reprints/find-reprints.ts';
import { searchReprints } from '../../../analysis/search-reprints.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import type { Problem } from '../../../domain/problem.ts';

/** What the last search found, and how similar a pair had to be. */
export interface Found {
  readonly pairs: readonly SimilarPair[];
  readonly least: number;
}

interface Search {
  readonly found: Found | null;
  /** Null while nothing is searched. */
  readonly progress: SearchProgress | null;
  readonly problem: Problem | null;
  start(least: number): void;
  cancel(): void;
}

// The last search of each project stays while the app is open: coming back from a document shows its list again.
const lastFound = new Map<ProjectId, Found>();

/** Searches for near-duplicates when told to; leaving the screen cancels. */
export function useReprintSearch(projectId: ProjectId): Search {
  const [found, setFound] = useState<Found | null>(() => lastFound.get(projectId) ?? null);
  const [progress, setProgress] = useState<SearchProgress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (least: number) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setProgress({ step: 'reading', done: 0, of: 0 });
    const result = await searchReprints({ projectId, least }, setProgress, own.signal);
    if (running.current !== own) return;
    running.current = null;
    setProgress(null);
    if (result.ok) {
      lastFound.set(projectId, { pairs: result.value, least });
      setFound({ pairs: result.value, least });
    } else if (result.problem.reason !== 'cancelled') setProblem(result.problem);
  };
  return {
    found,
    progress,
    problem,
    start: (least) => void start(least),
    cancel: () => running.current?.abort(),
  };
}
