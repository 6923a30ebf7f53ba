import { devianceTerm, stirlingError } from './log-gamma.ts';

const TINY = 1e-300;

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0, x >= 0: the share of a gamma distribution of shape a
 * that lies below x. Series (Abramowitz & Stegun 6.5.29) where x < a + 1, else 1 minus the upper tail.
 */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`incomplete gamma of ${a}, ${x}`);
  if (x === 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x), a > 0, x >= 0: the share above x. Continued fraction
 * (Abramowitz & Stegun 6.5.31) where x >= a + 1, so a far tail keeps its relative precision (1e-12 for a >= 1/2).
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`incomplete gamma of ${a}, ${x}`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** x^a e^-x / gamma(a + 1), the density of a Poisson count of a with mean x, by Loader's saddle-point form. */
function poissonDensity(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonDensity(a, x) * sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1_000_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / notZero(numerator * d + b);
    c = notZero(b + numerator / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return poissonDensity(a, x) * a * fraction;
}

const notZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);
