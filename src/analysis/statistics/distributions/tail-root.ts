/**
 * The x at which a falling tail has fallen to p: safeguarded Newton on log tail(x) - log p, so that tails of 1e-300
 * are found as well as halves. `density` is minus the derivative of the tail; the root lies between low and high
 * (high may be infinite). Gives x to about the precision of the tail.
 */
export function tailRoot(
  tail: (x: number) => number,
  density: (x: number) => number,
  p: number,
  { low, high, start }: { readonly low: number; readonly high: number; readonly start: number },
): number {
  let [below, above, x] = [low, high, start];
  const wanted = Math.log(p);
  for (let round = 0; round < 200; round++) {
    const now = tail(x);
    const off = Math.log(now) - wanted;
    if (off === 0) return x;
    if (off > 0) below = x;
    else above = x;
    const newton = x + (off * now) / density(x);
    const middle = Number.isFinite(above) ? below + (above - below) / 2 : 2 * below + 1;
    const next = newton > below && newton < above ? newton : middle;
    if (Math.abs(next - x) <= 2e-16 * Math.abs(x) || next === x) return next;
    x = next;
  }
  return x;
}
