import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import { placeHref, type ScreenPlace } from '../../../domain/place.ts';
import { listSets } from '../../../storage/sets.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useHeldKeys } from '../../../ui/held-keys.ts';
import { KeysHeld } from '../../../ui/KeysHeld.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useCodingBlind } from '../../blind-coding.ts';
import { useCurrentProject } from '../../current-project.tsx';
import { QueuedParagraph } from './QueuedParagraph.tsx';
import { keepPosition, keptPosition, type QueuePlace, queueQuery } from './queue-place.ts';
import { isSaid, type Queue, useQueue, useQueueTexts } from './use-queue.ts';

interface QueueCodingProps {
  readonly at: QueuePlace;
  readonly onPlace: ScreenPlace['onPlace'];
}

/** A set of paragraphs under coding, one by one in its order: a queue, or a sample for reliability. */
export function QueueCoding({ at, onPlace }: QueueCodingProps) {
  const { store } = useCurrentProject();
  const sets = useLiveQuery(() => listSets(store), [store]);
  if (!sets) return <KeysHeld />;
  const set = sets.find(({ id }) => id === at.set);
  if (set?.kind !== 'paragraphs')
    return <NoQueue title="This queue is not here">It may have been deleted. Undo brings it back.</NoQueue>;
  return <OpenQueue key={set.id} set={set} at={at} onPlace={onPlace} />;
}

function NoQueue({ title, children }: { readonly title: string; readonly children: string }) {
  const { entry } = useCurrentProject();
  return (
    <EmptyState
      title={title}
      actions={
        <LinkButton href={placeHref({ project: entry.id, screen: 'coding' })}>Code whole texts</LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}

interface OpenQueueProps extends QueueCodingProps {
  readonly set: ParagraphSet;
}

function OpenQueue({ set, at, onPlace }: OpenQueueProps) {
  useCodingBlind(set.blinding.hidesOrigin);
  const queue = useQueue(set);
  if (!queue) return <KeysHeld />;
  if (queue.paragraphs.length === 0)
    return (
      <NoQueue title="No paragraph of this queue is left">
        The documents that it was drawn from were deleted. Undo brings them back.
      </NoQueue>
    );
  return <QueueAt set={set} queue={queue} at={at} onPlace={onPlace} />;
}

interface QueueAtProps extends OpenQueueProps {
  readonly queue: Queue;
}

function QueueAt({ set, queue, at, onPlace }: QueueAtProps) {
  const { entry, coder } = useCurrentProject();
  const last = queue.paragraphs.length - 1;
  const left = keptPosition(entry.id, set.id, coder.id) ?? Math.max(0, isSaid(queue).indexOf(false));
  const position = Math.min(at.position ?? left, last);
  const isInAddress = at.position === position;
  useEffect(() => {
    keepPosition(entry.id, set.id, coder.id, position);
    if (!isInAddress) onPlace({ item: null, query: queueQuery({ set: set.id, position }) }, 'replace');
  }, [entry.id, set.id, coder.id, position, isInAddress, onPlace]);
  const texts = useQueueTexts(set, queue.paragraphs, position);
  // The paragraph before stays until the text of the next is read, and keys wait for it.
  const wanted = queue.paragraphs[position];
  const isRead = wanted !== undefined && texts?.get(wanted.documentId) !== undefined;
  const [shown, setShown] = useState(position);
  if (isRead && shown !== position) setShown(position);
  useHeldKeys(!isRead || shown !== position);
  const ref = queue.paragraphs[shown];
  const document = ref && queue.documents.get(ref.documentId);
  const text = ref && texts?.get(ref.documentId);
  if (!ref || !document || !text) return null;
  return (
    <QueuedParagraph
      set={set}
      queue={queue}
      position={shown}
      at={ref}
      document={document}
      text={text}
      onPosition={(next) => {
        if (next !== shown && next >= 0 && next <= last)
          onPlace({ item: null, query: queueQuery({ set: set.id, position: next }) }, 'replace');
      }}
    />
  );
}
