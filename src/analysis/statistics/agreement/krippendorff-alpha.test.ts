import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaStandardError } from './alpha-error.ts';
import { fleissKappa } from './chance-agreement.ts';
import { coincidencesOf } from './coincidences.ts';
import { krippendorffAlpha, oneAgainstRest } from './krippendorff-alpha.ts';
import { ratedUnits, reweighted } from './rated-units.ts';
import { interval, nominal, ordinal, ratio } from './value-differences.ts';

const anyValue = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 });
const anyUnits = fc.array(fc.array(anyValue, { minLength: 3, maxLength: 3 }), { maxLength: 10 });
const alphaOf = (units: readonly (readonly (number | null)[])[]) =>
  krippendorffAlpha(coincidencesOf(ratedUnits(units))).alpha;

describe('not defined, never 1', () => {
  test.each([
    [
      'without variation',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'with one coder',
      [
        [1, null],
        [2, null],
      ],
    ],
    ['without units', []],
    [
      'with one shared unit that agrees',
      [
        [1, 1],
        [2, null],
      ],
    ],
  ])('%s', (_, units) => expect(alphaOf(units)).toBeNull());
});

test('by hand: two coders, one of two units agrees', () => {
  // o: 2 agree on 1, one pair 1-2; n = 4, n_1 = 3, n_2 = 1: 1 - 3 * 2 / (2 * 3 * 1)
  expect(
    alphaOf([
      [1, 1],
      [1, 2],
    ]),
  ).toBeCloseTo(0, 12);
  expect(
    alphaOf([
      [1, 1],
      [2, 2],
    ]),
  ).toBe(1);
});

test('neither the order of units and coders nor an unshared unit changes it', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const alpha = alphaOf(units) ?? 0;
      expect(alphaOf(units.toReversed()) ?? 0).toBeCloseTo(alpha, 10);
      expect(alphaOf(units.map((unit) => unit.toReversed())) ?? 0).toBeCloseTo(alpha, 10);
      expect(alphaOf([...units, [3, null, null]]) ?? 0).toBeCloseTo(alpha, 10);
    }),
  );
});

test('a weight of 2 is the unit twice', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const rated = ratedUnits(units);
      const twice = reweighted(
        rated,
        [...units.keys()],
        units.map((_, i) => (i === 0 ? 2 : 1)),
      );
      const copied = ratedUnits([...units.slice(0, 1), ...units]);
      expect([...coincidencesOf(twice).cells]).toEqual([...coincidencesOf(copied).cells]);
    }),
  );
});

test('without missing values alpha is kappa + (1 - kappa) / values', () => {
  const anyFull = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
  });
  fc.assert(
    fc.property(anyFull, (units) => {
      const kappa = fleissKappa(ratedUnits(units)).coefficient;
      if (kappa === null) {
        expect(alphaOf(units)).toBeNull();
        return;
      }
      expect(alphaOf(units)).toBeCloseTo(kappa + (1 - kappa) / (3 * units.length), 9);
    }),
  );
});

test('with two values every metric is the nominal one', () => {
  const anyTwo = fc.array(fc.array(fc.option(fc.constantFrom(0, 1)), { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(anyTwo, (units) => {
      const rated = ratedUnits(units, [0, 1]);
      const coincidences = coincidencesOf(rated);
      const { alpha } = krippendorffAlpha(coincidences, nominal);
      for (const metric of [ordinal, interval([0, 1]), ratio([0, 1])]) {
        const other = krippendorffAlpha(coincidences, metric).alpha;
        if (alpha === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(alpha, 10);
      }
      if (alpha !== null)
        expect(krippendorffAlpha(oneAgainstRest(coincidences, 0)).alpha).toBeCloseTo(alpha, 10);
    }),
  );
});

test('differences of values', () => {
  expect(interval([1, 4])(0, 1, new Float64Array())).toBe(9);
  expect(ratio([1, 3])(0, 1, new Float64Array())).toBe(0.25);
  expect(ratio([0, 0])(0, 1, new Float64Array())).toBe(0);
  expect(ordinal(0, 2, Float64Array.of(2, 5, 4))).toBe((2 + 5 + 4 - 3) ** 2);
});

test('the standard error is not defined where alpha is not', () => {
  expect(
    alphaStandardError(
      ratedUnits([
        [1, 1],
        [1, 1],
      ]),
    ),
  ).toBeNull();
  expect(alphaStandardError(ratedUnits([[1, 2]]))).toBeNull();
  expect(
    alphaStandardError(
      ratedUnits([
        [1, 2],
        [1, 1],
        [2, 2],
      ]),
    ),
  ).toBeGreaterThan(0);
});
