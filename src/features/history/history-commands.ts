import type { Command } from '../../ui/shortcut-choice.ts';

export type HistoryCommand = 'history open' | 'history back';

/** What keys do to the entry of the list that has the focus. */
export const HISTORY_COMMANDS: readonly Command<HistoryCommand>[] = [
  { id: 'history open', name: 'go to the place of the entry', keys: ['Enter'] },
  { id: 'history back', name: 'undo back to the entry', keys: ['U'] },
];
