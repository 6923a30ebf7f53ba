import { at } from '../../../domain/typed-arrays.ts';
import type { Random } from '../resampling/seeded-random.ts';

/** How the p-value of a permutation of documents was found. */
export interface PermutationTest {
  readonly p: number;
  /** Difference of the two groups' mean document shares, or the spread of the means of several groups. */
  readonly statistic: number;
  /** Exact: all assignments; otherwise a seeded sample, whose p counts the seen assignment too. */
  readonly exact: boolean;
  /** Assignments looked at. */
  readonly assignments: number;
}

export interface PermutationPlan {
  /** Assignments that are walked through at most; above it a sample is drawn. */
  readonly exactUpTo: number;
  /** Size of the sample. */
  readonly sample: number;
  readonly random: Random;
}

// Sums of the same shares in another order differ by rounding: such assignments count as equal to the seen one.
export const AS_FAR = 1e-9;

/**
 * Permutation test of documents between two groups, the default test of a comparison: of all ways to deal the
 * documents to groups of these sizes, the share whose mean document shares differ at least as much, either way
 * (Fisher 1935; Good 2005). `shares` is x_i / n_i by document, `first` how many documents, from the start, are the
 * first group's. Null where a group has no document. A sample of R gives (1 + hits) / (1 + R) (Phipson & Smyth 2010).
 */
export function twoGroupPermutation(
  shares: ArrayLike<number>,
  first: number,
  plan: PermutationPlan,
): PermutationTest | null {
  const second = shares.length - first;
  if (first < 1 || second < 1) return null;
  let [total, own] = [0, 0];
  for (let i = 0; i < shares.length; i++) {
    total += at(shares, i);
    if (i < first) own += at(shares, i);
  }
  const statistic = own / first - (total - own) / second;
  const isAsFar = isAsFarAs(own, total, first, second);
  const count = choices(shares.length, first);
  if (count <= plan.exactUpTo) {
    let hits = 0;
    forEachSum(shares, first, (sum) => {
      if (isAsFar(sum)) hits++;
    });
    return { p: hits / count, statistic, exact: true, assignments: count };
  }
  const order = Float64Array.from(shares);
  let hits = 0;
  for (let round = 0; round < plan.sample; round++) {
    dealFirst(order, first, plan.random);
    let sum = 0;
    for (let i = 0; i < first; i++) sum += at(order, i);
    if (isAsFar(sum)) hits++;
  }
  return { p: (1 + hits) / (1 + plan.sample), statistic, exact: false, assignments: plan.sample };
}

/** Whether a sum of the first group's shares lies at least as far from the others' as the seen one does. */
export function isAsFarAs(
  seen: number,
  total: number,
  first: number,
  second: number,
): (sum: number) => boolean {
  const distance = (sum: number): number => Math.abs(sum / first - (total - sum) / second);
  const limit = distance(seen) - AS_FAR * Math.abs(total);
  return (sum) => distance(sum) >= limit;
}

/** Deals values at random to the first places (Fisher-Yates), in place. */
function dealFirst(values: Float64Array, places: number, random: Random): void {
  for (let i = 0; i < places; i++) {
    const from = i + Math.floor(random() * (values.length - i));
    const kept = at(values, i);
    values[i] = at(values, from);
    values[from] = kept;
  }
}

/** Number of ways to choose k of n; infinity where it is beyond what a number holds. */
export function choices(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++)
    count = Math.round((count * (n - Math.min(k, n - k) + i)) / i);
  return count;
}

function forEachSum(values: ArrayLike<number>, chosen: number, visit: (sum: number) => void): void {
  const walk = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      visit(sum);
      return;
    }
    for (let i = from; i <= values.length - left; i++) walk(i + 1, left - 1, sum + at(values, i));
  };
  walk(0, chosen, 0);
}
