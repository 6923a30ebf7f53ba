import { type RatedUnits, ratedUnits, type UnitsByCoders } from './rated-units.ts';
import type { ValueDifference } from './value-differences.ts';

/** Distance 0 to 1 of two sets of themes. */
export type SetDistance = (one: ReadonlySet<string>, other: ReadonlySet<string>) => number;

/** 1 - shared / united (Jaccard 1901). Two empty sets are the same: 0. */
export const jaccardDistance: SetDistance = (one, other) => {
  const shared = sharedCount(one, other);
  const united = one.size + other.size - shared;
  return united === 0 ? 0 : 1 - shared / united;
};

const sharedCount = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((theme) => other.has(theme)).length;

/** What MASI multiplies Jaccard's similarity by, where sets are not identical or disjoint. */
export interface MasiFactors {
  readonly subset: number;
  readonly overlap: number;
}
const EXACT: MasiFactors = { subset: 2 / 3, overlap: 1 / 3 };

/**
 * MASI distance 1 - J M, M = 1 for the same set, 2/3 for a subset, 1/3 for overlap, 0 without (Passonneau 2006),
 * exact thirds; NLTK rounds them to .67 and .33. Two empty sets have distance 0, an empty and another one 1.
 */
export const masiDistance =
  (factors: MasiFactors = EXACT): SetDistance =>
  (one, other) => {
    const shared = sharedCount(one, other);
    if (shared === one.size && shared === other.size) return 0;
    const factor = shared === Math.min(one.size, other.size) ? factors.subset : factors.overlap;
    return 1 - (1 - jaccardDistance(one, other)) * factor;
  };

/** Sets of themes as values of units: `difference` gives the distance of two of them, for Krippendorff's alpha. */
export interface RatedSets {
  readonly rated: RatedUnits<string>;
  readonly difference: (distance: SetDistance) => ValueDifference;
}

/**
 * Units whose values are whole sets of themes: null was not given to the coder, [] was read without a theme. With
 * `nominal` in place of a distance, sets agree only where they are the same.
 */
export function ratedSets(units: UnitsByCoders<readonly string[]>): RatedSets {
  const setOf = new Map<string, ReadonlySet<string>>();
  const rated = ratedUnits(
    units.map((unit) =>
      unit.map((themes) => {
        if (themes === null) return null;
        const key = JSON.stringify([...new Set(themes)].sort());
        setOf.set(key, new Set(themes));
        return key;
      }),
    ),
  );
  const sets = rated.values.map((key) => setOf.get(key) ?? new Set<string>());
  const empty = new Set<string>();
  return { rated, difference: (distance) => (c, k) => distance(sets[c] ?? empty, sets[k] ?? empty) };
}
