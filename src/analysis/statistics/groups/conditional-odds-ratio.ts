import { at } from '../../../domain/typed-arrays.ts';
import { type Interval, USUAL_LEVEL } from '../shares/interval.ts';
import { brentRoot } from './brent-root.ts';
import { possibleTables } from './fisher-exact.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** Odds ratio that goes with Fisher's test; not the sample odds ratio. */
export interface ConditionalOddsRatio {
  /** Conditional maximum-likelihood estimate, 0 to infinity. */
  readonly ratio: number;
  /** Exact interval, by tail areas of half of 1 - level each; 0 or infinity at an end that data do not bound. */
  readonly interval: Interval;
}

/** Where R's fisher.test stops its search: its third digit can be off for a far end (621.9 in place of 626.2). */
export const TOLERANCE_OF_R = Number.EPSILON ** 0.25;
const EXACT = 1e-16;

/**
 * The odds ratio whose noncentral hypergeometric mean is the seen a, and the exact interval by inverting both tails
 * (Cornfield 1956; R's fisher.test with its tolerance). Null where the margins allow one table only.
 */
export function conditionalOddsRatio(
  table: TwoByTwo,
  level = USUAL_LEVEL,
  tolerance = EXACT,
): ConditionalOddsRatio | null {
  const { low, logs } = possibleTables(table);
  if (logs.length < 2) return null;
  const seen = table.a - low;
  const last = logs.length - 1;
  const half = (1 - level) / 2;
  /** Mean of a part over the tables, if the odds ratio were that. */
  const meanOf = (odds: number, part: (i: number) => number): number => {
    if (odds === 0) return part(0);
    const weights = logs.map((log, i) => log + i * Math.log(odds));
    const largest = weights.reduce((max, weight) => Math.max(max, weight), Number.NEGATIVE_INFINITY);
    let [sum, all] = [0, 0];
    for (let i = 0; i <= last; i++) {
      const weight = Math.exp(at(weights, i) - largest);
      all += weight;
      sum += weight * part(i);
    }
    return sum / all;
  };
  const where = (part: (i: number) => number, wanted: number): number =>
    oddsWhere((odds) => meanOf(odds, part) - wanted, tolerance);
  const isLast = seen === last;
  return {
    ratio: seen === 0 ? 0 : isLast ? Number.POSITIVE_INFINITY : where((i) => i, seen),
    interval: {
      low: seen === 0 ? 0 : where((i) => (i >= seen ? 1 : 0), half),
      high: isLast ? Number.POSITIVE_INFINITY : where((i) => (i <= seen ? 1 : 0), half),
    },
  };
}

/** The odds ratio at which a function that rises or falls with it is 0, sought below 1 or above 1 as its inverse. */
function oddsWhere(f: (odds: number) => number, tolerance: number): number {
  const atOne = f(1);
  if (atOne === 0) return 1;
  if (Math.sign(atOne) !== Math.sign(f(0))) return brentRoot(f, 0, 1, tolerance);
  return 1 / brentRoot((inverse) => f(1 / inverse), Number.EPSILON, 1, tolerance);
}
