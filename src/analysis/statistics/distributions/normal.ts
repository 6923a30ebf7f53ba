import { lowerGamma, upperGamma } from './incomplete-gamma.ts';

/** Complementary error function, 2 / sqrt(pi) times the integral of exp(-t^2) from x up; relative error 1e-13. */
export const erfc = (x: number): number => (x >= 0 ? upperGamma(0.5, x * x) : 1 + lowerGamma(0.5, x * x));

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Share of the standard normal distribution above z: a one-sided p-value, precise far out in the tail too. */
export const normalUpper = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** Two-sided p-value of a standard normal z. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/**
 * The z with share p of the standard normal distribution above it, 0 < p < 1. Start by Abramowitz & Stegun 26.2.23
 * (error 4.5e-4), then Halley's steps on the tail itself. p of 0 or 1 gives infinity.
 */
export function normalUpperQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normal quantile of ${p}`);
  if (p > 0.5) return -normalUpperQuantile(1 - p);
  if (p === 0) return Number.POSITIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let round = 0; round < 3; round++) {
    const error = (normalUpper(z) - p) / normalDensity(z);
    z += error / (1 - (z * error) / 2);
  }
  return z;
}

/** The z of a two-sided interval of that level: 1.959964 for .95. */
export const intervalZ = (level: number): number => normalUpperQuantile((1 - level) / 2);
