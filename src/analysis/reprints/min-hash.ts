import { seededRandom } from '../statistics/resampling/seeded-random.ts';

// 60 bands of 2 rows: texts that share a third of their shingles meet with a chance of 0.999, those that share a
// fifth with 0.91, a hundredth with 0.006. More rows lose reworded copies and excerpts, one makes all strangers meet.
export const BANDS = 60;
const ROWS = 2;
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
export function bandKey(signature: Int32Array, band: number): number {
  let key = 0;
  for (let i = band * ROWS; i < (band + 1) * ROWS; i++)
    key = Math.imul(key, KEY_FACTOR) + (signature[i] ?? 0);
  return key | 0;
}

// Odd and large, as keys of different rows must differ; where two fall together by chance, the texts are compared in vain.
const KEY_FACTOR = 0x85ebca77;

/** Share of the hash functions in which two signatures agree: about the Jaccard similarity of the texts. */
export function agreement(one: Int32Array, other: Int32Array): number {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (one[i] === other[i]) equal++;
  return equal / HASHES;
}
