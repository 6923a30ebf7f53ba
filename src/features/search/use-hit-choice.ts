import { useState } from 'react';
import type { HitColumns } from '../../analysis/search/hit-columns.ts';

const NOTHING_CHOSEN: ReadonlySet<number> = new Set();

// As long as the hits are there, so that going into a text and back loses nothing.
const choices = new WeakMap<HitColumns, ReadonlySet<number>>();

/** What is chosen among the hits of one search, as rows of them; nothing among those of another. */
export function useHitChoice(
  hits: HitColumns,
): readonly [ReadonlySet<number>, (rows: ReadonlySet<number>) => void] {
  const [, draw] = useState({});
  const choose = (rows: ReadonlySet<number>): void => {
    choices.set(hits, rows);
    draw({});
  };
  return [choices.get(hits) ?? NOTHING_CHOSEN, choose];
}
