import { useEffect, useRef } from 'react';
import { matchesShortcut } from './shortcut.ts';

export type ShortcutAction = (event: KeyboardEvent) => void;
/** Chord to action; an action that is undefined leaves the key alone. First match wins. */
export type Shortcuts = Readonly<Record<string, ShortcutAction | undefined>>;

interface ShortcutOptions {
  /** Off while a dialog or another mode has the keys. */
  isActive?: boolean;
  /** Chords that act while a text field has the focus too (`Ctrl+Enter`, `Escape`). */
  inFields?: readonly string[];
}

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox], [role=searchbox]';
// Where these are open, letters search in them and arrows move in them.
const OWN_KEYS = '[role=menu], [role=listbox], [role=dialog][data-rac], [role=alertdialog]';

// A focused button or link answers to its own Enter and Space.
const PRESSABLE = 'button, a[href], summary, input, [role=button], [role=tab], [role=radio], [role=checkbox]';

function keepsKey(target: EventTarget | null, chord: string, inFields: readonly string[]): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_KEYS)) return true;
  if (target.closest(FIELDS)) return !inFields.includes(chord);
  return (chord === 'Enter' || chord === 'Space') && target.closest(PRESSABLE) !== null;
}

/** Keyboard shortcuts for as long as the component stands. Text fields, open menus, dialogs and a running IME keep their keys. */
export function useShortcuts(
  shortcuts: Shortcuts,
  { isActive = true, inFields = [] }: ShortcutOptions = {},
): void {
  const latest = useRef({ shortcuts, inFields });
  latest.current = { shortcuts, inFields };
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
      const { shortcuts, inFields } = latest.current;
      const chord = Object.keys(shortcuts).find(
        (each) => shortcuts[each] !== undefined && matchesShortcut(each, event),
      );
      if (chord === undefined || keepsKey(event.target, chord, inFields)) return;
      event.preventDefault();
      shortcuts[chord]?.(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
