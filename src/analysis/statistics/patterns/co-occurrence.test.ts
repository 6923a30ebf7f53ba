import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coOccurrence, coOccurrenceP, fourfold, type PairCounts } from './co-occurrence.ts';

const anyCounts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)).map(
  ([both, one, other, neither]): PairCounts => ({
    both,
    first: both + one,
    second: both + other,
    units: both + one + other + neither,
  }),
);

test('bounds, and neither theme is the first one', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const found = coOccurrence(counts);
      const turned = coOccurrence({ ...counts, first: counts.second, second: counts.first });
      expect(turned).toEqual(found);
      for (const share of [found.jaccard, found.dice, found.overlap]) {
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }
      for (const signed of [found.npmi, found.phi]) {
        if (signed !== null) expect(Math.abs(signed)).toBeLessThanOrEqual(1 + 1e-12);
      }
      if (found.jaccard !== null && found.dice !== null) {
        expect(found.dice).toBeCloseTo((2 * found.jaccard) / (1 + found.jaccard), 12);
      }
      expect(coOccurrenceP(counts)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('borders', () => {
  test('a theme that never occurs', () => {
    expect(coOccurrence({ both: 0, first: 0, second: 0, units: 9 })).toEqual({
      jaccard: null,
      dice: null,
      overlap: null,
      pmi: null,
      npmi: null,
      phi: null,
    });
  });
  test('never together, always together, on every unit', () => {
    expect(coOccurrence({ both: 0, first: 3, second: 4, units: 9 })).toMatchObject({
      pmi: null,
      npmi: -1,
      jaccard: 0,
    });
    expect(coOccurrence({ both: 3, first: 3, second: 3, units: 9 })).toMatchObject({
      npmi: expect.closeTo(1, 12),
      phi: expect.closeTo(1, 12),
      jaccard: 1,
    });
    expect(coOccurrence({ both: 9, first: 9, second: 9, units: 9 })).toMatchObject({
      pmi: 0,
      npmi: null,
      phi: null,
    });
  });
});

test('the four cells add up to the units', () => {
  expect(fourfold({ both: 2, first: 5, second: 4, units: 10 })).toEqual({ a: 2, b: 3, c: 2, d: 3 });
});
