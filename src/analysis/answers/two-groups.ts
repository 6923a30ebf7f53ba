import type { DocumentCounts } from '../document-counts.ts';
import type { LongAnswer } from '../long-answer.ts';
import { cohenH } from '../statistics/groups/cohen-h.ts';
import { haldaneOddsRatio, type OddsRatio, oddsRatio } from '../statistics/groups/odds-ratio.ts';
import { twoByTwo } from '../statistics/groups/two-by-two.ts';
import {
  bootstrapShares,
  type DocumentSums,
  differenceInterval,
  shareInterval,
} from '../statistics/resampling/bootstrap-shares.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import type { Interval } from '../statistics/shares/interval.ts';
import { newcombeDifference } from '../statistics/shares/newcombe-difference.ts';
import { sumOf } from './share-intervals.ts';

/** A theme in two groups, the first against the second. */
export interface PairNumbers {
  /** First share less second, in the units of the base; of words per 1,000. */
  readonly difference: number;
  /** 95 %, documents as clusters. */
  readonly interval: Interval | null;
  /** Newcombe over documents stands in where a group has nothing to resample. */
  readonly intervalMethod: 'document bootstrap' | 'Newcombe over documents';
  /** As if paragraphs were independent: Newcombe's interval, the odds ratio (Haldane's where a cell is 0), Cohen's h. */
  readonly newcombe: Interval | null;
  readonly odds: OddsRatio | null;
  readonly isHaldane: boolean;
  readonly h: number | null;
}

// Resampled shares that are kept at a time; every part is drawn from the same seed.
const MOST_VALUES = 8_000_000;

/** Differences, intervals and measures of every theme between two groups that both have a base. */
export function* pairNumbers(
  { groupOf, withTheme }: DocumentCounts,
  bases: DocumentSums,
  groups: readonly { readonly documents: number; readonly base: number }[],
  {
    isRate,
    resamples,
    seed,
  }: { readonly isRate: boolean; readonly resamples: number; readonly seed: number },
): LongAnswer<readonly PairNumbers[]> {
  const shareCount = withTheme.start.length - 1;
  const part = Math.max(2, 2 * Math.floor(MOST_VALUES / (2 * resamples)));
  const found: PairNumbers[] = [];
  for (let from = 0; from < shareCount; from += part) {
    const to = Math.min(shareCount, from + part);
    const steps = bootstrapShares({
      groupOf,
      groupCount: 2,
      withTheme: { ...withTheme, start: withTheme.start.subarray(from, to + 1) },
      bases,
      baseOf: Uint32Array.from({ length: to - from }, (_, share) => share % 2),
      resamples,
      random: seededRandom(seed),
    });
    const of = Math.ceil(shareCount / part) * resamples;
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
      yield { done: (from / part) * resamples + step.value, of };
    for (let share = 0; share < to - from; share += 2) {
      const resampled = step.value;
      const varies = [share, share + 1].every((one) => {
        const { interval } = shareInterval(resampled, one);
        return interval !== null && interval.low < interval.high;
      });
      const [first, second] = groups.map(({ base }, group) => sumOf(withTheme, from + share + group) / base);
      const drawn = differenceInterval(resampled, share, share + 1).interval;
      found.push(
        pairOf(
          { share: first ?? 0, ...sizesOf(groups[0]) },
          { share: second ?? 0, ...sizesOf(groups[1]) },
          isRate,
          varies ? drawn : null,
        ),
      );
    }
  }
  return found;
}

interface GroupShare {
  readonly share: number;
  readonly base: number;
  readonly documents: number;
}

const sizesOf = (
  group: { readonly documents: number; readonly base: number } | undefined,
): Omit<GroupShare, 'share'> => ({ base: group?.base ?? 0, documents: group?.documents ?? 0 });

function pairOf(first: GroupShare, second: GroupShare, isRate: boolean, drawn: Interval | null): PairNumbers {
  const difference = first.share - second.share;
  if (isRate) {
    const rest = { newcombe: null, odds: null, isHaldane: false, h: null };
    return { difference, interval: drawn, intervalMethod: 'document bootstrap', ...rest };
  }
  const over = (size: 'base' | 'documents'): Interval | null =>
    newcombeDifference(
      { share: first.share, size: first[size] },
      { share: second.share, size: second[size] },
    );
  const counts = twoByTwo(
    Math.round(first.share * first.base),
    first.base,
    Math.round(second.share * second.base),
    second.base,
  );
  const isHaldane = Object.values(counts).some((count) => count === 0);
  return {
    difference,
    interval: drawn ?? over('documents'),
    intervalMethod: drawn ? 'document bootstrap' : 'Newcombe over documents',
    newcombe: over('base'),
    odds: isHaldane ? haldaneOddsRatio(counts) : oddsRatio(counts),
    isHaldane,
    h: cohenH(first.share, second.share),
  };
}
