import { intervalZ } from '../distributions/normal.ts';
import { type Interval, USUAL_LEVEL } from '../shares/interval.ts';
import type { TwoByTwo } from './two-by-two.ts';

export interface OddsRatio {
  /** Sample odds ratio ad / bc, first group by second; null where b or c is 0: not defined. */
  readonly ratio: number | null;
  /** Standard error of its logarithm, Woolf's; null where any cell is 0. */
  readonly logError: number | null;
  /** Log-Wald interval; null where any cell is 0. */
  readonly interval: Interval | null;
}

/**
 * Sample odds ratio with Woolf's log-Wald interval: exp(log OR plus and minus z sqrt(1/a + 1/b + 1/c + 1/d)) (Woolf
 * 1955). With an empty cell show the Haldane form in its place, and say so.
 */
export function oddsRatio({ a, b, c, d }: TwoByTwo, level = USUAL_LEVEL): OddsRatio {
  const ratio = b === 0 || c === 0 ? null : (a * d) / (b * c);
  if (ratio === null || ratio === 0) return { ratio, logError: null, interval: null };
  const logError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const margin = Math.exp(intervalZ(level) * logError);
  return { ratio, logError, interval: { low: ratio / margin, high: ratio * margin } };
}

/** The same with 1/2 added to every cell (Haldane 1956, Anscombe 1956): always defined. */
export const haldaneOddsRatio = ({ a, b, c, d }: TwoByTwo, level = USUAL_LEVEL): OddsRatio =>
  oddsRatio({ a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 }, level);
