import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCurrentProject } from '../features/current-project.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { chordOf, keysText } from '../ui/shortcut.ts';
import { type ChosenKeys, type Command, chooseKeys, commandsWith, keysOf } from '../ui/shortcut-choice.ts';
import styles from './ShortcutSheet.module.css';

const css = classNames(styles);

interface ShortcutRowProps {
  readonly command: Command;
  /** Those that must not share a key with it. */
  readonly all: readonly Command[];
  readonly chosen: ChosenKeys;
  readonly isEditing: boolean;
  readonly onEdit: (edits: boolean) => void;
}

/** One command with its keys, and the way to change them. */
export function ShortcutRow({ command, all, chosen, isEditing, onEdit }: ShortcutRowProps) {
  const { themes } = useCurrentProject();
  const keys = keysOf(command, chosen);
  const themeOf = (key: string) =>
    themes.find((theme) => !theme.retired && theme.key?.toUpperCase() === key)?.name;
  const taken = keys.flatMap((key) => {
    const theme = themeOf(key);
    return theme === undefined ? [] : [`${keysText(key)} applies ${theme}`];
  });
  return (
    <li aria-label={command.name}>
      <span className={css('keys')}>
        {keys.map((key) => (
          <span key={key} className={css(themeOf(key) !== undefined && 'taken')}>
            <Kbd>{key}</Kbd>
          </span>
        ))}
        {keys.length === 0 && <span className="faint">no key</span>}
      </span>
      <span className={css('act')}>
        {command.name}
        {taken.length > 0 && <span className="faint"> ({taken.join(', ')})</span>}
      </span>
      {isEditing ? (
        <KeyCapture command={command} all={all} chosen={chosen} onEnd={() => onEdit(false)} />
      ) : (
        <Button
          size="small"
          kind="bare"
          aria-label={`Change the key of: ${command.name}`}
          onPress={() => onEdit(true)}
        >
          Change
        </Button>
      )}
    </li>
  );
}

interface KeyCaptureProps extends Pick<ShortcutRowProps, 'command' | 'all' | 'chosen'> {
  readonly onEnd: () => void;
}

/** Waits for the new key. Escape leaves it as it was; a key that has a use is told, and taken only when that is wanted. */
function KeyCapture({ command, all, chosen, onEnd }: KeyCaptureProps) {
  const [chord, setChord] = useState<string | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const others = chord === null ? [] : commandsWith(all, chord, chosen).filter(({ id }) => id !== command.id);
  const take = (wanted: string, from: readonly Command[]) => {
    for (const other of from)
      chooseKeys(
        other.id,
        keysOf(other, chosen).filter((key) => key !== wanted),
      );
    chooseKeys(command.id, [wanted]);
    onEnd();
  };
  const choose = (keys: readonly string[] | null) => {
    chooseKeys(command.id, keys);
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onEnd();
    const pressed = chordOf(event.nativeEvent);
    if (pressed === null) return;
    const used = commandsWith(all, pressed, chosen).filter(({ id }) => id !== command.id);
    if (used.length === 0) take(pressed, []);
    else setChord(pressed);
  };
  return (
    <span className={css('capture')}>
      <button ref={field} type="button" className={css('press')} onKeyDown={onKeyDown}>
        {chord === null ? 'Press the new key' : keysText(chord)}
      </button>
      {chord !== null && others.length > 0 && (
        <span role="alert" className={css('conflict')}>
          {keysText(chord)} is the key of “{others.map(({ name }) => name).join('”, “')}”.
          <Button size="small" onPress={() => take(chord, others)}>
            Take it
          </Button>
        </span>
      )}
      <Button size="small" kind="bare" onPress={() => choose([])}>
        No key
      </Button>
      {chosen[command.id] !== undefined && (
        <Button size="small" kind="bare" onPress={() => choose(null)}>
          Reset
        </Button>
      )}
    </span>
  );
}
