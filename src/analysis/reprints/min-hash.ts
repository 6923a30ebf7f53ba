import { seededRandom } from '../statistics/resampling/seeded-random.ts';

// 40 bands of 3 rows: texts that share half of their shingles meet with a chance of 0.995, those that share a
// quarter with 0.47, a tenth with 0.04. More rows lose reprints, fewer make strangers meet.
export const BANDS = 40;
const ROWS = 3;
export const HASHES = BANDS * ROWS;

const SEED = 0x1ee7;

/** Gives a text's signature: of each of many orders of all shingles, the first one that the text has. */
export type MinHash = (shingles: readonly string[]) => Uint32Array;

/** Signatures by 120 hash functions that the seed alone determines; without a shingle all numbers are the highest. */
export function minHash(seed = SEED): MinHash {
  const random = seededRandom(seed);
  const word = (): number => Math.floor(random() * 0x1_0000_0000);
  const factors = Uint32Array.from({ length: HASHES }, () => word() | 1);
  const offsets = Uint32Array.from({ length: HASHES }, word);
  return (shingles) => {
    const signature = new Uint32Array(HASHES).fill(0xffffffff);
    // The shingles' hashes are well mixed: one multiplication each gives orders that are independent enough. Nearly all
    // of the search's time goes here, so the arrays are read without the check of `at`.
    for (const hash of new Set(shingles.map(hashOf)))
      for (let i = 0; i < HASHES; i++) {
        const value = (Math.imul(hash, factors[i] ?? 0) + (offsets[i] ?? 0)) >>> 0;
        if (value < (signature[i] ?? 0)) signature[i] = value;
      }
    return signature;
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The last steps of MurmurHash3: every bit of the hash comes to depend on all others. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** The key of a band: texts with the same one in the same band are compared. */
export const bandKey = (signature: Uint32Array, band: number): string =>
  signature.subarray(band * ROWS, (band + 1) * ROWS).join(' ');

/** Share of the hash functions in which two signatures agree: about the Jaccard similarity of the texts. */
export function agreement(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (one[i] === other[i]) equal++;
  return equal / HASHES;
}
