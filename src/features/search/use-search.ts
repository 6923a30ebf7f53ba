import { useEffect, useSyncExternalStore } from 'react';
import type { SearchClient, SearchState } from '../../analysis/search/search-client.ts';
import { stableJson } from '../../analysis/stable-json.ts';
import type { SearchQuestion } from '../../domain/search-question.ts';
import { useCurrentProject } from '../current-project.tsx';
import { openSearch } from './open-search.ts';
import type { SearchPlace } from './search-place.ts';

/** The search of a question as it comes in; null asks nothing. What was found stays after the screen is left. */
export function useSearch(
  question: SearchQuestion | null,
  { order, seed }: Pick<SearchPlace, 'order' | 'seed'>,
): { readonly state: SearchState; readonly client: SearchClient } {
  const { entry } = useCurrentProject();
  const client = openSearch(entry.id);
  const state = useSyncExternalStore(client.subscribe, client.getState);
  useEffect(() => client.prepare(), [client]);
  const key = stableJson(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  useEffect(() => client.search(question, order, seed), [client, key, order, seed]);
  return { state, client };
}
