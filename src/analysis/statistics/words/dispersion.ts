import { at } from '../../../domain/typed-arrays.ts';

/** How evenly something is spread over parts (documents, paragraphs) of known sizes; null where not defined. */
export interface Dispersion {
  /** Parts in which it occurs. */
  readonly range: number;
  /** Juilland's D on relative frequencies: 1 - CV / sqrt(n - 1), population SD; 1 is even (Juilland 1970). */
  readonly juillandD: number | null;
  /** Carroll's D2, entropy of the relative frequencies by log of the parts; 1 is even (Carroll 1970). */
  readonly carrollD2: number | null;
  /** Rosengren's S, (sum sqrt(size share x count))^2 / count; 1 is even (Rosengren 1971). */
  readonly rosengrenS: number;
  /** Gries's DP, half of the sum of |share of occurrences - share of size|; 0 is even (Gries 2008). */
  readonly dp: number;
  /** DP / (1 - smallest size share); 0 is even, 1 all in the smallest part (Lijffijt & Gries 2012). */
  readonly dpNorm: number | null;
  /** Kullback-Leibler divergence of occurrences from sizes, in bits; 0 is even (Gries 2020). */
  readonly divergence: number;
}

/** Dispersion of `counts` over parts; empty parts do not count. Null where nothing occurs: not defined. */
export function dispersion(counts: ArrayLike<number>, sizes: ArrayLike<number>): Dispersion | null {
  const parts = Array.from(sizes, (size, i) => ({ size, count: at(counts, i) })).filter(
    ({ size }) => size > 0,
  );
  const sum = (of: (part: { size: number; count: number }) => number): number =>
    parts.reduce((all, part) => all + of(part), 0);
  const total = sum(({ count }) => count);
  const size = sum((part) => part.size);
  if (total === 0) return null;
  const n = parts.length;
  const rateSum = sum((part) => part.count / part.size);
  const mean = rateSum / n;
  const deviation = Math.sqrt(sum((part) => (part.count / part.size - mean) ** 2) / n);
  const entropy = sum((part) => plogp(part.count / part.size / rateSum));
  const dp = sum((part) => Math.abs(part.count / total - part.size / size)) / 2;
  const smallest = Math.min(...parts.map((part) => part.size)) / size;
  return {
    range: parts.filter(({ count }) => count > 0).length,
    juillandD: n < 2 ? null : 1 - deviation / mean / Math.sqrt(n - 1),
    carrollD2: n < 2 ? null : -entropy / Math.log2(n),
    rosengrenS: sum((part) => Math.sqrt((part.size / size) * part.count)) ** 2 / total,
    dp,
    dpNorm: n < 2 ? null : dp / (1 - smallest),
    divergence: sum((part) =>
      part.count === 0 ? 0 : (part.count / total) * Math.log2(part.count / total / (part.size / size)),
    ),
  };
}

const plogp = (p: number): number => (p === 0 ? 0 : p * Math.log2(p));
