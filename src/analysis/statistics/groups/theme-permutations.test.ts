import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedShares } from '../../../testing/listed-shares.ts';
import { finished } from '../resampling/bootstrap-statistic.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import { twoGroupPermutation } from './document-permutation.ts';
import { themePermutations } from './theme-permutations.ts';

const plan = (exactUpTo: number, sample = 2000) => ({ exactUpTo, sample, random: seededRandom(11) });
const anyThemes = fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 0.5, 1), { minLength: 8, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});

test('each theme as if tested alone; a sample comes near', () => {
  fc.assert(
    fc.property(anyThemes, fc.integer({ min: 1, max: 7 }), (themes, first) => {
      const groups = { first, documents: 8 };
      const exact = finished(themePermutations(listedShares(themes), groups, plan(1000)));
      const sampled = finished(themePermutations(listedShares(themes), groups, plan(0)));
      themes.forEach((shares, theme) => {
        expect(exact[theme]).toEqual(twoGroupPermutation(shares, first, plan(1000)));
        expect(sampled[theme]?.statistic).toBeCloseTo(exact[theme]?.statistic ?? Number.NaN, 12);
        expect(Math.abs((sampled[theme]?.p ?? 0) - (exact[theme]?.p ?? 0))).toBeLessThan(0.06);
      });
    }),
    { numRuns: 40 },
  );
});

test('a group without documents has no test, a theme that nobody has p of 1', () => {
  expect(finished(themePermutations(listedShares([[0.5, 0]]), { first: 2, documents: 2 }, plan(0)))).toEqual([
    null,
  ]);
  expect(
    finished(themePermutations(listedShares([[0, 0, 0]]), { first: 1, documents: 3 }, plan(0, 9)))[0]?.p,
  ).toBe(1);
});

test('it reports every block and can be left', () => {
  const steps = themePermutations(listedShares([[0.5, 0, 1, 0]]), { first: 2, documents: 4 }, plan(0, 10));
  expect([steps.next().value, steps.next().value]).toEqual([8, 10]);
});
