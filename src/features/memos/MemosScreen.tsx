import { useLiveQuery } from 'dexie-react-hooks';
import type { ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { listMemos } from '../../storage/memos.ts';
import { KeysHeld } from '../../ui/KeysHeld.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { useKeysWait } from '../use-keys-wait.ts';
import { OpenMemos } from './OpenMemos.tsx';

/** Every memo of the project: to find, read, write and take out. */
export function MemosScreen({ place }: { readonly place: ScreenPlace }) {
  const { store } = useCurrentProject();
  const memos = useLiveQuery(() => listMemos(store), [store]);
  useKeysWait(store, 'memos', memos);
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  return memos && documents ? <OpenMemos memos={memos} documents={documents} place={place} /> : <KeysHeld />;
}
