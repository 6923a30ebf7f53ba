/**
 * A root of f between two ends at which f has different signs, by Brent's method: bisection, secant and inverse
 * quadratic steps (Brent 1973; the algorithm of R's uniroot, so that with R's tolerance it stops where R stops). Gives
 * an end at which f is 0.
 */
export function brentRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b, c] = [low, high, low];
  let [fa, fb] = [f(low), f(high)];
  let fc = fa;
  if (fa === 0) return low;
  for (let round = 0; round < 1000; round++) {
    const before = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const near = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= near || fb === 0) return b;
    const step =
      Math.abs(before) >= near && Math.abs(fa) > Math.abs(fb)
        ? (interpolated({ a, b, c, fa, fb, fc, before, near }) ?? half)
        : half;
    a = b;
    fa = fb;
    b += Math.abs(step) < near ? Math.sign(step) * near : step;
    fb = f(b);
    if (Math.sign(fb) === Math.sign(fc) && fb !== 0) {
      c = a;
      fc = fa;
    }
  }
  return b;
}

interface Points {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
  readonly before: number;
  readonly near: number;
}

/** The step to where a line or a parabola through the points is 0; undefined where it leads too far. */
function interpolated({ a, b, c, fa, fb, fc, before, near }: Points): number | undefined {
  const span = c - b;
  let [p, q] = [0, 0];
  if (a === c) {
    p = span * (fb / fa);
    q = 1 - fb / fa;
  } else {
    const [t1, t2] = [fb / fc, fb / fa];
    q = fa / fc;
    p = t2 * (span * q * (q - t1) - (b - a) * (t1 - 1));
    q = (q - 1) * (t1 - 1) * (t2 - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const isShort = p < 0.75 * span * q - Math.abs(near * q) / 2 && p < Math.abs((before * q) / 2);
  return isShort ? p / q : undefined;
}
