import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendTest } from './cochran-armitage.ts';
import { pearsonTest } from './independence-test.ts';

const anyGroup = fc
  .integer({ min: 1, max: 30 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('between two groups it is the chi-square of the fourfold table, whatever the scores', () => {
  fc.assert(
    fc.property(anyGroup, anyGroup, fc.integer({ min: 1, max: 50 }), ([a, n1], [c, n2], gap) => {
      const found = trendTest([a, c], [n1, n2], [1940, 1940 + gap]);
      const table = pearsonTest([
        [a, c],
        [n1 - a, n2 - c],
      ]);
      expect(found?.statistic ?? 0).toBeCloseTo(table?.statistic ?? 0, 7);
    }),
  );
});

test('it does not depend on where scores begin or on their unit', () => {
  fc.assert(
    fc.property(fc.array(anyGroup, { minLength: 2, maxLength: 6 }), (groups) => {
      const [k, n] = [groups.map(([x]) => x), groups.map(([, x]) => x)];
      const one = trendTest(k, n, [...k.keys()]);
      const other = trendTest(
        k,
        n,
        Array.from(k.keys(), (i) => 1900 + 10 * i),
      );
      expect(other?.statistic ?? 0).toBeCloseTo(one?.statistic ?? 0, 6);
      expect(10 * (other?.slope ?? 0)).toBeCloseTo(one?.slope ?? 0, 8);
    }),
  );
});

test('no variation, no test; a period without documents adds nothing', () => {
  expect(trendTest([0, 0], [3, 4], [1, 2])).toBeNull();
  expect(trendTest([3, 4], [3, 4], [1, 2])).toBeNull();
  expect(trendTest([1, 2], [3, 4], [5, 5])).toBeNull();
  expect(trendTest([1, 0, 3], [4, 0, 5], [1, 2, 3])).toEqual(trendTest([1, 3], [4, 5], [1, 3]));
});
