import type { ProjectId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { listDocuments, readTexts } from '../storage/documents.ts';
import { openStore } from '../storage/store.ts';
import {
  findReprints,
  type ReprintQuestion,
  type SearchProgress,
  type SimilarPair,
} from './reprints/find-reprints.ts';

/** The one message that starts the worker; it searches once. */
export interface StartSearch extends ReprintQuestion {
  readonly projectId: ProjectId;
}

/** What the worker says: how far it is, and at last what it found. */
export type FromSearch =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'ended'; readonly result: Result<readonly SimilarPair[]> };

const say = (message: FromSearch): void => self.postMessage(message);

async function search({ projectId, ...question }: StartSearch): Promise<Result<readonly SimilarPair[]>> {
  const store = await openStore(projectId);
  if (!store.ok) return store;
  const documents = await listDocuments(store.value);
  const pairs = await findReprints(
    documents.map(({ id }) => id),
    question,
    (ids) => readTexts(store.value, ids),
    (progress) => say({ kind: 'progress', progress }),
  );
  return ok(pairs);
}

self.onmessage = async ({ data }: MessageEvent<StartSearch>) => {
  const result = await search(data).catch((error: unknown) =>
    failed({ reason: 'uncounted', detail: error instanceof Error ? error.message : String(error) }),
  );
  say({ kind: 'ended', result });
};
