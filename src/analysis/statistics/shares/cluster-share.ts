import { at } from '../../../domain/typed-arrays.ts';
import { tUpperQuantile } from '../distributions/student-t.ts';
import { around, type Interval, USUAL_LEVEL } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** A ratio of sums over documents, such as the share of paragraphs, or codings per word. */
export interface ClusterRatio {
  /** Documents with a base above 0. */
  readonly documents: number;
  readonly amount: number;
  readonly base: number;
  /** amount / base; null where the base is 0. */
  readonly ratio: number | null;
  /** Linearised standard error with documents as clusters; null below 2 documents. */
  readonly standardError: number | null;
}

/**
 * The ratio of two sums over documents with its linearised (Taylor) standard error, documents being clusters drawn
 * with replacement: sqrt(m / (m - 1) sum (x_i - r n_i)^2) / sum n_i (Cochran 1977, 6.13; R survey, svyratio). Arrays
 * go document by document; documents with base 0 do not count.
 */
export function clusterRatio(amounts: ArrayLike<number>, bases: ArrayLike<number>): ClusterRatio {
  let [documents, amount, base] = [0, 0, 0];
  for (let i = 0; i < bases.length; i++) {
    if (at(bases, i) === 0) continue;
    documents++;
    amount += at(amounts, i);
    base += at(bases, i);
  }
  if (base === 0) return { documents, amount, base, ratio: null, standardError: null };
  const ratio = amount / base;
  let squares = 0;
  for (let i = 0; i < bases.length; i++) {
    if (at(bases, i) !== 0) squares += (at(amounts, i) - ratio * at(bases, i)) ** 2;
  }
  const standardError = documents < 2 ? null : Math.sqrt((documents / (documents - 1)) * squares) / base;
  return { documents, amount, base, ratio, standardError };
}

/** How much a share of paragraphs varies because paragraphs of one document hang together. */
export interface ShareDesign {
  /** Standard error as if paragraphs were independent: sqrt(p (1 - p) / (n - 1)); null where n < 2. */
  readonly naiveError: number | null;
  /** Design effect, the square of cluster error by naive error; null where that is not defined. */
  readonly designEffect: number | null;
  /** n / max(1, design effect); n itself where the design effect is not defined. */
  readonly effectiveSize: number;
}

/** Naive error, design effect and effective size of a share of paragraphs (Kish 1965; R survey, deff). */
export function shareDesign({ base, ratio, standardError }: ClusterRatio): ShareDesign {
  if (ratio === null || base < 2) return { naiveError: null, designEffect: null, effectiveSize: base };
  const naiveError = Math.sqrt((ratio * (1 - ratio)) / (base - 1));
  if (standardError === null || naiveError === 0) {
    return { naiveError, designEffect: null, effectiveSize: base };
  }
  const designEffect = (standardError / naiveError) ** 2;
  return { naiveError, designEffect, effectiveSize: base / Math.max(1, designEffect) };
}

/** Wilson interval of a share of paragraphs with n / max(1, design effect) as its base. Null without a base. */
export const clusterWilson = (share: ClusterRatio, level = USUAL_LEVEL): Interval | null =>
  share.ratio === null ? null : wilsonInterval(share.ratio, shareDesign(share).effectiveSize, level);

/**
 * Ratio plus and minus t with m - 1 degrees of freedom times the cluster error, m documents. May leave 0 to 1; null
 * below 2 documents.
 */
export function clusterTInterval(
  { ratio, standardError, documents }: ClusterRatio,
  level = USUAL_LEVEL,
): Interval | null {
  if (ratio === null || standardError === null) return null;
  return around(ratio, tUpperQuantile((1 - level) / 2, documents - 1) * standardError);
}

/** Mean over documents of x_i / n_i: every document counts alike. Null where no document has a base. */
export function meanDocumentShare(amounts: ArrayLike<number>, bases: ArrayLike<number>): number | null {
  let [sum, documents] = [0, 0];
  for (let i = 0; i < bases.length; i++) {
    if (at(bases, i) === 0) continue;
    sum += at(amounts, i) / at(bases, i);
    documents++;
  }
  return documents === 0 ? null : sum / documents;
}
