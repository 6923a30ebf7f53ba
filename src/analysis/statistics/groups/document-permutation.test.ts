import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../resampling/seeded-random.ts';
import { choices, twoGroupPermutation } from './document-permutation.ts';

const plan = (over: { exactUpTo?: number; sample?: number } = {}) => ({
  exactUpTo: 100_000,
  sample: 4000,
  random: seededRandom(7),
  ...over,
});
const anyShares = fc.array(
  fc.integer({ min: 0, max: 8 }).map((k) => k / 8),
  { minLength: 2, maxLength: 9 },
);

test('by hand: two against two, fully apart, is 2 of 6 assignments', () => {
  expect(twoGroupPermutation([1, 1, 0, 0], 2, plan())).toEqual({
    p: 2 / 6,
    statistic: 1,
    exact: true,
    assignments: 6,
  });
});

test('a group without documents has no test', () => {
  expect(twoGroupPermutation([0.5, 0.5], 2, plan())).toBeNull();
  expect(twoGroupPermutation([], 0, plan())).toBeNull();
});

test('nothing varies: p is 1', () => {
  expect(twoGroupPermutation([0.3, 0.3, 0.3], 1, plan())?.p).toBe(1);
});

test('groups turned round have the same p, and the exact p counts the seen assignment', () => {
  fc.assert(
    fc.property(anyShares, fc.nat(), (shares, cut) => {
      const first = 1 + (cut % (shares.length - 1));
      const one = twoGroupPermutation(shares, first, plan());
      const turned = [...shares.slice(first), ...shares.slice(0, first)];
      const other = twoGroupPermutation(turned, shares.length - first, plan());
      expect(other?.p).toBeCloseTo(one?.p ?? Number.NaN, 12);
      expect(one?.p).toBeGreaterThanOrEqual(1 / (one?.assignments ?? 1) - 1e-12);
      expect(other?.statistic).toBeCloseTo(-(one?.statistic ?? Number.NaN), 12);
    }),
  );
});

describe('a sample', () => {
  const shares = [0.1, 0.4, 0.3, 0.6, 0.2, 0.7, 0.9, 0.8, 0.5, 0.65];
  test('comes near the exact p, and the same seed gives the same p', () => {
    const exact = twoGroupPermutation(shares, 5, plan());
    const sampled = twoGroupPermutation(shares, 5, plan({ exactUpTo: 0 }));
    expect(sampled?.exact).toBe(false);
    expect(Math.abs((sampled?.p ?? 0) - (exact?.p ?? 0))).toBeLessThan(0.02);
    expect(twoGroupPermutation(shares, 5, plan({ exactUpTo: 0 }))).toEqual(sampled);
  });
});

test('choices', () => {
  expect(choices(10, 3)).toBe(120);
  expect(choices(52, 5)).toBe(2_598_960);
  expect(choices(5, 0)).toBe(1);
  expect(choices(4000, 2000)).toBe(Number.POSITIVE_INFINITY);
});
