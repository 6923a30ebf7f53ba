import { agreement, BANDS, bandKey } from './min-hash.ts';

/** Indexes of two texts, the lower one first. */
export type Pair = readonly [number, number];

// In a crowd that all share a band, as of a bulletin printed hundreds of times, each meets the first and its latest
// neighbours only: they still come together as one group, and work stays linear.
const CROWD = 24;
const NEIGHBOURS = 3;

// Chance agreements of strangers; their signatures agree in far less than the least similarity.
const SLACK = 0.15;

/**
 * Pairs of texts that may be at least that similar, by their signatures; each once, ascending. Both texts of a pair
 * are never before `from`.
 */
export function candidatePairs(signatures: readonly Int32Array[], least: number, from = 0): readonly Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  const meet = (one: number, other: number): void => {
    // The later text is `other`.
    if (other < from) return;
    const [a, b] = [signatures[one], signatures[other]];
    // Strangers that meet are many, and are not remembered.
    if (!a || !b || agreement(a, b) < least - SLACK) return;
    const key = one * signatures.length + other;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push([one, other]);
  };
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>();
    for (const [i, signature] of signatures.entries()) {
      const key = bandKey(signature, band);
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [i]);
        continue;
      }
      const others = bucket.length < CROWD ? bucket : [...bucket.slice(0, 1), ...bucket.slice(-NEIGHBOURS)];
      for (const other of others) meet(other, i);
      bucket.push(i);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
