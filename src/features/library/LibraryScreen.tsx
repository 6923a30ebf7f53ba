import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import type { Store } from '../../storage/store.ts';
import { useCurrentProject } from '../current-project.tsx';
import { useBulkImport } from './import/running-bulk.ts';
import { Library } from './Library.tsx';
import { ReprintsView } from './reprints/ReprintsView.tsx';
import { isReprintsPlace } from './reprints/reprints-place.ts';

/** All documents of the project: to find, sort, describe, import and open them. */
export function LibraryScreen({ place }: { readonly place: ScreenPlace }) {
  const { store } = useCurrentProject();
  const documents = useDocuments(store);
  if (!documents) return null;
  return isReprintsPlace(place.query) ? (
    <ReprintsView documents={documents} place={place} />
  ) : (
    <Library documents={documents} place={place} />
  );
}

// A large import commits several times a second: reading all documents each time would hold it up.
const STORED_A_LOOK = 1000;

/** All documents, live; while an import runs in the background, anew after every thousand of them. */
function useDocuments(store: Store): readonly Document[] | undefined {
  const background = useBulkImport(store.id);
  const isBusy = background !== null && background.progress.phase !== 'ended';
  const looks = isBusy ? Math.floor(background.progress.imported / STORED_A_LOOK) : -1;
  const live = useLiveQuery(() => (isBusy ? undefined : listDocuments(store)), [store, isBusy]);
  const [looked, setLooked] = useState<readonly Document[] | undefined>();
  useEffect(() => {
    let isLeft = false;
    if (looks >= 0)
      void listDocuments(store).then((documents) => {
        if (!isLeft) setLooked(documents);
      });
    return () => {
      isLeft = true;
    };
  }, [store, looks]);
  return live ?? looked;
}
