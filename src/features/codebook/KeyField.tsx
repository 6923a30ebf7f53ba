import { useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import { checkKey, commandOf, freeKeys, type KeyCheck } from './theme-key.ts';
import type { CodebookActs } from './use-codebook-acts.ts';

const css = classNames(styles);

interface KeyFieldProps {
  readonly theme: Theme;
  readonly acts: CodebookActs;
}

/** The key that applies the theme. One that has a use is refused; one of another theme can be taken over. */
export function KeyField({ theme, acts }: KeyFieldProps) {
  const { themes } = useCurrentProject();
  const [refused, setRefused] = useState<Exclude<KeyCheck, { kind: 'sound' }> | null>(null);
  const commit = (typed: string) => {
    const check = checkKey(themes, theme.id, typed);
    setRefused(check.kind === 'sound' ? null : check);
    if (check.kind === 'sound') void acts.change(theme.id, { key: check.key });
  };
  const command = theme.key === null ? undefined : commandOf(theme.key);
  const hint =
    command === undefined
      ? 'Applies it while coding. Empty: no key.'
      : `It comes before the command that ${command}, which keeps its other key: see ?`;
  const free = freeKeys(themes);
  const offer = free.length === 0 ? 'No key is free.' : `Free: ${free.join(' ')}`;
  return (
    <div className={css('key-field')}>
      <TextField
        label="Key"
        value={theme.key ?? ''}
        placeholder="none"
        onCommit={commit}
        hint={refused ? undefined : hint}
        problem={
          refused &&
          `${refused.kind === 'refused' ? refused.sentence : `The key ${refused.key} applies ${refused.by.name}.`} ${offer}`
        }
      />
      {refused?.kind === 'taken' && (
        <Button
          size="small"
          onPress={() => {
            setRefused(null);
            void acts.change(theme.id, { key: refused.key }, true);
          }}
        >
          Take {refused.key} from {refused.by.name}
        </Button>
      )}
    </div>
  );
}
