import { AnalysisClient } from '../analysis/client.ts';
import { followProject } from '../analysis/follow-project.ts';
import { serve } from '../analysis/serve.ts';
import { watchChanges } from '../storage/changes.ts';
import { listDocuments, listDocumentsBetween } from '../storage/documents.ts';
import { listSheetsBetween, readAllSheets } from '../storage/sheets.ts';
import type { Store } from '../storage/store.ts';

/** The analysis of a store as the app has it, but on the test's own thread. Close the client when the test is done. */
export function analysisInThread(store: Store): AnalysisClient {
  const { port1, port2 } = new MessageChannel();
  const serving = serve(port2, () => stop());
  const stop = followProject(
    {
      listDocuments: () => listDocuments(store),
      readAllSheets: () => readAllSheets(store),
      listDocumentsBetween: (first, last) => listDocumentsBetween(store, first, last),
      listSheetsBetween: (first, last) => listSheetsBetween(store, first, last),
      watchChanges: (onChange) => watchChanges(store, onChange),
    },
    serving.show,
  );
  return new AnalysisClient(port1);
}
