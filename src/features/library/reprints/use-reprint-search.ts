import { useSyncExternalStore } from 'react';
import type {
  ReprintQuestion,
  SearchProgress,
  SimilarPair,
} from '../../../analysis/reprints/find-reprints.ts';
import { searchReprints } from '../../../analysis/search-reprints.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import type { Problem } from '../../../domain/problem.ts';

/** What the last search found, and what was asked. */
export interface Found extends ReprintQuestion {
  readonly pairs: readonly SimilarPair[];
}

interface SearchState {
  readonly found: Found | null;
  /** Null while nothing is searched. */
  readonly progress: SearchProgress | null;
  readonly problem: Problem | null;
}

interface Search extends SearchState {
  start(question: ReprintQuestion): void;
  cancel(): void;
}

const NO_SEARCH: SearchState = { found: null, progress: null, problem: null };

// Above all screens: a search goes on, and what it found stays, while its reader looks at a document.
const states = new Map<ProjectId, SearchState>();
const running = new Map<ProjectId, AbortController>();
const listeners = new Set<() => void>();

function change(project: ProjectId, next: Partial<SearchState>): void {
  states.set(project, { ...(states.get(project) ?? NO_SEARCH), ...next });
  for (const listener of listeners) listener();
}

function watch(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

async function start(projectId: ProjectId, question: ReprintQuestion): Promise<void> {
  running.get(projectId)?.abort();
  const own = new AbortController();
  running.set(projectId, own);
  change(projectId, { problem: null, progress: { step: 'reading', done: 0, of: 0 } });
  const tell = (progress: SearchProgress): void => {
    if (running.get(projectId) === own) change(projectId, { progress });
  };
  const result = await searchReprints({ projectId, ...question }, tell, own.signal);
  if (running.get(projectId) !== own) return;
  running.delete(projectId);
  if (result.ok) change(projectId, { progress: null, found: { ...question, pairs: result.value } });
  else
    change(projectId, {
      progress: null,
      problem: result.problem.reason === 'cancelled' ? null : result.problem,
    });
}

/** Searches for near-duplicates when told to, until it is cancelled, whichever screen is open. */
export function useReprintSearch(projectId: ProjectId): Search {
  const state = useSyncExternalStore(watch, () => states.get(projectId) ?? NO_SEARCH);
  return {
    ...state,
    start: (question) => void start(projectId, question),
    cancel: () => running.get(projectId)?.abort(),
  };
}
