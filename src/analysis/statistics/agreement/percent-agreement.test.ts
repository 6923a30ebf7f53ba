import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coincidencesOf } from './coincidences.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { percentAgreement, specificAgreement } from './percent-agreement.ts';
import { ratedUnits } from './rated-units.ts';

const anyUnits = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { maxLength: 4 }));

test('three figures that differ with missing values', () => {
  // Unit of three with two alike: 1 of 3 pairs; unit of two alike.
  const found = percentAgreement(
    ratedUnits([
      ['a', 'a', 'b'],
      ['a', 'a', null],
    ]),
  );
  expect(found).toEqual({
    pooledPairs: 4 / 8,
    meanOverUnits: (1 / 3 + 1) / 2,
    weightedByValues: (1 + 2) / 5,
    units: 2,
  });
});

test('no shared unit, no figure', () => {
  expect(percentAgreement(ratedUnits([['a', null]]))).toBeNull();
  expect(percentAgreement(ratedUnits([]))).toBeNull();
  expect(specificAgreement(ratedUnits([['a', null]]))).toEqual([null]);
});

test('weighted by values it is 1 - D_o', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const rated = ratedUnits(units);
      const found = percentAgreement(rated);
      const { observed } = krippendorffAlpha(coincidencesOf(rated));
      if (found === null) expect(observed).toBeNull();
      else expect(found.weightedByValues).toBeCloseTo(1 - (observed ?? Number.NaN), 10);
    }),
  );
});

test('specific agreement lies between 0 and 1, and is 1 where all agree', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      for (const share of specificAgreement(ratedUnits(units))) {
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }
    }),
  );
  expect(
    specificAgreement(
      ratedUnits([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ),
  ).toEqual([1, 1]);
});
