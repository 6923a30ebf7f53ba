import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedShares } from '../../../testing/listed-shares.ts';
import { finished } from '../resampling/bootstrap-statistic.ts';
import { type Random, seededRandom } from '../resampling/seeded-random.ts';
import { twoGroupPermutation } from './document-permutation.ts';
import { spreadPermutations } from './spread-permutations.ts';

const plan = (sample: number) => ({ sample, random: seededRandom(11) });

/** The straightforward loop: deals the shares of one theme, takes the means of all groups, compares. */
function plainly(shares: readonly number[], groupOf: readonly number[], sample: number, random: Random) {
  const dealt = [...shares];
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (): number =>
    [...new Set(groupOf)].reduce((sum, group) => {
      const own = dealt.filter((_, i) => groupOf[i] === group);
      return sum + own.length * (mean(own) - mean(dealt)) ** 2;
    }, 0);
  const seen = spread();
  let hits = 0;
  for (let round = 0; round < sample; round++) {
    for (let i = 0; i < dealt.length - 1; i++) {
      const from = i + Math.floor(random() * (dealt.length - i));
      [dealt[i], dealt[from]] = [dealt[from] ?? 0, dealt[i] ?? 0];
    }
    if (spread() >= seen - 1e-9) hits++;
  }
  return { p: (1 + hits) / (1 + sample), statistic: seen };
}

const anyCase = fc.record({
  themes: fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 0.3, 0.5, 1), { minLength: 9, maxLength: 9 }), {
    minLength: 1,
    maxLength: 4,
  }),
  groupOf: fc.array(fc.constantFrom(0, 1, 2, 4), { minLength: 9, maxLength: 9 }),
  sample: fc.constantFrom(1, 8, 21, 40),
});

test('every theme has the p of a plain loop with the same seed', () => {
  fc.assert(
    fc.property(anyCase, ({ themes, groupOf, sample }) => {
      fc.pre(new Set(groupOf).size > 1);
      const tests = finished(spreadPermutations(listedShares(themes), groupOf, 5, plan(sample)));
      themes.forEach((shares, theme) => {
        const expected = plainly(shares, groupOf, sample, seededRandom(11));
        expect(tests[theme]?.p).toBe(expected.p);
        expect(tests[theme]?.statistic).toBeCloseTo(expected.statistic, 12);
      });
    }),
  );
});

test('of two groups it comes near the exact p of their difference', () => {
  const shares = [0.1, 0.4, 0.3, 0.6, 0.2, 0.7, 0.9, 0.8, 0.5, 0.65];
  const groupOf = shares.map((_, i) => (i < 5 ? 0 : 1));
  const exact = twoGroupPermutation(shares, 5, { exactUpTo: 1000, ...plan(0) });
  const [sampled] = finished(spreadPermutations(listedShares([shares]), groupOf, 2, plan(4000)));
  expect(Math.abs((sampled?.p ?? 0) - (exact?.p ?? 0))).toBeLessThan(0.02);
  expect(sampled).toMatchObject({ exact: false, assignments: 4000 });
});

test('one group with documents has no test, a theme that is everywhere alike, or nowhere, p of 1', () => {
  expect(finished(spreadPermutations(listedShares([[0.1, 0.2]]), [1, 1], 2, plan(9)))).toEqual([null]);
  const alike = listedShares([Array.from({ length: 40 }, () => 1 / 3), Array.from({ length: 40 }, () => 0)]);
  const groupOf = Array.from({ length: 40 }, (_, i) => i % 7);
  expect(finished(spreadPermutations(alike, groupOf, 7, plan(99))).map((one) => one?.p)).toEqual([1, 1]);
});

test('it reports every block and can be left', () => {
  const steps = spreadPermutations(listedShares([[0.5, 0, 1]]), [0, 1, 2], 3, plan(10));
  expect([steps.next().value, steps.next().value]).toEqual([8, 10]);
});
