import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { flattened, themeTree, withDescendants } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { listThemeCodings } from '../../storage/theme-codings.ts';
import { mergeTheme } from '../../storage/theme-merging.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import styles from './CodebookScreen.module.css';

const css = classNames(styles);

interface MergeThemeDialogProps {
  readonly theme: Theme;
  readonly onMerged: (into: ThemeId, sentence: string) => void;
  readonly onClose: () => void;
}

/** Chooses the theme that another one is put into, and says what becomes of codings, sub-themes and definition. */
export function MergeThemeDialog({ theme, onMerged, onClose }: MergeThemeDialogProps) {
  const { store, themes } = useCurrentProject();
  const [into, setInto] = useState<number | null>(null);
  const target = themes.find((one) => one.id === into);
  const below = new Set(withDescendants(themes, theme.id));
  const targets = flattened(themeTree(themes))
    .filter((node) => !below.has(node.theme.id))
    .map(({ theme: { id, name, colour }, depth }) => ({
      value: Number(id),
      label: name,
      swatch: colour,
      depth,
    }));
  const facts = useLiveQuery(async () => {
    const own = await listThemeCodings(store, theme.id);
    const other = target ? await listThemeCodings(store, target.id) : [];
    const keys = new Set(other.map((one) => `${one.documentId} ${one.coderId} ${one.paragraph}`));
    const both = own.filter((one) => keys.has(`${one.documentId} ${one.coderId} ${one.paragraph}`)).length;
    return { codings: own.length, documents: new Set(own.map((one) => one.documentId)).size, both };
  }, [store, theme.id, target?.id]);
  const subThemes = themes.filter((one) => one.parent === theme.id).length;
  const merge = async () => {
    if (!target || !(await told('Merge the themes', mergeTheme(store, theme.id, target.id)))) return;
    onMerged(target.id, `Merged ${theme.name} into ${target.name}. Control Z takes it back.`);
  };
  return (
    <Dialog
      title={
        <>
          Merge “<bdi>{theme.name}</bdi>” into another theme
        </>
      }
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" icon="merge" isDisabled={!target} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <div className={css('stack')}>
        <Select<number> label="Merge into" value={into} options={targets} onChange={setInto} />
        {facts && (
          <ul className={css('points')}>
            <li>
              {facts.codings === 0
                ? 'It has no codings.'
                : `${counted(facts.codings, 'coding')} of all coders in ${counted(facts.documents, 'document')} go along.`}
              {facts.both > 0 &&
                ` ${counted(facts.both, 'paragraph')} of one coder ${facts.both === 1 ? 'carries' : 'carry'} both: there one coding stays, with the evidence of both.`}
            </li>
            {subThemes > 0 && <li>{counted(subThemes, 'sub-theme')} will stand below the target.</li>}
            <li>
              Memos go along, and saved searches and comparisons follow. Undo (Ctrl Z) brings everything back.
            </li>
          </ul>
        )}
        {theme.definition.length > 0 && (
          <Notice kind="warn">
            The definition of <bdi>{theme.name}</bdi> is given up; that of{' '}
            {target ? <bdi>{target.name}</bdi> : 'the target'} stays as it is.
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
