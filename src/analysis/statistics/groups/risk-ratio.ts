import { intervalZ } from '../distributions/normal.ts';
import { type Interval, USUAL_LEVEL } from '../shares/interval.ts';
import type { TwoByTwo } from './two-by-two.ts';

export interface RiskRatio {
  /** Share of the first group by share of the second. */
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * Ratio of two shares with the log-Wald interval: error of the logarithm sqrt(1/a - 1/n1 + 1/c - 1/n2) (Katz et al.
 * 1978). Null where a group has no theme or no base.
 */
export function riskRatio({ a, b, c, d }: TwoByTwo, level = USUAL_LEVEL): RiskRatio | null {
  if (a === 0 || c === 0) return null;
  const [n1, n2] = [a + b, c + d];
  const ratio = a / n1 / (c / n2);
  const margin = Math.exp(intervalZ(level) * Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2));
  return { ratio, interval: { low: ratio / margin, high: ratio * margin } };
}
