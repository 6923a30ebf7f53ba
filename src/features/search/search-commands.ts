import type { Command } from '../../ui/shortcut-choice.ts';

export type SearchCommand = 'search choose' | 'search choose to' | 'search choose all' | 'search open';

/** What keys do to the hit of the list that has the focus. */
export const SEARCH_COMMANDS: readonly Command<SearchCommand>[] = [
  { id: 'search choose', name: 'choose the hit', keys: ['Space'] },
  { id: 'search choose to', name: 'choose all up to it', keys: ['Shift+Space'] },
  { id: 'search choose all', name: 'choose all, or none', keys: ['Ctrl+A'] },
  { id: 'search open', name: 'open the hit in Coding', keys: ['Enter'] },
];
