import { type RatedUnits, ratedUnits, type UnitsByCoders } from './rated-units.ts';
import type { ValueDifference } from './value-differences.ts';

/** Distance 0 to 1 of two sets of themes. */
export type SetDistance = (one: ReadonlySet<string>, other: ReadonlySet<string>) => number;

/** Shared by united themes of two sets (Jaccard 1901), from their sizes. Two empty sets are the same: 1. */
export function jaccardSimilarity(shared: number, oneSize: number, otherSize: number): number {
  const united = oneSize + otherSize - shared;
  return united === 0 ? 1 : shared / united;
}

/** 1 - Jaccard's similarity. */
export const jaccardDistance: SetDistance = (one, other) =>
  1 - jaccardSimilarity(sharedCount(one, other), one.size, other.size);

const sharedCount = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((theme) => other.has(theme)).length;

/** What MASI multiplies Jaccard's similarity by, where sets are not identical or disjoint. */
export interface MasiFactors {
  readonly subset: number;
  readonly overlap: number;
}
const EXACT: MasiFactors = { subset: 2 / 3, overlap: 1 / 3 };

/** Jaccard's similarity times M, M = 1 for the same set, 2/3 for a subset, 1/3 for overlap, 0 without (Passonneau 2006). */
export function masiSimilarity(
  shared: number,
  oneSize: number,
  otherSize: number,
  factors: MasiFactors = EXACT,
): number {
  if (shared === oneSize && shared === otherSize) return 1;
  const factor = shared === Math.min(oneSize, otherSize) ? factors.subset : factors.overlap;
  return jaccardSimilarity(shared, oneSize, otherSize) * factor;
}

/**
 * MASI distance 1 - J M, exact thirds; NLTK rounds them to .67 and .33. Two empty sets have distance 0, an empty and
 * another one 1.
 */
export const masiDistance =
  (factors: MasiFactors = EXACT): SetDistance =>
  (one, other) =>
    1 - masiSimilarity(sharedCount(one, other), one.size, other.size, factors);

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
