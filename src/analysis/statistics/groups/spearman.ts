import { at } from '../../../domain/typed-arrays.ts';
import { tTwoSided } from '../distributions/student-t.ts';

export interface RankCorrelation {
  readonly rho: number;
  readonly pairs: number;
  /** Two-sided, by Student's t with n - 2 degrees of freedom: an approximation below 10 pairs; null below 3. */
  readonly p: number | null;
}

/**
 * Spearman's rank correlation: Pearson's correlation of mean ranks, so ties are allowed for (R's cor, method
 * "spearman"). Null where one side does not vary.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): RankCorrelation | null {
  const [ranksX, ranksY] = [meanRanks(x), meanRanks(y)];
  const pairs = ranksX.length;
  const middle = (pairs + 1) / 2;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < pairs; i++) {
    const [dx, dy] = [at(ranksX, i) - middle, at(ranksY, i) - middle];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) return null;
  const rho = xy / Math.sqrt(xx * yy);
  const unexplained = Math.max(0, 1 - rho * rho);
  const t = unexplained === 0 ? Number.POSITIVE_INFINITY : rho * Math.sqrt((pairs - 2) / unexplained);
  return { rho, pairs, p: pairs < 3 ? null : t === Number.POSITIVE_INFINITY ? 0 : tTwoSided(t, pairs - 2) };
}

/** Rank of each value from 1, equal values sharing the mean of their ranks. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  order.sort((one, other) => at(values, one) - at(values, other));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && at(values, at(order, to)) === at(values, at(order, from))) to++;
    for (let i = from; i < to; i++) ranks[at(order, i)] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
