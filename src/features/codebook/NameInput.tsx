import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './ThemeTree.module.css';

const css = classNames(styles);

interface NameInputProps {
  readonly label: string;
  readonly name: string;
  /** With the name, or null where it was given up or left blank. */
  readonly onDone: (name: string | null) => void;
}

/** A theme's name being written in its row. Enter and leaving keep it, Escape gives it up. */
export function NameInput({ label, name, onDone }: NameInputProps) {
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  // The blur of a field that a key has closed must not count again.
  const isDone = useRef(false);
  const done = (kept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(kept && text.trim() !== '' ? text.trim() : null);
  };
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      className={css('name-input')}
      aria-label={label}
      placeholder="Name of the theme"
      value={text}
      dir="auto"
      onChange={(event) => setText(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => done(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done(true);
        if (event.key === 'Escape') done(false);
      }}
    />
  );
}
