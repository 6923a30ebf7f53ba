import { at } from '../../../domain/typed-arrays.ts';

/** Squared difference of the values with index c and k; 0 for the same value. Marginals are of the coincidences. */
export type ValueDifference = (c: number, k: number, marginals: Float64Array) => number;

/** 1 for any two different values. */
export const nominal: ValueDifference = (c, k) => (c === k ? 0 : 1);

/**
 * Krippendorff's ordinal metric: (sum of marginals from c to k, minus half of both ends)^2. The values' order is that
 * of their list. Not Gwet's "ordinal" weights, which give another alpha.
 */
export const ordinal: ValueDifference = (c, k, marginals) => {
  let sum = -(at(marginals, c) + at(marginals, k)) / 2;
  for (let g = Math.min(c, k); g <= Math.max(c, k); g++) sum += at(marginals, g);
  return c === k ? 0 : sum * sum;
};

/** (v_c - v_k)^2. */
export const interval =
  (values: readonly number[]): ValueDifference =>
  (c, k) =>
    (at(values, c) - at(values, k)) ** 2;

/** ((v_c - v_k) / (v_c + v_k))^2 for values with a true zero; 0 between two zeros. */
export const ratio =
  (values: readonly number[]): ValueDifference =>
  (c, k) => {
    const sum = at(values, c) + at(values, k);
    return sum === 0 ? 0 : ((at(values, c) - at(values, k)) / sum) ** 2;
  };
