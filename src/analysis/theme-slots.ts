import type { ThemeId } from '../domain/ids.ts';

/**
 * For every theme the lists that it is a member of:
 *
 *     start   0 1 1 3     theme 2 is in the lists slot[1] and slot[2]
 *     slot    0 0 1
 */
export interface ThemeSlots {
  readonly start: Uint32Array;
  readonly slot: Uint32Array;
}

/** Lists of member themes turned round. Members at or above the limit do not occur in any coding and are left out. */
export function themeSlots(members: readonly (readonly ThemeId[])[], themeLimit: number): ThemeSlots {
  const lists = members.map((list) => [...new Set(list)].filter((theme) => theme < themeLimit));
  const start = new Uint32Array(themeLimit + 1);
  for (const theme of lists.flat()) start[theme + 1] = (start[theme + 1] ?? 0) + 1;
  for (let theme = 0; theme < themeLimit; theme++)
    start[theme + 1] = (start[theme + 1] ?? 0) + (start[theme] ?? 0);
  const next = start.slice();
  const slot = new Uint32Array(start[themeLimit] ?? 0);
  for (const [index, list] of lists.entries())
    for (const theme of list) {
      const place = next[theme] ?? 0;
      slot[place] = index;
      next[theme] = place + 1;
    }
  return { start, slot };
}
