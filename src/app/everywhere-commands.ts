import { SCREENS, type Screen } from '../domain/place.ts';
import type { Command } from '../ui/shortcut-choice.ts';

export type EverywhereCommand = 'undo' | 'redo' | 'keys' | `screen ${Screen}`;

const screenName = (screen: Screen): string => `${screen.charAt(0).toUpperCase()}${screen.slice(1)}`;

/** What keys do on every screen. */
export const EVERYWHERE_COMMANDS: readonly Command<EverywhereCommand>[] = [
  { id: 'undo', name: 'undo', keys: ['Ctrl+Z'] },
  { id: 'redo', name: 'redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  { id: 'keys', name: 'this list', keys: ['?', 'F1'] },
  ...SCREENS.map(
    (screen, index): Command<EverywhereCommand> => ({
      id: `screen ${screen}`,
      name: screenName(screen),
      keys: [`Alt+${index + 1}`],
    }),
  ),
];
