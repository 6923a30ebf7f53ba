import type { Command } from '../../ui/shortcut-choice.ts';

export type MemoCommand = 'memos open' | 'memos write' | 'memos delete';

/** What keys do to the memo of the list that has the focus. */
export const MEMO_COMMANDS: readonly Command<MemoCommand>[] = [
  { id: 'memos open', name: 'go to what the memo stands on', keys: ['Enter'] },
  { id: 'memos write', name: 'write on the memo', keys: ['F2'] },
  { id: 'memos delete', name: 'delete the memo', keys: ['Delete'] },
];
