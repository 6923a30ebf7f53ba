import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionalOddsRatio, TOLERANCE_OF_R } from './conditional-odds-ratio.ts';
import { fisherTest, possibleTables } from './fisher-exact.ts';

const anyFour = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12));

/** n over k by Pascal's rule. */
function choose(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count = (count * (n - i)) / (i + 1);
  return count;
}

test('chances are hypergeometric', () => {
  fc.assert(
    fc.property(anyFour, ([a, b, c, d]) => {
      const { low, chances } = possibleTables({ a, b, c, d });
      chances.forEach((chance, i) => {
        const x = low + i;
        const expected = (choose(a + b, x) * choose(c + d, a + c - x)) / choose(a + b + c + d, a + c);
        expect(chance).toBeCloseTo(expected, 12);
      });
    }),
  );
});

test('p-values: both tails share the seen table, and turning the table does not change two-sided p', () => {
  fc.assert(
    fc.property(anyFour, ([a, b, c, d]) => {
      const p = fisherTest({ a, b, c, d });
      expect(p.greater + p.less).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(p.twoSided).toBeLessThanOrEqual(1);
      expect(p.twoSided).toBeCloseTo(fisherTest({ a, b: c, c: b, d }).twoSided, 10);
      expect(p.greater).toBeCloseTo(fisherTest({ a: b, b: a, c: d, d: c }).less, 10);
    }),
  );
});

test('large counts keep their digits and small p-values are not 0', () => {
  // summed with mpmath at 50 digits; SciPy gives the same
  expect(fisherTest({ a: 400, b: 1600, c: 900, d: 1100 }).twoSided / 7.13725819523582e-65).toBeCloseTo(1, 12);
});

describe('the conditional odds ratio', () => {
  test('is exact where R stops early', () => {
    // scipy.stats.contingency.odds_ratio([[3, 1], [1, 3]])
    const found = conditionalOddsRatio({ a: 3, b: 1, c: 1, d: 3 });
    expect(found?.ratio).toBeCloseTo(6.408319658199662, 10);
    expect(found?.interval.low).toBeCloseTo(0.21173559544657966, 10);
    expect((found?.interval.high ?? 0) / 626.2435305888141).toBeCloseTo(1, 10);
  });
  test('has ends that data do not bound, and none where one table is possible', () => {
    expect(conditionalOddsRatio({ a: 0, b: 4, c: 3, d: 2 })).toMatchObject({
      ratio: 0,
      interval: { low: 0 },
    });
    expect(conditionalOddsRatio({ a: 4, b: 0, c: 2, d: 3 })?.interval.high).toBe(Number.POSITIVE_INFINITY);
    expect(conditionalOddsRatio({ a: 0, b: 4, c: 0, d: 3 })).toBeNull();
  });
  test('holds where most tables are too unlikely for a number', () => {
    // R 4: fisher.test(matrix(c(1228, 114, 30, 650), 2, byrow = TRUE)), to its tolerance.
    const found = conditionalOddsRatio({ a: 1228, b: 114, c: 30, d: 650 }, 0.95, TOLERANCE_OF_R);
    expect(found?.ratio).toBeCloseTo(231.979586, 5);
    expect(found?.interval.low).toBeCloseTo(152.154805, 5);
    expect(found?.interval.high).toBeCloseTo(364.416393, 5);
  });
  test('turns round with the groups', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), ([a, b]) => {
        const one = conditionalOddsRatio({ a, b, c: 4, d: 5 });
        const other = conditionalOddsRatio({ a: 4, b: 5, c: a, d: b });
        expect((one?.ratio ?? 0) * (other?.ratio ?? 0)).toBeCloseTo(1, 8);
        expect((one?.interval.low ?? 0) * (other?.interval.high ?? 0)).toBeCloseTo(1, 8);
      }),
    );
  });
});
