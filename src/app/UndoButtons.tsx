import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { problemSentence } from '../domain/problem.ts';
import { wishText } from '../domain/wish-text.ts';
import { blindWishText, useIsBlind } from '../features/blind-coding.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { getUndoState, redo, undo } from '../storage/history.ts';
import { IconButton } from '../ui/Button.tsx';
import { keysOf, useChosenKeys } from '../ui/shortcut-choice.ts';
import { toast } from '../ui/toast.tsx';
import { useCommands } from '../ui/use-shortcuts.ts';
import { EVERYWHERE_COMMANDS, type EverywhereCommand } from './everywhere-commands.ts';

/** Undo and redo of the project's wishes, named; the same for every tab. */
export function UndoButtons() {
  const { store } = useCurrentProject();
  const state = useLiveQuery(() => getUndoState(store), [store]);
  const [said, setSaid] = useState('');
  const nameOf = useIsBlind() ? blindWishText : wishText;
  const chosen = useChosenKeys();
  const keyOf = (id: EverywhereCommand): string | undefined => {
    const command = EVERYWHERE_COMMANDS.find((one) => one.id === id);
    return command && keysOf(command, chosen)[0];
  };
  const step = async (word: string, act: typeof undo) => {
    const result = await act(store);
    if (!result.ok) return toast(`${word}: ${problemSentence(result.problem)}`, { kind: 'bad' });
    if (result.value) setSaid(`${word}: ${nameOf(result.value.wish)}`);
  };
  const back = () => step('Undone', undo);
  const forth = () => step('Redone', redo);
  useCommands(EVERYWHERE_COMMANDS, { undo: back, redo: forth });
  const undoName = state?.undo ? `Undo: ${nameOf(state.undo.wish)}` : 'Nothing to undo';
  const redoName = state?.redo ? `Redo: ${nameOf(state.redo.wish)}` : 'Nothing to redo';
  return (
    <>
      <IconButton
        icon="undo"
        label={undoName}
        keys={keyOf('undo')}
        isDisabled={!state?.undo}
        onPress={() => void back()}
      />
      <IconButton
        icon="redo"
        label={redoName}
        keys={keyOf('redo')}
        isDisabled={!state?.redo}
        onPress={() => void forth()}
      />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
