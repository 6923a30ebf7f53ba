import { seededRandom } from '../statistics/resampling/seeded-random.ts';

// 40 bands of 3 rows: texts that share half of their shingles meet with a chance of 0.995, those that share a
// quarter with 0.47, a tenth with 0.04. More rows lose reprints, fewer make strangers meet.
export const BANDS = 40;
const ROWS = 3;
export const HASHES = BANDS * ROWS;

const SEED = 0x1ee7;

/** Gives a text's signature: of each of many orders of all hashes, the first one that the text's shingles have. */
export type MinHash = (hashes: Int32Array) => Int32Array;

/** Signatures by 120 hash functions that the seed alone determines; without a shingle all numbers are the highest. */
export function minHash(seed = SEED): MinHash {
  const random = seededRandom(seed);
  const word = (): number => Math.floor(random() * 0x1_0000_0000);
  const factors = Int32Array.from({ length: HASHES }, () => word() | 1);
  const offsets = Int32Array.from({ length: HASHES }, () => word() | 0);
  return (hashes) => {
    // The hashes are well mixed: one multiplication each gives orders that are independent enough. Most of a
    // search's time goes here, so the numbers stay 32 bits with a sign and are read without the check of `at`.
    return factors.map((factor, i) => {
      const offset = offsets[i] ?? 0;
      let first = 0x7fffffff;
      for (let k = 0; k < hashes.length; k++) {
        const place = (Math.imul(hashes[k] ?? 0, factor) + offset) | 0;
        if (place < first) first = place;
      }
      return first;
    });
  };
}

/** The key of a band: texts with the same one in the same band are compared. */
export const bandKey = (signature: Int32Array, band: number): string =>
  signature.subarray(band * ROWS, (band + 1) * ROWS).join(' ');

/** Share of the hash functions in which two signatures agree: about the Jaccard similarity of the texts. */
export function agreement(one: Int32Array, other: Int32Array): number {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (one[i] === other[i]) equal++;
  return equal / HASHES;
}
