import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentile, percentileInterval } from './percentile.ts';

test('between neighbours by line, as R type 7', () => {
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(percentile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(percentile([7], 0.975)).toBe(7);
});

test('undefined resamples are counted and left out', () => {
  expect(percentileInterval([Number.NaN, 2, 2, Number.NaN])).toEqual({
    interval: { low: 2, high: 2 },
    resamples: 4,
    undefined: 2,
  });
  expect(percentileInterval([Number.NaN]).interval).toBeNull();
  expect(percentileInterval([]).interval).toBeNull();
});

test('the interval lies within the values and widens with its level', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 }), (values) => {
      const [narrow, wide] = [
        percentileInterval(values, 0.5).interval,
        percentileInterval(values, 0.95).interval,
      ];
      expect(wide?.low).toBeLessThanOrEqual(narrow?.low ?? Number.NaN);
      expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high ?? Number.NaN);
      expect(wide?.low).toBeGreaterThanOrEqual(Math.min(...values));
      expect(wide?.high).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
