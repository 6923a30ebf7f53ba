// Riemann zeta of 2, 3, ... 29, minus 1: the coefficients of the series of log-gamma about 2.
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9,
] as const;
const EULER_GAMMA = 0.5772156649015329;
const HALF_LOG_TWO_PI = 0.9189385332046728;
// From here on the error of the asymptotic series is below one unit of the last place.
const ASYMPTOTIC_FROM = 16;

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-15 relative, also beside its zeros 1 and 2.
 * Taylor series about 2 with recurrence below 16 (Abramowitz & Stegun 6.1.33), Stirling's series above (6.1.40).
 * Zero and infinity give infinity; a negative x is a bug and throws.
 */
export function logGamma(x: number): number {
  if (x < 0 || Number.isNaN(x)) throw new RangeError(`log-gamma of ${x}`);
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (x >= ASYMPTOTIC_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let rest = x;
  while (rest >= 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + aboutTwo(rest - 2);
}

/** log-gamma of 2 + z for |z| at most 1/2. */
function aboutTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) {
    sum = z * (((k % 2 === 0 ? 1 : -1) * (ZETA_MINUS_ONE[k - 2] ?? 0)) / k + sum);
  }
  return z * (1 - EULER_GAMMA + sum);
}

/** What Stirling's formula (x - 1/2) log x - x + log sqrt(2 pi) lacks to log-gamma, for x of 16 and above. */
export function stirlingSeries(x: number): number {
  const s = 1 / (x * x);
  return (
    (1 / 12 -
      s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))))) /
    x
  );
}

/** Natural logarithm of n!, for n of 0 and above. */
export const logFactorial = (n: number): number => logGamma(n + 1);

/**
 * What Stirling's formula lacks to log n!: log n! - (n + 1/2) log n + n - log sqrt(2 pi), for n > 0.
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
 */
export function stirlingError(n: number): number {
  if (n >= ASYMPTOTIC_FROM) return stirlingSeries(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
}

/**
 * Deviance term x log(x / m) + m - x for x >= 0 and m > 0, without cancellation where x is near m.
 * Source: Loader 2000, bd0. x = 0 gives m.
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) > 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
