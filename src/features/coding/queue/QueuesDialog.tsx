import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { CorpusSet, ParagraphSet } from '../../../domain/corpus-set.ts';
import { placeHref } from '../../../domain/place.ts';
import { deleteSet, listOpenedContexts, listSets } from '../../../storage/sets.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { CoverageBar } from '../../../ui/CoverageBar.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { told, useCurrentProject } from '../../current-project.tsx';
import { counted } from '../../number-words.ts';
import { NewQueue } from './NewQueue.tsx';
import styles from './Queues.module.css';
import { forgetPosition, keptPosition, queueQuery } from './queue-place.ts';
import { queueStates } from './queue-states.ts';
import { useQueue } from './use-queue.ts';

const css = classNames(styles);

const isQueue = (set: CorpusSet): set is ParagraphSet =>
  set.kind === 'paragraphs' && set.purpose !== 'quotes';

/** All queues of the project with how far this coder is in each; and how to make one. */
export function QueuesDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, coder } = useCurrentProject();
  const sets = useLiveQuery(() => listSets(store), [store]);
  const [isMaking, setIsMaking] = useState(false);
  if (isMaking) return <NewQueue onBack={() => setIsMaking(false)} onClose={onClose} sets={sets ?? []} />;
  const queues = sets?.filter(isQueue) ?? [];
  return (
    <Dialog
      title="Queues"
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button kind="main" icon="shuffle" onPress={() => setIsMaking(true)}>
            New queue…
          </Button>
        </>
      }
    >
      {sets && queues.length === 0 && (
        <p>
          No queues yet. A queue holds paragraphs of many documents in random order, to be coded one by one
          without knowing whose text they are from.
        </p>
      )}
      <ul className={css('queues')}>
        {queues.map((set) => (
          <QueueRow key={`${set.id} ${coder.id}`} set={set} />
        ))}
      </ul>
    </Dialog>
  );
}

function QueueRow({ set }: { readonly set: ParagraphSet }) {
  const { store, entry, coder } = useCurrentProject();
  const queue = useQueue(set);
  const opened = useLiveQuery(() => listOpenedContexts(store, coder.id, set), [store, coder.id, set]);
  const states = queue ? queueStates(queue, (read) => read) : [];
  const coded = states.filter((state) => state === 'coded').length;
  const read = states.filter((state) => state === 'read').length;
  const isStarted = keptPosition(entry.id, set.id, coder.id) !== null;
  const { hidesOrigin, maskedNames } = set.blinding;
  const facts = [
    counted(set.paragraphs.length, 'paragraph'),
    set.purpose === 'reliability' ? 'reliability sample' : '',
    hidesOrigin ? 'blind' : '',
    maskedNames.length > 0 ? `${counted(maskedNames.length, 'name')} masked` : '',
    opened && opened.length > 0 ? `context opened at ${opened.length}` : '',
  ];
  const remove = async () => {
    if (await told('Delete the queue', deleteSet(store, set.id))) forgetPosition(entry.id, set.id, coder.id);
  };
  return (
    <li aria-label={set.name}>
      <div className={css('about')}>
        <b>
          <bdi>{set.name}</bdi>
        </b>
        <span className="small quiet">{facts.filter((fact) => fact !== '').join(' · ')}</span>
        {set.recipe !== '' && <span className="small quiet">{set.recipe}</span>}
      </div>
      {queue && (
        <div className={css('progress')}>
          <CoverageBar coded={coded} read={read} of={states.length} />
          <span className="small quiet">
            {coded + read} of {states.length} read
          </span>
        </div>
      )}
      <span className={css('open')}>
        <LinkButton
          kind="main"
          href={placeHref({
            project: entry.id,
            screen: 'coding',
            query: queueQuery({ set: set.id, position: null }),
          })}
          aria-label={`${isStarted ? 'Go on with' : 'Start'} ${set.name}`}
        >
          {isStarted ? 'Go on' : 'Start'}
        </LinkButton>
      </span>
      <IconButton icon="trash" label={`Delete ${set.name}`} onPress={() => void remove()} />
    </li>
  );
}
