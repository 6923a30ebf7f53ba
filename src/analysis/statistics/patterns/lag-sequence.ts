import { adjustedResiduals } from '../groups/contingency-table.ts';
import { type TwoByTwo, tableOf } from '../groups/two-by-two.ts';

/** Whether one theme follows another more often than it would anyway. */
export interface LagSequence {
  /** Share of later units with the second theme, where the earlier one has the first; null where it never has. */
  readonly conditional: number | null;
  /** The same share over all pairs; null without pairs. */
  readonly base: number | null;
  /** Adjusted residual z of their meeting (Allison & Liker 1982); null where a theme is on all or none. */
  readonly z: number | null;
}

/**
 * Lag-sequential analysis of pairs of units: a first then second theme, b first then not second, c not first then
 * second, d neither. Pairs of one document are not independent, so z tells what stands out and is no test.
 */
export function lagSequence(counts: TwoByTwo): LagSequence {
  const { a, b, c, d } = counts;
  const pairs = a + b + c + d;
  return {
    conditional: a + b === 0 ? null : a / (a + b),
    base: pairs === 0 ? null : (a + c) / pairs,
    z: adjustedResiduals(tableOf(counts))[0]?.[0] ?? null,
  };
}
