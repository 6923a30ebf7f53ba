import { keysOf, useChosenKeys } from '../../ui/shortcut-choice.ts';
import { type CodingCommand, codingCommand } from './coding-commands.ts';

/** The first key of a command as things stand, for buttons that do the same; undefined where it was switched off. */
export function useKeyHint(): (id: CodingCommand) => string | undefined {
  const chosen = useChosenKeys();
  return (id) => keysOf(codingCommand(id), chosen)[0];
}
