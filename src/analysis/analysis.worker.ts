import type { ProjectId } from '../domain/ids.ts';
import { watchChanges } from '../storage/changes.ts';
import { listDocuments, listDocumentsBetween } from '../storage/documents.ts';
import { listSheetsBetween, readAllSheets } from '../storage/sheets.ts';
import { openStore, type Store } from '../storage/store.ts';
import { followProject, type ProjectSource } from './follow-project.ts';
import { serve } from './serve.ts';

/** The one message that starts the worker: which project, and the port through which it is asked. */
export interface StartAnalysis {
  readonly projectId: ProjectId;
  readonly port: MessagePort;
}

/** The store as what columns are read from. */
const sourceOf = (store: Store): ProjectSource => ({
  listDocuments: () => listDocuments(store),
  readAllSheets: () => readAllSheets(store),
  listDocumentsBetween: (first, last) => listDocumentsBetween(store, first, last),
  listSheetsBetween: (first, last) => listSheetsBetween(store, first, last),
  watchChanges: (onChange) => watchChanges(store, onChange),
});

self.onmessage = async ({ data }: MessageEvent<StartAnalysis>) => {
  const serving = serve(data.port, () => self.close());
  const store = await openStore(data.projectId);
  if (store.ok) followProject(sourceOf(store.value), serving.show);
  else serving.show(store);
};
