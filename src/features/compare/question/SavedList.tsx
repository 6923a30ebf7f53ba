import type { SavedQuestion } from '../../../domain/saved-question.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import styles from './Question.module.css';
import { savedSettings } from './saved-csv.ts';

interface SavedListProps {
  readonly saved: readonly SavedQuestion[];
  readonly onOpen: (saved: SavedQuestion) => void;
  readonly onRename: (saved: SavedQuestion) => void;
  readonly onDuplicate: (saved: SavedQuestion) => void;
  readonly onDelete: (saved: SavedQuestion) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

/** All saved comparisons with what they ask in words; what is deleted comes back with Undo. */
export function SavedList({
  saved,
  onOpen,
  onRename,
  onDuplicate,
  onDelete,
  onExport,
  onClose,
}: SavedListProps) {
  const project = useCurrentProject();
  return (
    <Dialog
      title="Saved comparisons"
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button icon="export" isDisabled={saved.length === 0} onPress={onExport}>
            List as CSV
          </Button>
          <Button kind="main" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {saved.length === 0 && <p className="quiet">Nothing is saved. Undo brings back what was deleted.</p>}
      <ul className={styles['saved']} aria-label="Saved comparisons">
        {saved.map((one) => (
          <li key={one.id} className={styles['saved-row']}>
            <div>
              <p>
                <b>
                  <bdi>{one.name}</bdi>
                </b>
              </p>
              <p className={styles['settings']}>{savedSettings(one, project)}</p>
            </div>
            <div className={styles['beside']}>
              <Button size="small" aria-label={`Open ${one.name}`} onPress={() => onOpen(one)}>
                Open
              </Button>
              <IconButton icon="edit" label={`Rename ${one.name}`} onPress={() => onRename(one)} />
              <IconButton icon="copy" label={`Duplicate ${one.name}`} onPress={() => onDuplicate(one)} />
              <IconButton icon="trash" label={`Delete ${one.name}`} onPress={() => onDelete(one)} />
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
