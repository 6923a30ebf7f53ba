import { jaccardSimilarity, masiSimilarity } from './theme-sets.ts';

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
 * different sets would not fit into: sets without a common theme are as far apart as can be, so only the others are
 * looked at. Units of sets of theme numbers, one a coder who read the unit. A generator, so that a worker can stop
 * between sets.
 */
export function* alphaOfSets(
  units: readonly (readonly (readonly number[])[])[],
): Generator<Progress, SetAlphas> {
  const known = new KnownSets();
  const near = { nominal: 0, jaccard: 0, masi: 0 };
  let [total, pairs] = [0, 0];
  for (const unit of units) {
    if (unit.length < 2) continue;
    const values = unit.map((themes) => known.index(themes));
    const weight = 2 / (values.length - 1);
    for (const [i, one] of values.entries()) {
      known.often[one] = (known.often[one] ?? 0) + 1;
      total++;
      for (const other of values.slice(i + 1)) {
        pairs += weight;
        addSimilarity(near, weight, known, one, other);
      }
    }
  }
  const { sets, often } = known;
  const expectedNear = { nominal: 0, jaccard: 0, masi: 0 };
  let expectedPairs = total * total;
  for (const n of often) expectedPairs -= n * n;
  for (let one = 0; one < sets.length; one++) {
    for (const other of known.earlierWithCommonTheme(one))
      addSimilarity(expectedNear, 2 * (often[one] ?? 0) * (often[other] ?? 0), known, one, other);
    yield { done: one + 1, of: sets.length };
  }
  // Values of one coder's kind pair with themselves at no distance: they stand in neither sum.
  const alpha = (of: keyof typeof near): number | null => {
    const expected = expectedPairs - expectedNear[of];
    return expected <= 0 ? null : 1 - ((total - 1) * (pairs - near[of])) / expected;
  };
  return { nominal: alpha('nominal'), jaccard: alpha('jaccard'), masi: alpha('masi'), sets: sets.length };
}

interface Sums {
  nominal: number;
  jaccard: number;
  masi: number;
}

function addSimilarity(into: Sums, weight: number, known: KnownSets, one: number, other: number): void {
  const [a, b] = [known.sets[one] ?? [], known.sets[other] ?? []];
  const shared = one === other ? a.length : sharedThemes(a, b);
  if (one === other) into.nominal += weight;
  into.jaccard += weight * jaccardSimilarity(shared, a.length, b.length);
  into.masi += weight * masiSimilarity(shared, a.length, b.length);
}

/** Numbers in both of two ascending lists. */
function sharedThemes(one: readonly number[], other: readonly number[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}

/** The different sets that occur, each with its number. */
class KnownSets {
  readonly sets: (readonly number[])[] = [];
  readonly often: number[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #withTheme = new Map<number, number[]>();

  index(themes: readonly number[]): number {
    const sorted = [...new Set(themes)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const old = this.#indexOf.get(key);
    if (old !== undefined) return old;
    const index = this.sets.length;
    this.#indexOf.set(key, index);
    this.sets.push(sorted);
    this.often.push(0);
    for (const theme of sorted) {
      const own = this.#withTheme.get(theme);
      if (own) own.push(index);
      else this.#withTheme.set(theme, [index]);
    }
    return index;
  }

  /** Sets with a lower number that share a theme with this one, each once. */
  earlierWithCommonTheme(index: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const theme of this.sets[index] ?? [])
      for (const other of this.#withTheme.get(theme) ?? []) {
        if (other >= index) break;
        found.add(other);
      }
    return found;
  }
}
