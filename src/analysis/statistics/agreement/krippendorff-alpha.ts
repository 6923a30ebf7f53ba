import { at } from '../../../domain/typed-arrays.ts';
import type { Coincidences } from './coincidences.ts';
import { nominal, type ValueDifference } from './value-differences.ts';

export interface Alpha {
  /** 1 - observed / expected; null without variation or without units that two coders share: not defined, never 1. */
  readonly alpha: number | null;
  /** Mean squared difference within units, D_o; null without pairable values. */
  readonly observed: number | null;
  /** Mean squared difference of any two pairable values, D_e; null without pairable values. */
  readonly expected: number | null;
  readonly pairableValues: number;
}

/**
 * Krippendorff's alpha with missing values, any number of coders and any difference (Krippendorff 2004, 11.3; 2011):
 * 1 - (n - 1) sum o_ck d_ck / sum n_c n_k d_ck.
 */
export function krippendorffAlpha(coincidences: Coincidences, difference: ValueDifference = nominal): Alpha {
  const { size, cells, marginals, total } = coincidences;
  if (total <= 1) return { alpha: null, observed: null, expected: null, pairableValues: total };
  let [within, overall] = [0, 0];
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < c; k++) {
      const d = difference(c, k, marginals);
      within += 2 * at(cells, c * size + k) * d;
      overall += 2 * at(marginals, c) * at(marginals, k) * d;
    }
  }
  const observed = within / total;
  const expected = overall / (total * (total - 1));
  return {
    alpha: expected === 0 ? null : 1 - observed / expected,
    observed,
    expected,
    pairableValues: total,
  };
}

/**
 * The matrix with one value against all others: its nominal alpha is the alpha of that value (Krippendorff 2004,
 * 11.3.3). Row and column 0 are the value, 1 the rest.
 */
export function oneAgainstRest({ size, cells, marginals, total }: Coincidences, value: number): Coincidences {
  const own = at(marginals, value);
  const both = at(cells, value * size + value);
  return {
    size: 2,
    cells: Float64Array.of(both, own - both, own - both, total - 2 * own + both),
    marginals: Float64Array.of(own, total - own),
    total,
  };
}
