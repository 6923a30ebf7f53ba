import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Share of the F distribution above f, with degrees of freedom above and below the line (fractions allowed): its
 * p-value (Abramowitz & Stegun 26.6.2, upper tail). f below 0 gives 1.
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  const whole = df2 + df1 * f;
  return incompleteBeta(df2 / whole, df2 / 2, df1 / 2, (df1 * f) / whole);
}
