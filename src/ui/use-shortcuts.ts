import { useEffect, useMemo, useRef } from 'react';
import { isTypedInto } from './fields.ts';
import { holdKeysFor } from './held-keys.ts';
import { matchesShortcut } from './shortcut.ts';
import { type Command, keysOf, useChosenKeys } from './shortcut-choice.ts';

/** What a key does. Keys that are pressed before a promise of it has settled wait for that. */
export type ShortcutAction = (event: KeyboardEvent) => unknown;
/** Chord to action; an action that is undefined leaves the key alone. First match wins. */
export type Shortcuts = Readonly<Record<string, ShortcutAction | undefined>>;

interface ShortcutOptions {
  /** Off while a dialog or another mode has the keys. */
  isActive?: boolean;
  /** Chords that act while a text field has the focus too (`Ctrl+Enter`, `Escape`). */
  inFields?: readonly string[];
  /** Told of a letter, in any script, that is no shortcut; it is not typed anywhere then. */
  onLetter?: ((letter: string) => void) | undefined;
}

// Where these are open, letters search in them and arrows move in them.
const OWN_KEYS = '[role=menu], [role=listbox], [role=dialog][data-rac], [role=alertdialog]';

// A focused button or link answers to its own Enter and Space.
const PRESSABLE = 'button, a[href], summary, input, [role=button], [role=tab], [role=radio], [role=checkbox]';

function keepsKey(target: EventTarget | null, chord: string, inFields: readonly string[]): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_KEYS)) return true;
  if (isTypedInto(target)) return !inFields.includes(chord);
  return (chord === 'Enter' || chord === 'Space') && target.closest(PRESSABLE) !== null;
}

// The input method of a field takes the key. Outside of fields there is nothing to compose, and the key's place tells.
const isForInputMethod = (event: KeyboardEvent): boolean =>
  event.isComposing || (event.key === 'Process' && isTypedInto(event.target));

const isLetter = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && /^\p{L}$/u.test(event.key);

/** Keyboard shortcuts for as long as the component stands. Text fields, open menus, dialogs and a running IME keep their keys. */
export function useShortcuts(
  shortcuts: Shortcuts,
  { isActive = true, inFields = [], onLetter }: ShortcutOptions = {},
): void {
  const latest = useRef({ shortcuts, inFields, onLetter });
  latest.current = { shortcuts, inFields, onLetter };
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isForInputMethod(event)) return;
      const { shortcuts, inFields, onLetter } = latest.current;
      const chord = Object.keys(shortcuts).find(
        (each) => shortcuts[each] !== undefined && matchesShortcut(each, event),
      );
      if (chord === undefined) {
        if (!onLetter || !isLetter(event) || keepsKey(event.target, event.key, [])) return;
        event.preventDefault();
        onLetter(event.key);
        return;
      }
      if (keepsKey(event.target, chord, inFields)) return;
      event.preventDefault();
      const outcome = shortcuts[chord]?.(event);
      if (outcome instanceof Promise) holdKeysFor(outcome);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}

/** What each command of a list does here; one that is missing leaves its keys alone. */
export type CommandActions<Id extends string> = { readonly [One in Id]?: ShortcutAction | undefined };

interface CommandOptions extends Omit<ShortcutOptions, 'inFields'> {
  /** Commands that act while a text field has the focus too. */
  inFields?: readonly string[];
  /** Chords that come before those of the commands. */
  first?: Shortcuts;
}

/** The keys of commands, as they were chosen in this browser. */
export function useCommands<Id extends string>(
  commands: readonly Command<Id>[],
  actions: CommandActions<Id>,
  { inFields = [], first = {}, ...options }: CommandOptions = {},
): void {
  const chosen = useChosenKeys();
  const shortcuts: Record<string, ShortcutAction | undefined> = { ...first };
  for (const command of commands) {
    const act = actions[command.id];
    if (act) for (const chord of keysOf(command, chosen)) shortcuts[chord] ??= act;
  }
  const chordsInFields = useMemo(
    () => commands.flatMap((command) => (inFields.includes(command.id) ? keysOf(command, chosen) : [])),
    [commands, inFields, chosen],
  );
  useShortcuts(shortcuts, { ...options, inFields: chordsInFields });
}
