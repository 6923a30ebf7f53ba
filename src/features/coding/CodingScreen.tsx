import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Document } from '../../domain/document.ts';
import { asDocumentId } from '../../domain/ids.ts';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import { getDocument, listDocuments, readText } from '../../storage/documents.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentCoding } from './DocumentCoding.tsx';

/** The document of the address, ready for coding; the first one where the address names none. */
export function CodingScreen({ place }: { readonly place: ScreenPlace }) {
  const { store, entry } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const first = documents?.[0];
  const { item, onPlace } = place;
  useEffect(() => {
    if (item === null && first) onPlace({ item: first.id, query: {} }, 'replace');
  }, [item, first, onPlace]);
  if (!documents) return null;
  if (documents.length === 0)
    return (
      <EmptyState
        title="No documents yet"
        actions={
          <LinkButton href={placeHref({ project: entry.id, screen: 'library' })}>Open the library</LinkButton>
        }
      >
        Import speeches, articles or transcripts in the library; then code their paragraphs here.
      </EmptyState>
    );
  return item === null ? null : <OpenDocument key={item} number={item} documents={documents} place={place} />;
}

interface OpenDocumentProps {
  readonly number: number;
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

function OpenDocument({ number, documents, place }: OpenDocumentProps) {
  const { store, entry } = useCurrentProject();
  const id = asDocumentId(number);
  // Null is an answer: the document is not there; undefined is none yet.
  const document = useLiveQuery(async () => (await getDocument(store, id)) ?? null, [store, id]);
  const text = useLiveQuery(async () => (await readText(store, id)) ?? null, [store, id, document?.revision]);
  if (document === null || text === null)
    return (
      <EmptyState
        title="This document is not here"
        actions={
          <LinkButton href={placeHref({ project: entry.id, screen: 'library' })}>Open the library</LinkButton>
        }
      >
        It may have been deleted, perhaps in another tab. Undo brings it back.
      </EmptyState>
    );
  return document && text ? (
    <DocumentCoding document={document} text={text} documents={documents} place={place} />
  ) : null;
}
