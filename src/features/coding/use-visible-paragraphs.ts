import { useMemo, useSyncExternalStore } from 'react';

/** First and last paragraph in view, both inclusive. */
export interface VisibleParagraphs {
  readonly first: number;
  readonly last: number;
}

export interface VisibleParagraphsChannel {
  readonly set: (first: number, last: number) => void;
  readonly get: () => VisibleParagraphs;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Carries the view of the list to the strip, so that scrolling draws the strip's frame and nothing else anew. */
export function useVisibleParagraphs(): VisibleParagraphsChannel {
  return useMemo(() => {
    let current: VisibleParagraphs = { first: 0, last: 0 };
    const listeners = new Set<() => void>();
    return {
      get: () => current,
      set: (first, last) => {
        if (first === current.first && last === current.last) return;
        current = { first, last };
        for (const listener of listeners) listener();
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }, []);
}

export const useVisible = (channel: VisibleParagraphsChannel): VisibleParagraphs =>
  useSyncExternalStore(channel.subscribe, channel.get);
