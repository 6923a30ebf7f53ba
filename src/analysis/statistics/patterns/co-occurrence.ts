import { fisherTest } from '../groups/fisher-exact.ts';
import { phi, type TwoByTwo } from '../groups/two-by-two.ts';

/** How often two themes stand on the same unit (paragraph, or document). */
export interface PairCounts {
  /** Units with both. */
  readonly both: number;
  readonly first: number;
  readonly second: number;
  /** All units of the base. */
  readonly units: number;
}

/** Measures of two themes standing together; each is null where it is not defined. */
export interface CoOccurrence {
  /** Both by either: ATLAS.ti's c coefficient on units (Jaccard 1901). */
  readonly jaccard: number | null;
  /** 2 both / (first + second) (Dice 1945). */
  readonly dice: number | null;
  /** Both by the rarer (Szymkiewicz-Simpson). */
  readonly overlap: number | null;
  /** Pointwise mutual information in bits, log2(both units / (first second)); null where they never meet. */
  readonly pmi: number | null;
  /** PMI by -log2 of the share of both: -1 never together, 0 by chance, 1 always (Bouma 2009). */
  readonly npmi: number | null;
  /** Phi of the fourfold table, with its sign. */
  readonly phi: number | null;
}

/** Measures from counts; counts that do not fit together are a bug of the caller. */
export function coOccurrence(counts: PairCounts): CoOccurrence {
  const { both, first, second } = counts;
  return {
    jaccard: jaccard(counts),
    dice: share(2 * both, first + second),
    overlap: share(both, Math.min(first, second)),
    pmi: pmi(counts),
    npmi: npmi(counts),
    phi: pairPhi(counts),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Units with both by units with either; null where neither occurs. */
export const jaccard = ({ both, first, second }: PairCounts): number | null =>
  share(both, first + second - both);

const pmi = ({ both, first, second, units }: PairCounts): number | null =>
  both === 0 ? null : Math.log2((both * units) / (first * second));

/** Normalised pointwise mutual information; null where a theme is missing or both are on every unit. */
export function npmi(counts: PairCounts): number | null {
  const { both, first, second, units } = counts;
  if (first === 0 || second === 0) return null;
  const own = pmi(counts);
  if (own === null) return -1;
  return both === units ? null : own / -Math.log2(both / units);
}

/** Phi of the pair's fourfold table; null where nothing varies. */
export const pairPhi = (counts: PairCounts): number | null => phi(fourfold(counts));

/** The units by first theme present or not, second theme present or not. */
export const fourfold = ({ both, first, second, units }: PairCounts): TwoByTwo => ({
  a: both,
  b: first - both,
  c: second - both,
  d: units - first - second + both,
});

/** Two-sided Fisher p of two themes standing together no more or less often than by chance. */
export const coOccurrenceP = (counts: PairCounts): number => fisherTest(fourfold(counts)).twoSided;
