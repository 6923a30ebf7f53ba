import { type KeyPress, matchesShortcut } from './shortcut.ts';
import { type Command, keysOf, useChosenKeys } from './shortcut-choice.ts';

interface CommandKeys<Id extends string> {
  /** The command that a press in a list means; undefined for none. */
  readonly commandOf: (press: KeyPress) => Id | undefined;
  /** The first key of a command as things stand, to be shown; undefined where it was switched off. */
  readonly keyOf: (id: Id) => string | undefined;
}

/** The keys of commands that act on what has the focus, as they were chosen in this browser. */
export function useCommandKeys<Id extends string>(commands: readonly Command<Id>[]): CommandKeys<Id> {
  const chosen = useChosenKeys();
  return {
    commandOf: (press) =>
      commands.find((command) => keysOf(command, chosen).some((chord) => matchesShortcut(chord, press)))?.id,
    keyOf: (id) => {
      const command = commands.find((one) => one.id === id);
      return command && keysOf(command, chosen)[0];
    },
  };
}
