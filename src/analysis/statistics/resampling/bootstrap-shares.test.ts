import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrapShares,
  type DocumentSums,
  differenceInterval,
  resampledShare,
  type ShareBootstrap,
  shareInterval,
} from './bootstrap-shares.ts';
import { finished } from './bootstrap-statistic.ts';
import { seededRandom } from './seeded-random.ts';

const sums = (lists: readonly (readonly (readonly [number, number])[])[]): DocumentSums => {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] ?? 0) + list.length;
  });
  return {
    start,
    document: Uint32Array.from(lists.flat(), ([document]) => document),
    amount: Float64Array.from(lists.flat(), ([, amount]) => amount),
  };
};

const plan = (over: Partial<ShareBootstrap> = {}): ShareBootstrap => ({
  groupOf: Int32Array.of(0, 0, 0, 1, 1),
  groupCount: 2,
  withTheme: sums([
    [
      [0, 3],
      [1, 1],
    ],
    [[3, 2]],
    [],
  ]),
  bases: sums([
    [
      [0, 5],
      [1, 5],
      [2, 5],
    ],
    [
      [3, 4],
      [4, 4],
    ],
  ]),
  baseOf: Uint32Array.of(0, 1, 1),
  resamples: 21,
  random: seededRandom(9),
  ...over,
});

test('the same as drawing the documents one by one', () => {
  const shares = finished(bootstrapShares(plan({ resamples: 20 })));
  // The draws in the order in which the function makes them: blocks of eight resamples, in each group after group.
  const random = seededRandom(9);
  const members = [
    [0, 1, 2],
    [3, 4],
  ];
  const [k, n] = [
    [3, 1, 0, 2, 0],
    [5, 5, 5, 4, 4],
  ];
  for (let block = 0; block < 20; block += 8) {
    members.forEach((documents, group) => {
      for (let r = block; r < Math.min(20, block + 8); r++) {
        const drawn = documents.map(() => documents[Math.floor(random() * documents.length)] ?? 0);
        const total = (of: readonly number[]): number => drawn.reduce((sum, one) => sum + (of[one] ?? 0), 0);
        expect(resampledShare(shares, group)[r]).toBeCloseTo(total(k) / total(n), 12);
      }
    });
  }
});

test('the same seed gives the same shares, and the mean comes near the share', () => {
  const run = () => finished(bootstrapShares(plan({ resamples: 8000, random: seededRandom(1) })));
  const shares = run();
  expect(run().values).toEqual(shares.values);
  const mean = resampledShare(shares, 0).reduce((a, b) => a + b, 0) / 8000;
  expect(mean).toBeCloseTo(4 / 15, 1);
});

describe('borders', () => {
  test('nothing varies: the interval has no width', () => {
    expect(shareInterval(finished(bootstrapShares(plan())), 2).interval).toEqual({ low: 0, high: 0 });
  });
  test('a group without a base is undefined in every resample', () => {
    const empty = plan({ withTheme: sums([[]]), bases: sums([[]]), baseOf: Uint32Array.of(0) });
    expect(shareInterval(finished(bootstrapShares(empty)), 0)).toEqual({
      interval: null,
      resamples: 21,
      undefined: 21,
    });
  });
  test('documents outside of all groups are never drawn', () => {
    const outside = plan({ groupOf: Int32Array.of(0, 0, -1, 1, 1) });
    const found = finished(bootstrapShares(outside));
    expect(Math.min(...resampledShare(found, 0))).toBeGreaterThan(0);
  });
  test('it reports every block and can be left', () => {
    const steps = bootstrapShares(plan());
    expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([8, 16, 21]);
  });
});

test('shares stay within 0 and 1, and the difference of a share with itself is 0', () => {
  const anyDocument = fc
    .integer({ min: 1, max: 9 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 8 }), fc.integer(), (documents, seed) => {
      const found = finished(
        bootstrapShares({
          groupOf: new Int32Array(documents.length),
          groupCount: 1,
          withTheme: sums([documents.map(([k], i) => [i, k] as const)]),
          bases: sums([documents.map(([, n], i) => [i, n] as const)]),
          baseOf: Uint32Array.of(0),
          resamples: 11,
          random: seededRandom(seed),
        }),
      );
      expect(Math.min(...found.values)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...found.values)).toBeLessThanOrEqual(1);
      expect(differenceInterval(found, 0, 0).interval).toEqual({ low: 0, high: 0 });
    }),
  );
});
