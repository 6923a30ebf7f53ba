import { devianceTerm, stirlingError } from './log-gamma.ts';

const TINY = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b), a > 0, b > 0: the share of a beta distribution below x. `rest` is
 * 1 - x, given apart so that an x near 1 keeps its precision; the upper tail is incompleteBeta(rest, b, a, x).
 * Continued fraction (Numerical Recipes 6.4.5) with Loader's saddle-point form before it; relative error near 1e-13.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(rest >= 0)) {
    throw new RangeError(`incomplete beta of ${x}, ${a}, ${b}`);
  }
  if (x === 0) return 0;
  if (rest === 0) return 1;
  return x <= (a + 1) / (a + b + 2) ? tail(x, a, b, rest) : 1 - tail(rest, b, a, x);
}

function tail(x: number, a: number, b: number, rest: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x) -
    devianceTerm(b, n * rest);
  const density = Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
  return ((density * b) / n) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 1_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return result;
}

const notZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);
