/** Stands for an expected value that cannot be had again: another program's random run. */
export const NOT_COMPARED = Symbol('not compared');

const P_VALUE = /^p([A-Z0-9_].*)?$|_p$|_p_|^p$|_p[A-Z]/;

/**
 * What differs, one line each: every expected value must be there. The tolerance is absolute, at least what a
 * value printed with five decimals leaves open; p-values below .001 may
 * differ by 1 %, and undefined values are null on both sides.
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: number,
  path = '',
): readonly string[] {
  if (actual === NOT_COMPARED) return [];
  if (actual === undefined) return [`${path}: no value of ours for ${JSON.stringify(expected)}`];
  if (typeof expected === 'number' && typeof actual === 'number') {
    const key = path.split('.').findLast((part) => Number.isNaN(Number(part))) ?? '';
    const isTiny = P_VALUE.test(key) && Math.abs(expected) < 1e-3;
    const allowed = isTiny
      ? 0.01 * Math.abs(expected)
      : Math.max(tolerance, printedTo(expected)) * (1 + 1e-9);
    const differs = !(Math.abs(actual - expected) <= allowed);
    return differs ? [`${path}: ${actual} in place of ${expected} (within ${allowed})`] : [];
  }
  // JSON has no infinity: an end that data do not bound stands as null.
  if (expected === null && Math.abs(Number(actual)) === Number.POSITIVE_INFINITY) return [];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [`${path}: ${JSON.stringify(actual)} in place of ${JSON.stringify(expected)}`];
    }
    return expected.flatMap((one, i) => differences(actual[i], one, tolerance, `${path}.${i}`));
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(actual[key], one, tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(actual, expected)
    ? []
    : [`${path}: ${JSON.stringify(actual)} in place of ${JSON.stringify(expected)}`];
}

/** Half a unit of the fifth decimal, for values that another program printed with five: 0.14548. */
const printedTo = (expected: number): number => (/\.\d{5}$/.test(String(expected)) ? 5e-6 : 0);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
