import { useState } from 'react';
import { flattened, themeTree } from '../../../domain/codebook.ts';
import type { ThemeGroup } from '../../../domain/comparison.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { MultiSelect } from '../../../ui/MultiSelect.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted } from '../../number-words.ts';
import styles from './Question.module.css';

interface ThemeGroupsDialogProps {
  readonly start: readonly ThemeGroup[];
  readonly onGroups: (groups: readonly ThemeGroup[]) => void;
  readonly onClose: () => void;
}

/** Several themes counted as one, for this comparison only; the codebook stays as it is. */
export function ThemeGroupsDialog({ start, onGroups, onClose }: ThemeGroupsDialogProps) {
  const { themes } = useCurrentProject();
  const [groups, setGroups] = useState<readonly ThemeGroup[]>(
    start.length > 0 ? start : [{ name: '', themes: [] }],
  );
  const [isTried, setIsTried] = useState(false);
  const filled = groups.filter((group) => group.name.trim() !== '' || group.themes.length > 0);
  const problem = filled.some(({ name }) => name.trim() === '')
    ? 'Give every group a name.'
    : filled.some((group) => group.themes.length === 0)
      ? 'Choose at least one theme for every group.'
      : undefined;
  const say = (place: number, given: Partial<ThemeGroup>): void =>
    setGroups(groups.map((group, own) => (own === place ? { ...group, ...given } : group)));
  const options = flattened(themeTree(themes)).map(({ theme, depth }) => ({
    value: theme.id,
    label: theme.name,
    swatch: theme.colour,
    depth,
  }));
  const commit = (): void => {
    setIsTried(true);
    if (problem === undefined) onGroups(filled.map((group) => ({ ...group, name: group.name.trim() })));
  };
  return (
    <Dialog
      title="Groups of themes"
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" onPress={commit}>
            Compare so
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
      >
        <p className="quiet">
          A paragraph that carries any theme of a group counts once for it. The codebook stays as it is.
        </p>
        <ol className={styles['rows']}>
          {groups.map(({ name, themes: own }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place; names may be equal.
            <li key={place} className={styles['row']}>
              <TextField
                label={`Name of group ${place + 1}`}
                labelPlace="hidden"
                placeholder="name"
                value={name}
                autoFocus={place === 0}
                onChange={(text) => say(place, { name: text })}
              />
              <MultiSelect
                label={`Themes of group ${place + 1}`}
                values={own}
                options={options}
                onChange={(chosen) => say(place, { themes: chosen })}
                summary={own.length === 0 ? 'Choose themes' : <b>{counted(own.length, 'theme')}</b>}
              />
              <IconButton
                icon="trash"
                label={`Remove group ${place + 1}`}
                onPress={() => setGroups(groups.filter((_, at) => at !== place))}
              />
            </li>
          ))}
        </ol>
        <Button size="small" icon="plus" onPress={() => setGroups([...groups, { name: '', themes: [] }])}>
          Add a group
        </Button>
        {isTried && problem !== undefined && <p role="alert">{problem}</p>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
