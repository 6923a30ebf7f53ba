import { useEffect, useSyncExternalStore } from 'react';
import type { Wish } from '../domain/wish.ts';
import { wishText } from '../domain/wish-text.ts';

let blindScreens = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  blindScreens += by;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says, while the caller stands and `isBlind`, that nothing on the page may tell which document is being coded. */
export function useCodingBlind(isBlind: boolean): void {
  useEffect(() => {
    if (!isBlind) return undefined;
    change(1);
    return () => change(-1);
  }, [isBlind]);
}

/** Whether a screen is open on which paragraphs are coded without their origin. */
export const useIsBlind = (): boolean => useSyncExternalStore(subscribe, () => blindScreens > 0);

/** The wish in words that name no document, no paragraph and no attribute. */
export function blindWishText(wish: Wish): string {
  switch (wish.kind) {
    case 'apply theme':
      return `apply ${wish.name}${wish.evidence ? ' with evidence' : ''}`;
    case 'remove theme':
      return `remove ${wish.name}`;
    case 'set voice':
      return `voice of ${wish.name}`;
    case 'set weight':
      return `weight of ${wish.name}`;
    case 'set evidence':
      return `evidence of ${wish.name}`;
    case 'mark read':
      return wish.read ? 'mark read, no theme' : 'mark unread';
    case 'write memo':
      return wish.deleted ? 'delete a memo' : 'write a memo';
    default:
      return 'documentId' in wish || 'at' in wish || 'first' in wish || 'value' in wish
        ? 'an act outside of this queue'
        : wishText(wish);
  }
}
