import { type RefObject, useMemo, useRef } from 'react';
import { type Command, keysOf, useChosenKeys } from '../ui/shortcut-choice.ts';
import { useCommands } from '../ui/use-shortcuts.ts';

/** On every screen that lists something: to the field in which it is looked for. */
export const FIND_COMMANDS: readonly Command<'find'>[] = [
  { id: 'find', name: 'to the field in which the screen is searched', keys: ['/'] },
];

/** A field to look for what the screen lists, which a key gives the focus, and that key as things stand. */
export function useFindField(): {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly keys: string | undefined;
} {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useChosenKeys();
  useCommands(FIND_COMMANDS, { find: () => field.current?.focus() });
  const keys = FIND_COMMANDS.flatMap((command) => keysOf(command, chosen))[0];
  return useMemo(() => ({ field, keys }), [keys]);
}
