import { SearchClient, type SearchThread } from '../../analysis/search/search-client.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { StartSearch } from './search.worker.ts';

let open: { readonly projectId: ProjectId; readonly client: SearchClient } | null = null;

/** The project's search. It outlives the screen, so that texts and hits are still there on coming back to it. */
export function openSearch(projectId: ProjectId): SearchClient {
  if (open?.projectId === projectId) return open.client;
  open?.client.close();
  open = { projectId, client: startSearch(projectId) };
  return open.client;
}

/** A search of the project with a thread of its own, that has read nothing yet. */
export const startSearch = (projectId: ProjectId): SearchClient =>
  new SearchClient(() => startThread(projectId));

function startThread(projectId: ProjectId): SearchThread {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  const start: StartSearch = { projectId, port: port2 };
  worker.postMessage(start, [port2]);
  return { port: port1, end: () => worker.terminate() };
}
