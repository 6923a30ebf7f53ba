import { useCallback, useEffect, useState } from 'react';
import { type ChosenWords, chosenWords } from './text-selection.ts';

/** The words selected in the text. They stay known while a button is pressed, until other words or none are chosen. */
export function useChosenWords(): { readonly chosen: ChosenWords | null; readonly clear: () => void } {
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  useEffect(() => {
    const onChange = () => {
      const selection = document.getSelection();
      const next = chosenWords(selection);
      // A click on a control moves the caret out of the text: the words stay chosen for it.
      const inText = selection?.anchorNode?.parentElement?.closest('[data-paragraph-text]');
      if (next || inText) setChosen(next);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  }, []);
  return { chosen, clear };
}
