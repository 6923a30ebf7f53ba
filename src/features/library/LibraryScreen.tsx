import { useLiveQuery } from 'dexie-react-hooks';
import type { ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { useCurrentProject } from '../current-project.tsx';
import { Library } from './Library.tsx';

/** All documents of the project: to find, sort, describe, import and open them. */
export function LibraryScreen({ place }: { readonly place: ScreenPlace }) {
  const { store } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  return documents ? <Library documents={documents} place={place} /> : null;
}
