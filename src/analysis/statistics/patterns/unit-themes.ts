import { at } from '../../../domain/typed-arrays.ts';

/**
 * Themes of units, by slot 0 to themeCount - 1:
 *
 *     start  0 2 2 3    unit u carries theme[j] for j from start[u] up to, not with, start[u + 1];
 *     theme  0 3 1      ascending within a unit, no doubles
 */
export interface UnitThemes {
  readonly start: Uint32Array;
  readonly theme: Uint32Array;
  readonly themeCount: number;
}

/** How themes follow each other at a lag within documents. */
export interface FollowCounts {
  /** Pairs of units with that lag inside one document. */
  readonly pairs: number;
  /** At a * themeCount + b the pairs with a on the earlier and b on the later unit. */
  readonly follow: Uint32Array;
  /** By theme the pairs with it on the earlier unit, and with it on the later one. */
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
}

/**
 * Counts what follows what: a pair is two units of one document whose paragraphs lie `lag` apart, both in the base.
 * Units go document by document, paragraphs ascending; `document` and `paragraph` name each unit's.
 */
export function followCounts(
  { start, theme, themeCount }: UnitThemes,
  document: ArrayLike<number>,
  paragraph: ArrayLike<number>,
  lag: number,
): FollowCounts {
  const follow = new Uint32Array(themeCount * themeCount);
  const [earlier, later] = [new Uint32Array(themeCount), new Uint32Array(themeCount)];
  let pairs = 0;
  let next = 0;
  for (let unit = 0; unit + 1 < start.length; unit++) {
    const wanted = at(paragraph, unit) + lag;
    next = Math.max(next, unit + 1);
    while (isBefore(next, unit, wanted)) next++;
    if (next + 1 >= start.length || document[next] !== document[unit] || paragraph[next] !== wanted) continue;
    pairs++;
    for (let j = start[next] ?? 0; j < (start[next + 1] ?? 0); j++) add(later, theme[j] ?? 0);
    for (let i = start[unit] ?? 0; i < (start[unit + 1] ?? 0); i++) {
      const row = theme[i] ?? 0;
      add(earlier, row);
      for (let j = start[next] ?? 0; j < (start[next + 1] ?? 0); j++) {
        add(follow, row * themeCount + (theme[j] ?? 0));
      }
    }
  }
  return { pairs, follow, earlier, later };

  function isBefore(other: number, unit: number, wanted: number): boolean {
    return other + 1 < start.length && document[other] === document[unit] && at(paragraph, other) < wanted;
  }
}

function add(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
