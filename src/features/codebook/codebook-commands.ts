import type { Command } from '../../ui/shortcut-choice.ts';

export type CodebookCommand =
  | 'codebook new'
  | 'codebook new below'
  | 'codebook rename'
  | 'codebook up'
  | 'codebook down'
  | 'codebook out'
  | 'codebook in'
  | 'codebook delete';

/** What keys do on the codebook's screen; but for the first two where a theme of the tree has the focus. */
export const CODEBOOK_COMMANDS: readonly Command<CodebookCommand>[] = [
  { id: 'codebook new', name: 'new theme', keys: ['N'] },
  { id: 'codebook new below', name: 'new theme below the chosen one', keys: ['Shift+N'] },
  { id: 'codebook rename', name: 'rename the theme', keys: ['F2', 'Enter'] },
  { id: 'codebook up', name: 'move the theme up', keys: ['Alt+ArrowUp'] },
  { id: 'codebook down', name: 'move the theme down', keys: ['Alt+ArrowDown'] },
  { id: 'codebook out', name: 'move the theme out', keys: ['Alt+ArrowLeft'] },
  { id: 'codebook in', name: 'move the theme below the one before', keys: ['Alt+ArrowRight'] },
  { id: 'codebook delete', name: 'delete the theme', keys: ['Delete'] },
];
