import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import { asDocumentId, type DocumentId } from '../../domain/ids.ts';
import { placeHref, type ScreenPlace } from '../../domain/place.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { getDocument, listDocuments, readText } from '../../storage/documents.ts';
import { getSheet } from '../../storage/sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeysHeld } from '../../ui/KeysHeld.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentCoding } from './DocumentCoding.tsx';
import { QueueCoding } from './queue/QueueCoding.tsx';
import { QueuesDialog } from './queue/QueuesDialog.tsx';
import { readQueuePlace } from './queue/queue-place.ts';

/** A queue where the address names one; else the document of the address, the first one where it names none. */
export function CodingScreen({ place }: { readonly place: ScreenPlace }) {
  const queue = readQueuePlace(place.query);
  if (queue) return <QueueCoding at={queue} onPlace={place.onPlace} />;
  return <WholeTexts place={place} />;
}

function WholeTexts({ place }: { readonly place: ScreenPlace }) {
  const { store, entry } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const first = documents?.[0];
  const { item, onPlace } = place;
  useEffect(() => {
    if (item === null && first) onPlace({ item: first.id, query: {} }, 'replace');
  }, [item, first, onPlace]);
  if (documents?.length === 0)
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
  return item === null ? (
    <KeysHeld />
  ) : (
    <OpenDocument key={item} number={item} documents={documents} place={place} />
  );
}

interface OpenDocumentProps {
  readonly number: number;
  /** Undefined until they are read, which goes on while the document is. */
  readonly documents: readonly Document[] | undefined;
  readonly place: ScreenPlace;
}

function OpenDocument({ number, documents, place }: OpenDocumentProps) {
  const { store, entry } = useCurrentProject();
  const [showsQueues, setShowsQueues] = useState(false);
  const id = asDocumentId(number);
  // Null is an answer: the document is not there; undefined is none yet.
  const document = useLiveQuery(async () => (await getDocument(store, id)) ?? null, [store, id]);
  const text = useLiveQuery(async () => (await readText(store, id)) ?? null, [store, id]);
  const sheet = useFirstSheet(id);
  const controls = useMemo(() => <QueuesButton onPress={() => setShowsQueues(true)} />, []);
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
  if (!documents || !document || !text) return <KeysHeld />;
  return (
    <>
      <DocumentCoding
        document={document}
        text={text}
        documents={documents}
        known={sheet}
        place={place}
        controls={controls}
      />
      {showsQueues && <QueuesDialog onClose={() => setShowsQueues(false)} />}
    </>
  );
}

/** The coder's sheet as it is when the document opens, read at the same time as the text; who codes follows it by itself. */
function useFirstSheet(id: DocumentId): Sheet | undefined {
  const { store, coder } = useCurrentProject();
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => {
    let isAsked = true;
    const read = async () => {
      const first = await getSheet(store, id, coder.id);
      if (isAsked) setSheet(first);
    };
    void read();
    return () => {
      isAsked = false;
    };
  }, [store, id, coder.id]);
  return sheet;
}

function QueuesButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button
      kind="bare"
      icon="shuffle"
      tooltip="Code paragraphs of many texts in random order, without knowing whose they are"
      onPress={onPress}
    >
      Queues
    </Button>
  );
}
