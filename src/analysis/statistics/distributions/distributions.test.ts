import { describe, expect, test } from 'vitest';
import { chiSquareUpperQuantile } from './chi-square.ts';
import { fUpper } from './f-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { lowerGamma, upperGamma } from './incomplete-gamma.ts';
import { logFactorial, logGamma } from './log-gamma.ts';
import { erfc, intervalZ, normalTwoSided, normalUpper, normalUpperQuantile } from './normal.ts';
import reference from './reference-values.json' with { type: 'json' };
import { tUpper, tUpperQuantile } from './student-t.ts';

// The reference values were computed with mpmath at 60 to 340 digits and rounded once.
const RELATIVE = 1e-12;

function expectClose(actual: number, expected: number, of: readonly number[]): void {
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
  expect(error, `${actual} for ${expected} of ${of.join(', ')}`).toBeLessThanOrEqual(RELATIVE);
}

/** Every row holds the arguments, then the value. */
function follows(rows: readonly (readonly number[])[], f: (x: number, y: number, z: number) => number): void {
  for (const row of rows) expectClose(f(row[0] ?? 0, row[1] ?? 0, row[2] ?? 0), row.at(-1) ?? 0, row);
}

describe('special functions keep 12 digits against mpmath', () => {
  test('log-gamma', () => follows(reference.logGamma, logGamma));
  test('lower incomplete gamma', () => follows(reference.lowerGamma, lowerGamma));
  test('upper incomplete gamma', () => follows(reference.upperGamma, upperGamma));
  test('incomplete beta', () => follows(reference.beta, (x, a, b) => incompleteBeta(x, a, b)));
  test('erfc', () => follows(reference.erfc, erfc));
  test("Student's t", () => follows(reference.t, tUpper));
  test('F', () => follows(reference.f, fUpper));
  test('chi-square quantiles', () => follows(reference.chiSquareQuantile, chiSquareUpperQuantile));
  test('normal quantiles', () => follows(reference.normalQuantile, normalUpperQuantile));
  test('t quantiles', () => follows(reference.tQuantile, tUpperQuantile));
});

test('no tail is 1 minus the other: a far tail is not 0', () => {
  expect(normalUpper(30)).toBeGreaterThan(0);
  expect(normalTwoSided(-2)).toBe(normalTwoSided(2));
  expect(upperGamma(2, 600)).toBeGreaterThan(0);
});

test('borders', () => {
  expect(logFactorial(0)).toBe(0);
  expect(logFactorial(1)).toBe(0);
  expect(lowerGamma(3, 0)).toBe(0);
  expect(upperGamma(3, Number.POSITIVE_INFINITY)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
  expect(normalUpperQuantile(0.5)).toBeCloseTo(0, 15);
  expect(intervalZ(0.95)).toBeCloseTo(1.959963984540054, 14);
  expect(fUpper(0, 2, 3)).toBe(1);
  expect(() => logGamma(-1)).toThrow(RangeError);
  expect(() => tUpperQuantile(1, 4)).toThrow(RangeError);
});
