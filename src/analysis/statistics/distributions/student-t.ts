import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';
import { normalUpperQuantile } from './normal.ts';
import { tailRoot } from './tail-root.ts';

/** Two-sided p-value of Student's t with df > 0 degrees of freedom (Abramowitz & Stegun 26.7.1, upper tail). */
export function tTwoSided(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

/** Share of Student's t distribution above t. */
export const tUpper = (t: number, df: number): number =>
  t >= 0 ? tTwoSided(t, df) / 2 : 1 - tTwoSided(t, df) / 2;

/** The t with share p of Student's t distribution above it, 0 < p < 1. */
export function tUpperQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`t quantile of ${p}`);
  if (p > 0.5) return -tUpperQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const logScale = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  const density = (t: number): number => Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
  return tailRoot((t) => tUpper(t, df), density, p, {
    low: 0,
    high: Number.POSITIVE_INFINITY,
    start: normalUpperQuantile(p),
  });
}
