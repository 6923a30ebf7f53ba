import { jaccardDistance, masiDistance, type SetDistance } from './theme-sets.ts';

/** Krippendorff's alpha over whole sets of themes; null without variation or without a unit that two coders share. */
export interface SetAlphas {
  /** Sets agree only where they are the same. */
  readonly nominal: number | null;
  readonly jaccard: number | null;
  /** MASI with exact thirds (Passonneau 2006). */
  readonly masi: number | null;
  /** Different sets that occur. */
  readonly sets: number;
}

interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * The same as `krippendorffAlpha` over `ratedSets`, without a matrix of all sets by all sets, which thousands of
 * different sets would not fit into. Units of sets of theme numbers, one a coder who read the unit. A generator, so
 * that a worker can stop between rows.
 */
export function* alphaOfSets(
  units: readonly (readonly (readonly number[])[])[],
): Generator<Progress, SetAlphas> {
  const indexOf = new Map<string, number>();
  const sets: ReadonlySet<string>[] = [];
  const often: number[] = [];
  const observed = { nominal: 0, jaccard: 0, masi: 0 };
  const masi = masiDistance();
  const index = (themes: readonly number[]): number => {
    const key = [...new Set(themes)].sort((a, b) => a - b).join(' ');
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, sets.length);
    sets.push(new Set(themes.map(String)));
    often.push(0);
    return sets.length - 1;
  };
  let total = 0;
  for (const unit of units) {
    if (unit.length < 2) continue;
    const values = unit.map(index);
    const weight = 2 / (values.length - 1);
    for (const [i, one] of values.entries()) {
      often[one] = (often[one] ?? 0) + 1;
      total++;
      for (const other of values.slice(i + 1)) {
        if (one === other) continue;
        observed.nominal += weight;
        observed.jaccard += weight * distance(jaccardDistance, sets, one, other);
        observed.masi += weight * distance(masi, sets, one, other);
      }
    }
  }
  const expected = { nominal: 0, jaccard: 0, masi: 0 };
  for (let one = 0; one < sets.length; one++) {
    for (let other = 0; other < one; other++) {
      const pairs = 2 * (often[one] ?? 0) * (often[other] ?? 0);
      expected.nominal += pairs;
      expected.jaccard += pairs * distance(jaccardDistance, sets, one, other);
      expected.masi += pairs * distance(masi, sets, one, other);
    }
    yield { done: one + 1, of: sets.length };
  }
  const alpha = (of: keyof typeof observed): number | null =>
    expected[of] === 0 ? null : 1 - ((total - 1) * observed[of]) / expected[of];
  return { nominal: alpha('nominal'), jaccard: alpha('jaccard'), masi: alpha('masi'), sets: sets.length };
}

const NO_SET: ReadonlySet<string> = new Set();
const distance = (
  of: SetDistance,
  sets: readonly ReadonlySet<string>[],
  one: number,
  other: number,
): number => of(sets[one] ?? NO_SET, sets[other] ?? NO_SET);
