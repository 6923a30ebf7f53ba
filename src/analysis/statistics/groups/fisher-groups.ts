import { logFactorial } from '../distributions/log-gamma.ts';

// More tables than this would keep the thread busy for longer than a question may take (about a second).
const MOST_TABLES = 20_000_000;
const AS_LIKELY = 1e-7;

/**
 * Fisher's exact test of a theme over several groups (Freeman & Halton 1951; two-sided by the sum of tables as or less
 * likely, as R's fisher.test does): `withTheme` of `bases` in each group. Null where there are too many tables to
 * walk through. Nothing that varies gives 1.
 */
export function fisherGroupsTest(withTheme: readonly number[], bases: readonly number[]): number | null {
  const total = withTheme.reduce((sum, count) => sum + count, 0);
  // By group the bases from it on: what is left to deal must fit in there.
  const capacity = new Float64Array(bases.length + 1);
  for (let group = bases.length - 1; group >= 0; group--) {
    capacity[group] = (capacity[group + 1] ?? 0) + (bases[group] ?? 0);
  }
  const tables = bases.slice(1).reduce((count, base) => count * (Math.min(base, total) + 1), 1);
  if (tables > MOST_TABLES) return null;
  const logChoices = bases.map((base) =>
    Float64Array.from(
      { length: base + 1 },
      (_, x) => logFactorial(base) - logFactorial(x) - logFactorial(base - x),
    ),
  );
  const all = capacity[0] ?? 0;
  const logAll = logFactorial(all) - logFactorial(total) - logFactorial(all - total);
  const seen = withTheme.reduce((sum, x, group) => sum + (logChoices[group]?.[x] ?? 0), -logAll);
  const limit = seen + AS_LIKELY;
  let p = 0;
  const walk = (group: number, left: number, log: number): void => {
    if (group === bases.length) {
      if (log <= limit) p += Math.exp(log);
      return;
    }
    const least = Math.max(0, left - (capacity[group + 1] ?? 0));
    const most = Math.min(bases[group] ?? 0, left);
    for (let x = least; x <= most; x++) walk(group + 1, left - x, log + (logChoices[group]?.[x] ?? 0));
  };
  walk(0, total, -logAll);
  return Math.min(1, p);
}
