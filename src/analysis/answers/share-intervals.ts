import { soundBase } from '../../domain/comparison.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { Columns } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { type DocumentCounts, documentCounts, groupBases } from '../document-counts.ts';
import type { LongAnswer } from '../long-answer.ts';
import {
  bootstrapShares,
  type DocumentSums,
  shareInterval,
} from '../statistics/resampling/bootstrap-shares.ts';
import { type IntervalOfShare, intervalOfShare } from '../statistics/resampling/interval-of-share.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { wilsonInterval } from '../statistics/shares/wilson.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

/** Documents as clusters, resampled; or Wilson's interval as if paragraphs of one document were independent. */
export type IntervalKind = 'documents' | 'naive';

export interface IntervalsQuestion extends FrequencyQuestion {
  readonly kind: IntervalKind;
  readonly resamples: number;
  readonly seed: number;
}

/** The ends of a 95 % interval, in the unit of the share, and how they were found. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
  readonly method: IntervalOfShare['method'] | 'naive Wilson';
}

export interface IntervalsAnswer {
  readonly kind: IntervalKind;
  readonly resamples: number;
  readonly seed: number;
  /** By group, its key: what `cells` are in order of. */
  readonly groups: readonly string[];
  /** By theme, then by group; null without data, or where a rate has nothing that varies. */
  readonly cells: readonly (readonly (ShareInterval | null)[])[];
}

/** The 95 % interval of every share of a comparison, percentiles of the resampled shares. */
export function* shareIntervals(columns: Columns, question: IntervalsQuestion): LongAnswer<IntervalsAnswer> {
  const { comparison, members, kind, resamples, seed } = question;
  const corpus = countedCorpus(columns, comparison, question);
  const counts = documentCounts(corpus, comparison, members);
  const bases = groupBases(counts);
  const isRate = soundBase(comparison.rule, comparison.base) === 'words';
  const intervals =
    kind === 'naive'
      ? naiveIntervals(counts, bases, isRate)
      : yield* resampledIntervals(counts, bases, isRate, { resamples, seed });
  const { groupCount } = counts;
  return {
    kind,
    resamples,
    seed,
    groups: corpus.names.map(({ key }) => key),
    cells: members.map((_, theme) => intervals.slice(theme * groupCount, (theme + 1) * groupCount)),
  };
}

type Intervals = readonly (ShareInterval | null)[];

// Resampled shares that are kept at a time: 64 MB. Every part is drawn from the same seed, so the draws are the same.
const MOST_VALUES = 8_000_000;

function* resampledIntervals(
  counts: DocumentCounts,
  bases: DocumentSums,
  isRate: boolean,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): LongAnswer<Intervals> {
  const { groupCount, withTheme } = counts;
  const shareCount = withTheme.start.length - 1;
  const themesAtOnce = Math.max(1, Math.floor(MOST_VALUES / (resamples * Math.max(1, groupCount))));
  const part = Math.max(1, themesAtOnce * groupCount);
  const of = Math.ceil(shareCount / part) * resamples;
  const found: (ShareInterval | null)[] = [];
  for (let from = 0; from < shareCount; from += part) {
    const to = Math.min(shareCount, from + part);
    const before = (from / part) * resamples;
    const baseOf = Uint32Array.from({ length: to - from }, (_, share) => share % groupCount);
    const steps = bootstrapShares({
      groupOf: groupsWithBase(counts),
      groupCount,
      withTheme: { ...withTheme, start: withTheme.start.subarray(from, to + 1) },
      bases,
      baseOf,
      resamples,
      random: seededRandom(seed),
    });
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { done: before + step.value, of };
    for (let share = 0; share < to - from; share++) {
      const base = share % groupCount;
      const whole = sumOf(bases, base);
      const documents = at(bases.start, base + 1) - at(bases.start, base);
      const own = whole === 0 ? null : sumOf(withTheme, from + share) / whole;
      const resampled = shareInterval(step.value, share);
      const { interval, method } = intervalOfShare(resampled, own, isRate ? 0 : documents);
      found.push(interval && { ...interval, method });
      if (base === 0) yield { done: before + resamples, of };
    }
  }
  return found;
}

/** Documents without a base take no part, so that a group draws as many as it counts. */
export const groupsWithBase = ({ groupOf, base }: DocumentCounts): Int32Array =>
  groupOf.map((group, document) => (at(base, document) > 0 ? group : -1));

function naiveIntervals(
  { withTheme, groupCount }: DocumentCounts,
  bases: DocumentSums,
  isRate: boolean,
): Intervals {
  return Array.from({ length: withTheme.start.length - 1 }, (_, share) => {
    const whole = sumOf(bases, share % groupCount);
    if (isRate || whole === 0) return null;
    const interval = wilsonInterval(sumOf(withTheme, share) / whole, whole);
    return interval && { ...interval, method: 'naive Wilson' as const };
  });
}

/** One sum over its documents. */
export function sumOf({ start, amount }: DocumentSums, sum: number): number {
  let total = 0;
  for (let entry = at(start, sum); entry < at(start, sum + 1); entry++) total += at(amount, entry);
  return total;
}
