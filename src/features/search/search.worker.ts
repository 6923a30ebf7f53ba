import { followProject } from '../../analysis/follow-project.ts';
import { ResidentTexts } from '../../analysis/search/resident-texts.ts';
import { serveSearch } from '../../analysis/search/serve-search.ts';
import type { ProjectId } from '../../domain/ids.ts';
import { watchChanges } from '../../storage/changes.ts';
import { listDocuments, listDocumentsBetween, readTexts } from '../../storage/documents.ts';
import { listMemos } from '../../storage/memos.ts';
import { listSheetsBetween, readAllSheets } from '../../storage/sheets.ts';
import { openStore } from '../../storage/store.ts';

/** The one message that starts the worker: which project, and the port through which it is asked. */
export interface StartSearch {
  readonly projectId: ProjectId;
  readonly port: MessagePort;
}

self.onmessage = async ({ data }: MessageEvent<StartSearch>) => {
  const opened = openStore(data.projectId);
  const store = async () => {
    const result = await opened;
    if (!result.ok) throw new Error(result.problem.reason);
    return result.value;
  };
  const texts = new ResidentTexts(async (ids) => readTexts(await store(), ids));
  const source = { texts, listMemos: async () => listMemos(await store()) };
  const serving = serveSearch(data.port, source, () => self.close());
  const result = await opened;
  if (!result.ok) return serving.show(result);
  const { value } = result;
  followProject(
    {
      listDocuments: async () => {
        const documents = await listDocuments(value);
        serving.showDocuments(documents);
        return documents;
      },
      readAllSheets: () => readAllSheets(value),
      listDocumentsBetween: (first, last) => listDocumentsBetween(value, first, last),
      listSheetsBetween: (first, last) => listSheetsBetween(value, first, last),
      watchChanges: (onChange) =>
        watchChanges(value, (change) => {
          const isText = change.tables.includes('texts') || change.tables.includes('documents');
          if (isText) texts.forget(change.documentIds);
          serving.tellChanged(isText);
          onChange(change);
        }),
    },
    serving.show,
  );
};
