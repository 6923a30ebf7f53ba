import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import { listDocuments } from '../../storage/documents.ts';
import { listSets } from '../../storage/sets.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { OpenComparison } from './OpenComparison.tsx';

/** How often themes occur in groups of documents: a question, its charts and table, and the paragraphs behind each mark. */
export function CompareScreen({ place }: { readonly place: ScreenPlace }) {
  const { store, entry, themes } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const sets = useLiveQuery(() => listSets(store), [store]);
  const documentSets = useMemo(() => sets?.filter((set) => set.kind === 'documents'), [sets]);
  // Without its sets an address would be read as if they were gone.
  if (!documents || !documentSets) return null;
  if (documents.length === 0)
    return (
      <EmptyState
        title="No documents to compare yet"
        actions={
          <LinkButton kind="main" href={placeHref({ project: entry.id, screen: 'library' })}>
            Open the library
          </LinkButton>
        }
      >
        Import speeches, articles or transcripts in the library first.
      </EmptyState>
    );
  if (themes.length === 0)
    return (
      <EmptyState
        title="No themes to count yet"
        actions={
          <LinkButton kind="main" href={placeHref({ project: entry.id, screen: 'codebook' })}>
            Open the codebook
          </LinkButton>
        }
      >
        Make themes in the codebook and code paragraphs with them; here they are counted by group.
      </EmptyState>
    );
  return <OpenComparison documents={documents} sets={documentSets} place={place} />;
}
