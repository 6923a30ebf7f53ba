import { useState } from 'react';

interface Draft {
  readonly text: string;
  readonly isChanged: boolean;
  set(text: string): void;
  /** Hands the text over if it was changed, and lets the outer value show again. */
  commit(): void;
  cancel(): void;
}

/** What is being typed before it counts: the outer value shows until the first key, and again after commit or cancel. */
export function useDraft(value: string, onCommit: ((text: string) => void) | undefined): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? value,
    isChanged: typed !== null && typed !== value,
    set: setTyped,
    commit: () => {
      if (typed !== null && typed !== value) onCommit?.(typed);
      setTyped(null);
    },
    cancel: () => setTyped(null),
  };
}
