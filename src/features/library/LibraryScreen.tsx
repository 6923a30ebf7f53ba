import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentSet } from '../../domain/corpus-set.ts';
import type { Document } from '../../domain/document.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { listSets } from '../../storage/sets.ts';
import type { Store } from '../../storage/store.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { BulkImport } from './import/bulk-import.ts';
import type { BulkProgress } from './import/bulk-line.ts';
import { useBulkImport, useBulkProgress } from './import/running-bulk.ts';
import { Library } from './Library.tsx';
import { ReprintsView } from './reprints/ReprintsView.tsx';
import { isReprintsPlace } from './reprints/reprints-place.ts';

/** All documents of the project: to find, sort, describe, import and open them. */
export function LibraryScreen({ place }: { readonly place: ScreenPlace }) {
  const { store } = useCurrentProject();
  const documents = useDocuments(store);
  const sets = useDocumentSets(store);
  // Without its sets an address would be read as if they were gone.
  if (!documents || (place.query['sets'] !== undefined && !sets)) return null;
  return isReprintsPlace(place.query) ? (
    <ReprintsView documents={documents} place={place} />
  ) : (
    <Library documents={documents} sets={sets ?? NO_SETS} place={place} />
  );
}

const NO_SETS: readonly DocumentSet[] = [];

function useDocumentSets(store: Store): readonly DocumentSet[] | undefined {
  const sets = useLiveQuery(() => listSets(store), [store]);
  return useMemo(() => sets?.filter((set) => set.kind === 'documents'), [sets]);
}

// A large import commits several times a second: reading all documents each time would hold it up and fill the memory.
const FIRST_LOOK = 250;

/** How many times the list was looked at anew: each time when as many were stored as all times before together. */
const looksAfter = (imported: number): number =>
  imported < FIRST_LOOK ? 0 : 1 + Math.floor(Math.log2(imported / FIRST_LOOK));

/** Looks at the list so far; negative when no import runs. */
const looksOf = ({ phase, imported }: BulkProgress): number =>
  phase === 'ended' ? -1 : looksAfter(imported);

/** All documents, live; while an import runs in the background, anew when their number has doubled. */
function useDocuments(store: Store): readonly Document[] | undefined {
  const background = useBulkImport(store.id);
  const looks = useBulkProgress(background, looksOf) ?? -1;
  const isBusy = looks >= 0;
  const live = useLiveQuery(() => (isBusy ? undefined : listDocuments(store)), [store, isBusy]);
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let isLeft = false;
    if (looks >= 0)
      void listDocuments(store).then((documents) => {
        if (!isLeft) setLooked({ during: background, documents });
      });
    return () => {
      isLeft = true;
    };
  }, [store, background, looks]);
  const seen = looked?.during === background ? looked.documents : undefined;
  // Between one way of reading and the other nothing may vanish: the table keeps what it showed.
  const shown = useRef<readonly Document[] | undefined>(undefined);
  const documents = (isBusy ? seen : live) ?? shown.current;
  useEffect(() => {
    shown.current = documents;
  });
  return documents;
}

/** What was stored when the list was looked at last, and during which import. */
interface Looked {
  readonly during: BulkImport | null;
  readonly documents: readonly Document[];
}
