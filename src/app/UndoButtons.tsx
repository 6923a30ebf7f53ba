import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { problemSentence } from '../domain/problem.ts';
import { wishText } from '../domain/wish.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { getUndoState, redo, undo } from '../storage/history.ts';
import { IconButton } from '../ui/Button.tsx';
import { toast } from '../ui/toast.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';

/** Undo and redo of the project's wishes, named; the same for every tab. */
export function UndoButtons() {
  const { store } = useCurrentProject();
  const state = useLiveQuery(() => getUndoState(store), [store]);
  const [said, setSaid] = useState('');
  const step = async (word: string, act: typeof undo) => {
    const result = await act(store);
    if (!result.ok) return toast(`${word}: ${problemSentence(result.problem)}`, { kind: 'bad' });
    if (result.value) setSaid(`${word}: ${wishText(result.value.wish)}`);
  };
  const back = () => void step('Undone', undo);
  const forth = () => void step('Redone', redo);
  useShortcuts({ 'Ctrl+Z': back, 'Ctrl+Shift+Z': forth, 'Ctrl+Y': forth });
  const undoName = state?.undo ? `Undo: ${wishText(state.undo.wish)}` : 'Nothing to undo';
  const redoName = state?.redo ? `Redo: ${wishText(state.redo.wish)}` : 'Nothing to redo';
  return (
    <>
      <IconButton icon="undo" label={undoName} keys="Ctrl+Z" isDisabled={!state?.undo} onPress={back} />
      <IconButton
        icon="redo"
        label={redoName}
        keys="Ctrl+Shift+Z"
        isDisabled={!state?.redo}
        onPress={forth}
      />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
