import { useState } from 'react';
import { flattened, type Theme, themeTree } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { NewTheme } from '../../storage/themes.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingReview.module.css';

const css = classNames(styles);

// An id is at least 1.
const NEW = 0;

interface MoveCodingsBarProps {
  readonly theme: Theme;
  readonly isDisabled: boolean;
  readonly onMove: (into: ThemeId | NewTheme, name: string) => Promise<void>;
}

/** Where chosen codings go: a theme of the codebook, or a new one beside this one. */
export function MoveCodingsBar({ theme, isDisabled, onMove }: MoveCodingsBarProps) {
  const { themes } = useCurrentProject();
  const [into, setInto] = useState<number>(NEW);
  const [name, setName] = useState('');
  const target = themes.find((one) => one.id === into);
  const options = flattened(themeTree(themes))
    .filter((node) => node.theme.id !== theme.id)
    .map((node) => ({
      value: Number(node.theme.id),
      label: node.theme.name,
      swatch: node.theme.colour,
      depth: node.depth,
    }));
  const move = async () => {
    if (target) await onMove(target.id, target.name);
    else await onMove({ name, parent: theme.parent }, name);
    setName('');
  };
  return (
    <div className={css('move')}>
      <Select<number>
        label="Move to"
        labelPlace="inside"
        compact
        value={into}
        options={[{ value: NEW, label: 'A new theme' }, ...options]}
        onChange={setInto}
      />
      {!target && (
        <TextField
          label="Name of the new theme"
          labelPlace="hidden"
          value={name}
          placeholder="Its name"
          onChange={setName}
        />
      )}
      <Button
        icon="move"
        isDisabled={isDisabled || (!target && name.trim() === '')}
        onPress={() => void move()}
      >
        Move
      </Button>
    </div>
  );
}
