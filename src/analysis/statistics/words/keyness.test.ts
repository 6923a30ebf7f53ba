import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differenceCoefficient,
  effectOfLogLikelihood,
  keynessBic,
  keynessOddsRatio,
  keynessP,
  logLikelihood2,
  logLikelihood4,
  logRatio,
  percentDifference,
  simpleMaths,
  type WordCounts,
} from './keyness.ts';

const anyText = fc
  .integer({ min: 1, max: 5000 })
  .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
const anyCounts = fc
  .tuple(anyText, anyText)
  .map(
    ([[first, firstSize], [second, secondSize]]): WordCounts => ({ first, firstSize, second, secondSize }),
  );
const turned = ({ first, firstSize, second, secondSize }: WordCounts): WordCounts => ({
  first: second,
  firstSize: secondSize,
  second: first,
  secondSize: firstSize,
});

test('the same use has no keyness', () => {
  const same = { first: 3, firstSize: 100, second: 6, secondSize: 200 };
  expect(logLikelihood2(same)).toBeCloseTo(0, 12);
  expect(logLikelihood4(same)).toBeCloseTo(0, 12);
  expect(logRatio(same)).toBeCloseTo(0, 12);
  expect(percentDifference(same)).toBeCloseTo(0, 12);
  expect(simpleMaths(same, 100)).toBeCloseTo(1, 12);
  expect(keynessP(0)).toBe(1);
});

test('texts turned round: the same likelihoods, opposite effects', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const other = turned(counts);
      expect(logLikelihood2(other) ?? 0).toBeCloseTo(logLikelihood2(counts) ?? 0, 8);
      expect(logLikelihood4(other) ?? 0).toBeCloseTo(logLikelihood4(counts) ?? 0, 8);
      expect(logRatio(other) ?? 0).toBeCloseTo(-(logRatio(counts) ?? 0), 9);
      expect(differenceCoefficient(other) ?? 0).toBeCloseTo(-(differenceCoefficient(counts) ?? 0), 9);
      const effect = effectOfLogLikelihood(counts);
      if (effect !== null) expect(effect).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('borders: nowhere, in one text only, an empty text', () => {
  const nowhere = { first: 0, firstSize: 10, second: 0, secondSize: 20 };
  expect(
    [logLikelihood2, logRatio, percentDifference, keynessBic, differenceCoefficient].map((of) => of(nowhere)),
  ).toEqual([null, null, null, null, null]);
  const once = { first: 4, firstSize: 100, second: 0, secondSize: 100 };
  expect(logRatio(once)).toBeCloseTo(3, 12); // 4 against 1/2
  expect(percentDifference(once)).toBeNull();
  expect(keynessOddsRatio(once)).toBeNull();
  expect(logLikelihood2(once)).toBeCloseTo(8 * Math.LN2, 12);
  const empty = { first: 0, firstSize: 0, second: 2, secondSize: 20 };
  expect(logLikelihood2(empty)).toBeNull();
  expect(logLikelihood4(empty)).toBeNull();
  expect(simpleMaths(empty, 1)).toBeNull();
});
