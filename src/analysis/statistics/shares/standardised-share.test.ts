import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReversed, standardisedShares } from './standardised-share.ts';

// The admissions of a university in 1973, six departments (Bickel, Hammel & O'Connell 1975): admitted of applicants.
const MEN = [
  [512, 825],
  [353, 560],
  [120, 325],
  [138, 417],
  [53, 191],
  [22, 373],
];
const WOMEN = [
  [89, 108],
  [17, 25],
  [202, 593],
  [131, 375],
  [94, 393],
  [24, 341],
];
const counts = (table: readonly (readonly number[])[]) => table.map(([n = 0, base = 0]) => ({ n, base }));

describe('standardised shares', () => {
  it('turn round what the mixture of the groups made', () => {
    const { shares, strata, covered } = standardisedShares([counts(MEN), counts(WOMEN)]);
    // Sum over departments of share x applicants, by 4,526 applicants, worked by hand to six digits.
    const byHand = (own: readonly (readonly number[])[]): number =>
      own.reduce(
        (all, [n = 0, base = 1], i) => all + (n / base) * ((MEN[i]?.[1] ?? 0) + (WOMEN[i]?.[1] ?? 0)),
        0,
      ) / 4526;
    expect(shares[0]).toBeCloseTo(byHand(MEN), 12);
    expect(shares[1]).toBeCloseTo(byHand(WOMEN), 12);
    expect(shares[0]).toBeCloseTo(0.387, 3);
    expect(shares[1]).toBeCloseTo(0.43, 3);
    expect(strata).toHaveLength(6);
    expect(covered).toBe(1);
  });

  it('leave out strata that a group lacks, and say how much is left', () => {
    const { shares, strata, covered } = standardisedShares([
      [
        { n: 1, base: 10 },
        { n: 5, base: 10 },
      ],
      [
        { n: 2, base: 20 },
        { n: 0, base: 0 },
      ],
    ]);
    expect(strata).toEqual([0]);
    expect(shares).toEqual([0.1, 0.1]);
    expect(covered).toBe(0.75);
    expect(standardisedShares([[{ n: 1, base: 2 }], [{ n: 0, base: 0 }]]).shares).toEqual([null, null]);
    expect(standardisedShares([])).toEqual({ shares: [], strata: [], covered: 0 });
  });

  it('are the plain shares where all groups consist of the same', () => {
    const anyStrata = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyStrata, fc.nat(5), (strata, times) => {
        const one = strata.map(([n, base]) => ({ n: Math.min(n, base), base }));
        const other = one.map(({ n, base }) => ({ n: (times + 1) * n, base: (times + 1) * base }));
        const total = one.reduce((all, { n }) => all + n, 0) / one.reduce((all, { base }) => all + base, 0);
        const { shares } = standardisedShares([one, other]);
        for (const share of shares) expect(share).toBeCloseTo(total, 10);
        expect(isReversed(one, other)).toBe(false);
      }),
    );
  });
});

describe('isReversed', () => {
  it('knows the published case of kidney stones, both ways round', () => {
    // Charig et al. 1986: open surgery 81/87 and 192/263, the other treatment 234/270 and 55/80.
    const open = counts([
      [81, 87],
      [192, 263],
    ]);
    const other = counts([
      [234, 270],
      [55, 80],
    ]);
    expect(isReversed(open, other)).toBe(true);
    expect(isReversed(other, open)).toBe(true);
  });

  it('does not cry where one stratum agrees with the whole, or where there is only one', () => {
    expect(isReversed(counts(MEN), counts(WOMEN))).toBe(false);
    expect(isReversed(counts([[9, 10]]), counts([[1, 10]]))).toBe(false);
    expect(isReversed(counts([[0, 0]]), counts([[1, 10]]))).toBe(false);
  });
});
