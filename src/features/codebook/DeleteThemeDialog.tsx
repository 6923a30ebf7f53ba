import type { Theme } from '../../domain/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './CodebookScreen.module.css';
import type { CodebookActs } from './use-codebook-acts.ts';
import type { ThemeLoss } from './use-theme-deletion.ts';

const css = classNames(styles);

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** “12 codings in 3 documents, 2 sub-themes and 1 memo”. */
export function lossText({ subThemes, codings, documents, memos }: ThemeLoss): string {
  const parts = [
    codings > 0 ? `${counted(codings, 'coding')} in ${counted(documents, 'document')}` : '',
    subThemes > 0 ? counted(subThemes, 'sub-theme') : '',
    memos > 0 ? counted(memos, 'memo') : '',
  ].filter((part) => part !== '');
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

interface DeleteThemeDialogProps {
  readonly theme: Theme;
  readonly loss: ThemeLoss;
  readonly acts: CodebookActs;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Says what goes with a theme, and offers to retire it instead. */
export function DeleteThemeDialog({ theme, loss, acts, onDelete, onClose }: DeleteThemeDialogProps) {
  const retire = () => {
    onClose();
    void acts.change(theme.id, { retired: true });
  };
  return (
    <Dialog
      role="alertdialog"
      title={
        <>
          Delete “<bdi>{theme.name}</bdi>”?
        </>
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {!theme.retired && <Button onPress={retire}>Retire it instead</Button>}
          <Button kind="danger" icon="trash" onPress={onDelete}>
            Delete
          </Button>
        </>
      }
    >
      <p className={css('loss')}>
        <b>{lossText(loss)}</b> {loss.codings + loss.subThemes + loss.memos === 1 ? 'goes' : 'go'} with it
        {loss.codings + loss.memos > 0 && ', of all coders'}. Undo (Ctrl Z) brings everything back.
      </p>
      {!theme.retired && (
        <p className="quiet">A retired theme keeps its codings and is no longer offered while coding.</p>
      )}
    </Dialog>
  );
}
