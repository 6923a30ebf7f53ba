import { useSyncExternalStore } from 'react';

/** Something that keys do: its name in the list of keys, and the chords it has until somebody chooses others. */
export interface Command<Id extends string = string> {
  /** Kept in the browser with the chosen keys: never changes. */
  readonly id: Id;
  readonly name: string;
  readonly keys: readonly string[];
}

/** Chosen chords by command; a command that is missing has its own, an empty list switches it off. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>;

const STORED_UNDER = 'leitmotif-keys';
const NONE: ChosenKeys = {};
const listeners = new Set<() => void>();
let known: ChosenKeys | null = null;

const isChords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((chord) => typeof chord === 'string');

function readStored(): ChosenKeys {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_UNDER) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return NONE;
    return Object.fromEntries(Object.entries(stored).filter((entry) => isChords(entry[1])));
  } catch {
    return NONE;
  }
}

/** What was chosen in this browser. */
export const chosenKeys = (): ChosenKeys => {
  known ??= typeof localStorage === 'undefined' ? NONE : readStored();
  return known;
};

function keep(next: ChosenKeys): void {
  known = next;
  if (Object.keys(next).length === 0) localStorage.removeItem(STORED_UNDER);
  else localStorage.setItem(STORED_UNDER, JSON.stringify(next));
  for (const listener of [...listeners]) listener();
}

/** Gives a command other keys, in this browser; null gives it its own again. */
export function chooseKeys(id: string, keys: readonly string[] | null): void {
  const { [id]: _, ...others } = chosenKeys();
  keep(keys === null ? others : { ...others, [id]: keys });
}

/** All commands have their own keys again. */
export const resetKeys = (): void => keep(NONE);

function subscribe(listener: () => void): () => void {
  // Another tab of the browser may choose.
  const onStored = (event: StorageEvent): void => {
    if (event.key !== STORED_UNDER) return;
    known = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStored);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStored);
  };
}

/** The chosen keys, live. */
export const useChosenKeys = (): ChosenKeys => useSyncExternalStore(subscribe, chosenKeys);

/** The chords of a command as things stand. */
export const keysOf = (command: Command, chosen: ChosenKeys): readonly string[] =>
  chosen[command.id] ?? command.keys;

/** The other commands of the list that a chord would set off. */
export const commandsWith = (
  commands: readonly Command[],
  chord: string,
  chosen: ChosenKeys,
): readonly Command[] => commands.filter((command) => keysOf(command, chosen).includes(chord));
