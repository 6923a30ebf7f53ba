import { useMemo, useSyncExternalStore } from 'react';
import type { Attribute } from '../../../domain/attribute.ts';
import type { Document } from '../../../domain/document.ts';
import { nameKey } from '../../../storage/attributes.ts';
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
export function useImport(
  store: Store,
  documents: readonly Document[],
  attributes: readonly Attribute[],
): Importing {
  const session = importSessionOf(store.id);
  const chosen = useSyncExternalStore(session.watch, () => session.list);
  const list = useMemo(() => withTypes(chosen, attributes), [chosen, attributes]);
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

/** Values are read by the types of the project's own attributes, too; those are never chosen anew by an import. */
function withTypes(list: ImportList, attributes: readonly Attribute[]): ImportList {
  const known = Object.fromEntries(attributes.map(({ name, type }) => [nameKey(name), type]));
  const types = { ...list.settings.types, ...known };
  return { ...list, settings: { ...list.settings, types } };
}
