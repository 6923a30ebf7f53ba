import { useMemo } from 'react';
import type { HistoryEntry } from '../../domain/history.ts';
import { problemSentence } from '../../domain/problem.ts';
import { undoneWishes } from '../../domain/undone-wishes.ts';
import { goBack } from '../../storage/going-back.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './HistoryScreen.module.css';
import type { BackTo } from './HistoryScreen.tsx';
import { entryText } from './history-lines.ts';

const css = classNames(styles);

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const NAMED = 8;

interface GoBackDialogProps {
  readonly to: BackTo;
  /** Newest first, down to where is gone back to at least. */
  readonly entries: readonly HistoryEntry[];
  readonly onClose: () => void;
}

/** Says what going back takes away, and does it as one new wish. */
export function GoBackDialog({ to, entries, onClose }: GoBackDialogProps) {
  const { store } = useCurrentProject();
  const seq = to === 'beginning' ? 0 : to.seq;
  const going = useMemo(() => {
    const behind = entries.filter((entry) => entry.seq > seq);
    const undone = undoneWishes(behind);
    return behind.filter(
      (entry) => entry.act === 'done' && entry.wish.kind !== 'open context' && !undone.has(entry.seq),
    );
  }, [entries, seq]);
  const go = async (): Promise<void> => {
    onClose();
    const went = await goBack(store, seq);
    if (went.ok) toast(`Took back ${counted(went.value, 'wish', 'wishes')}. Control Z brings them again.`);
    else toast(`Undo back to a point: ${problemSentence(went.problem)}`, { kind: 'bad' });
  };
  return (
    <Dialog
      title={to === 'beginning' ? 'Undo everything?' : 'Undo back to here?'}
      size="medium"
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" icon="undo" isDisabled={going.length === 0} onPress={() => void go()}>
            Undo back to here
          </Button>
        </>
      }
    >
      <div className={css('stack')}>
        {to === 'beginning' ? (
          <p>Everything goes back to how it was when the project was made.</p>
        ) : (
          <p>
            Everything goes back to how it was after <b>{entryText(to)}</b>, {WHEN.format(to.at)}.
          </p>
        )}
        {going.length === 0 ? (
          <p>Nothing that stands was done since.</p>
        ) : (
          <>
            <p>What is taken back:</p>
            <ul className={css('going')}>
              {going.slice(0, NAMED).map((entry) => (
                <li key={entry.seq}>
                  <bdi>{entryText(entry)}</bdi>
                </li>
              ))}
              {going.length > NAMED && <li>and {numberText(going.length - NAMED)} more</li>}
            </ul>
            <p className="quiet">It is one new entry of the history; undoing that brings all of it again.</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
