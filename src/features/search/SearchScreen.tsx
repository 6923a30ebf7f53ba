import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { listSets } from '../../storage/sets.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { OpenSearch } from './OpenSearch.tsx';

/** Words, expressions and codings looked for in the whole corpus: every place in its context, to read and to code. */
export function SearchScreen({ place }: { readonly place: ScreenPlace }) {
  const { store, entry } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const sets = useLiveQuery(() => listSets(store), [store]);
  const documentSets = useMemo(() => sets?.filter((set) => set.kind === 'documents'), [sets]);
  // Without its sets an address would be read as if they were gone.
  if (!documents || !documentSets) return null;
  if (documents.length === 0)
    return (
      <EmptyState
        title="No documents to search yet"
        actions={
          <LinkButton kind="main" href={placeHref({ project: entry.id, screen: 'library' })}>
            Open the library
          </LinkButton>
        }
      >
        Import speeches, articles or transcripts in the library first.
      </EmptyState>
    );
  return <OpenSearch documents={documents} sets={documentSets} place={place} />;
}
