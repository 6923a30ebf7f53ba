import type { Command } from '../../ui/shortcut-choice.ts';

export type CodingCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'next unread'
  | 'next coded'
  | 'previous coded'
  | 'next with theme'
  | 'previous with theme'
  | 'next document'
  | 'previous document'
  | 'next unread document'
  | 'palette'
  | 'repeat'
  | 'arm'
  | 'remove'
  | 'next coding'
  | 'voice'
  | 'weight 1'
  | 'weight 2'
  | 'weight 3'
  | 'weight 4'
  | 'weight 5'
  | 'weight 0'
  | 'read on'
  | 'read'
  | 'evidence'
  | 'evidence by sentence'
  | 'memo'
  | 'document memo'
  | 'new theme'
  | 'details'
  | 'find'
  | 'translation'
  | 'context';

type Entry = readonly [id: CodingCommand, name: string, ...keys: readonly string[]];

/** By what they are about, as the list of keys shows them. */
const GROUPS: readonly (readonly [title: string, entries: readonly Entry[]])[] = [
  [
    'Coding: move',
    [
      ['next', 'next paragraph', 'J', 'ArrowDown'],
      ['previous', 'previous paragraph', 'K', 'ArrowUp'],
      ['first', 'first paragraph', 'Home'],
      ['last', 'last paragraph', 'End'],
      ['next unread', 'next unread paragraph', 'U', 'F9'],
      ['next coded', 'next coded paragraph', 'Shift+ArrowDown'],
      ['previous coded', 'previous coded paragraph', 'Shift+ArrowUp'],
      ['next with theme', 'next paragraph with the chosen theme', 'Alt+ArrowDown'],
      ['previous with theme', 'previous paragraph with the chosen theme', 'Alt+ArrowUp'],
      ['next document', 'next document', 'Shift+J'],
      ['previous document', 'previous document', 'Shift+K'],
      ['next unread document', 'next document with unread paragraphs', 'Shift+U'],
    ],
  ],
  [
    'Coding: themes',
    [
      ['palette', 'type to apply', '/', 'Space', '.'],
      ['repeat', 'apply the last theme again', ',', 'Shift+S'],
      ['arm', 'arm the chosen theme: a click on a paragraph applies it', 'Shift+A'],
      ['remove', 'remove the chosen coding', 'Backspace', 'Delete'],
      ['next coding', 'choose the next coding of the paragraph', ']', 'Shift+C'],
      ['voice', 'voice of the chosen coding: endorses, quotes, rebuts, unmarked', 'Shift+V'],
      ['weight 1', 'weight 1 of the chosen coding', 'Shift+1'],
      ['weight 2', 'weight 2', 'Shift+2'],
      ['weight 3', 'weight 3', 'Shift+3'],
      ['weight 4', 'weight 4', 'Shift+4'],
      ['weight 5', 'weight 5', 'Shift+5'],
      ['weight 0', 'no weight', 'Shift+0'],
      ['read on', 'read, no theme, and on to the next paragraph', 'R', 'Ctrl+Enter'],
      ['read', 'read, no theme; again: unread', 'Shift+R'],
      ['new theme', 'new theme', 'N', 'F2'],
    ],
  ],
  [
    'Coding: evidence and memos',
    [
      ['evidence', 'choose words; again: keep them as evidence of the chosen coding', 'E', 'Enter'],
      ['evidence by sentence', 'choose sentences; again: back to words', 'Shift+E'],
      ['memo', 'memo on the paragraph, or on the chosen words', 'M', 'F4'],
      ['document memo', 'memo on the document', 'Shift+M'],
    ],
  ],
  [
    'Coding: the text',
    [
      ['find', 'find in the document', 'Ctrl+F'],
      ['details', 'details of the paragraph', 'I', 'F8'],
      ['translation', 'translation beside the text', 'Shift+T'],
      ['context', 'in a queue: what stands around the paragraph', 'Shift+O'],
    ],
  ],
];

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command<CodingCommand>[];
}

export const CODING_COMMAND_GROUPS: readonly CommandGroup[] = GROUPS.map(([title, entries]) => ({
  title,
  commands: entries.map(([id, name, ...keys]) => ({ id, name, keys })),
}));

export const CODING_COMMANDS: readonly Command<CodingCommand>[] = CODING_COMMAND_GROUPS.flatMap(
  ({ commands }) => commands,
);

const BY_ID = new Map(CODING_COMMANDS.map((command) => [command.id, command]));

/** The command of that name. */
export function codingCommand(id: CodingCommand): Command<CodingCommand> {
  const command = BY_ID.get(id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}
