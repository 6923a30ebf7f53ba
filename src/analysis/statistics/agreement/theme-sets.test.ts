import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coincidencesOf } from './coincidences.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { jaccardDistance, masiDistance, ratedSets } from './theme-sets.ts';

const anySet = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D')).map((themes) => new Set(themes));

test('distances are symmetric, 0 for the same set, 1 without a theme in common, MASI never below Jaccard', () => {
  fc.assert(
    fc.property(anySet, anySet, (one, other) => {
      for (const distance of [jaccardDistance, masiDistance()]) {
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, new Set(one))).toBe(0);
        const isApart = [...one].every((theme) => !other.has(theme)) && one.size + other.size > 0;
        if (isApart) expect(distance(one, other)).toBe(1);
      }
      expect(masiDistance()(one, other)).toBeGreaterThanOrEqual(jaccardDistance(one, other));
    }),
  );
});

test('order and doubles within a set do not matter; null is not the empty set', () => {
  const { rated, difference } = ratedSets([
    [['B', 'A', 'A'], ['A', 'B'], null],
    [[], ['A'], []],
  ]);
  expect(rated.values).toHaveLength(3);
  expect([...rated.times]).toEqual([1, 1]);
  const { alpha, pairableValues } = krippendorffAlpha(coincidencesOf(rated), difference(jaccardDistance));
  expect(pairableValues).toBe(5);
  expect(alpha).not.toBeNull();
});

test('sets of at most one theme: Jaccard is the nominal difference', () => {
  const anyUnits = fc.array(
    fc.array(fc.option(fc.constantFrom<readonly string[]>([], ['A'], ['B'])), { minLength: 2, maxLength: 3 }),
  );
  fc.assert(
    fc.property(anyUnits, (units) => {
      const { rated, difference } = ratedSets(units);
      const coincidences = coincidencesOf(rated);
      expect(krippendorffAlpha(coincidences, difference(jaccardDistance))).toEqual(
        krippendorffAlpha(coincidences),
      );
    }),
  );
});
