import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
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
      if (next || inText) setChosen((last) => (isSame(last, next) ? last : next));
    };
    document.addEventListener('selectionchange', onChange);
    // The change is told a moment after it was made: a key pressed meanwhile is for the words as they are.
    const onKeyDown = () => flushSync(onChange);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  }, []);
  return { chosen, clear };
}

const isSame = (a: ChosenWords | null, b: ChosenWords | null): boolean =>
  a === b ||
  (a?.paragraph === b?.paragraph && a?.span.start === b?.span.start && a?.span.end === b?.span.end);
