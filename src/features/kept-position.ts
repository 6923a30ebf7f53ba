import { useEffect, useRef } from 'react';

// The bar may still show the query before; the screen it shows is this one.
const keyOf = (name: string, address: string): string =>
  `leitmotif-position ${name} ${location.hash.split('?')[0]} ${address}`;

/**
 * Where a list stood when its address was left, kept in this tab: going back or reloading finds it there again.
 * Gives back that position, 0 at first, and how to tell a new one.
 */
export function useKeptPosition(
  name: string,
  address: string,
): {
  readonly read: () => number;
  /** The same, null where nothing was kept. */
  readonly find: () => number | null;
  readonly tell: (position: number) => void;
} {
  const current = useRef<number | null>(null);
  useEffect(() => {
    const key = keyOf(name, address);
    const keep = (): void => {
      if (current.current !== null) sessionStorage.setItem(key, String(current.current));
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [name, address]);
  return {
    read: () => Number(sessionStorage.getItem(keyOf(name, address))) || 0,
    find: () => {
      const kept = sessionStorage.getItem(keyOf(name, address));
      return kept === null ? null : Number(kept) || 0;
    },
    tell: (position) => {
      current.current = position;
    },
  };
}
