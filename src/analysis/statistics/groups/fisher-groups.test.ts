import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherTest } from './fisher-exact.ts';
import { fisherGroupsTest } from './fisher-groups.ts';
import { twoByTwo } from './two-by-two.ts';

const anyGroup = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('two groups are the fourfold test', () => {
  fc.assert(
    fc.property(anyGroup, anyGroup, ([a, n1], [c, n2]) => {
      expect(fisherGroupsTest([a, c], [n1, n2])).toBeCloseTo(fisherTest(twoByTwo(a, n1, c, n2)).twoSided, 10);
    }),
  );
});

test('the order of groups does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 4 }), (groups) => {
      const p = (list: typeof groups) =>
        fisherGroupsTest(
          list.map(([k]) => k),
          list.map(([, n]) => n),
        );
      expect(p(groups)).toBeCloseTo(p(groups.toReversed()) ?? Number.NaN, 10);
    }),
  );
});

test('nothing varies: 1; too many tables: none', () => {
  expect(fisherGroupsTest([0, 0, 0], [3, 4, 5])).toBeCloseTo(1, 12);
  expect(fisherGroupsTest([400, 400, 400, 400], [900, 900, 900, 900])).toBeNull();
});
