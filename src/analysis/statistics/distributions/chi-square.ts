import { upperGamma } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { normalUpperQuantile } from './normal.ts';
import { tailRoot } from './tail-root.ts';

/** Share of the chi-square distribution of df > 0 degrees of freedom above x: its p-value. x below 0 gives 1. */
export const chiSquareUpper = (x: number, df: number): number => (x <= 0 ? 1 : upperGamma(df / 2, x / 2));

/** The x with share p of the chi-square distribution above it, 0 < p <= 1. Start by Wilson & Hilferty 1931. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  if (!(p > 0 && p <= 1)) throw new RangeError(`chi-square quantile of ${p}`);
  if (p === 1) return 0;
  const spread = 2 / (9 * df);
  const cube = 1 - spread + normalUpperQuantile(p) * Math.sqrt(spread);
  const density = (x: number): number =>
    Math.exp((df / 2 - 1) * Math.log(x) - x / 2 - (df / 2) * Math.LN2 - logGamma(df / 2));
  return tailRoot((x) => chiSquareUpper(x, df), density, p, {
    low: 0,
    high: Number.POSITIVE_INFINITY,
    start: Math.max(df * cube ** 3, 1e-8),
  });
}
