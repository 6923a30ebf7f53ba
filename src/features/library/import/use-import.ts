import { useMemo, useSyncExternalStore } from 'react';
import type { Document } from '../../../domain/document.ts';
import type { Store } from '../../../storage/store.ts';
import { toast } from '../../../ui/toast.tsx';
import { type StatedFile, statedFiles } from './file-state.ts';
import type { ImportList } from './import-list.ts';
import { type ImportSession, importSessionOf } from './import-session.ts';
import { startBulkImport } from './running-bulk.ts';

/** An import that is looked at, and what can be done with it. */
export interface Importing {
  readonly session: ImportSession;
  readonly list: ImportList;
  readonly stated: readonly StatedFile[];
  readonly isOpen: boolean;
  /** Reads what is left and stores everything, whichever screen is open; the list closes. */
  store(): void;
}

/** The import of the project that is looked at. */
export function useImport(store: Store, documents: readonly Document[]): Importing {
  const session = importSessionOf(store.id);
  const list = useSyncExternalStore(session.watch, () => session.list);
  const { files, systemFiles, settings } = list;
  const stated = useMemo(
    () => statedFiles(files, documents, settings.takesDuplicates, settings.dateOrder),
    [files, documents, settings.takesDuplicates, settings.dateOrder],
  );
  return {
    session,
    list,
    stated,
    isOpen: files.length + systemFiles.length > 0,
    store: () => {
      if (startBulkImport(store, session.filesToStore(), settings)) session.close();
      else toast('Another import is under way. Wait for its end, or cancel it.', { kind: 'warn' });
    },
  };
}
