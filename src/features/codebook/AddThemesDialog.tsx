import type { ReactNode } from 'react';
import type { DraftTheme } from '../../domain/codebook-draft.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { counted } from '../number-words.ts';
import screen from './CodebookScreen.module.css';
import styles from './DraftTree.module.css';
import { DraftTree } from './DraftTree.tsx';
import { useDraftChoice } from './use-draft-choice.ts';

const css = classNames({ ...styles, ...screen });

export interface AddThemesDialogProps {
  readonly title: ReactNode;
  /** Name of the template or file, for the history and as the name of a new branch. */
  readonly source: string;
  readonly drafts: readonly DraftTheme[];
  /** What stands above the tree: another choice, where it comes from, what is lost. */
  readonly children?: ReactNode;
  readonly givesKeys: boolean;
  readonly onAdded: (ids: readonly ThemeId[], sentence: string) => void;
  readonly onClose: () => void;
}

const GOALS = [
  { value: 'into', label: 'Into the codebook' },
  { value: 'apart', label: 'Below a new theme' },
] as const;

/** Shows what would be added to the codebook, lets all or part of it be taken, and adds it as one wish. */
export function AddThemesDialog(props: AddThemesDialogProps) {
  const { title, source, drafts, children, givesKeys, onAdded, onClose } = props;
  const choice = useDraftChoice(source, drafts, givesKeys);
  const there = choice.lines.filter((line) => line.known).length;
  const add = async () => {
    const ids = await choice.add();
    if (ids) onAdded(ids, `Added ${counted(ids.length, 'theme')}. Control Z takes them back.`);
  };
  const isNameless = choice.isApart && choice.branch.trim() === '';
  return (
    <Dialog
      title={title}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="grow small quiet">
            {there > 0 &&
              `${counted(there, 'theme')} there already, left as ${there === 1 ? 'it is' : 'they are'}.`}
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="main"
            icon="plus"
            isDisabled={choice.count === 0 || isNameless}
            onPress={() => void add()}
          >
            {choice.count === 0 ? 'Nothing to add' : `Add ${counted(choice.count, 'theme')}`}
          </Button>
        </>
      }
    >
      <div className={css('stack')}>
        {children}
        <div className={css('goal')}>
          <Segments
            label="Where they go"
            value={choice.isApart ? 'apart' : 'into'}
            options={GOALS}
            onChange={(value) => choice.setApart(value === 'apart')}
          />
          {choice.isApart && (
            <TextField
              label="Name of the new theme"
              labelPlace="hidden"
              value={choice.branch}
              onChange={choice.setBranch}
            />
          )}
        </div>
        <DraftTree label="Themes to add" lines={choice.lines} left={choice.left} onTake={choice.take} />
      </div>
    </Dialog>
  );
}
