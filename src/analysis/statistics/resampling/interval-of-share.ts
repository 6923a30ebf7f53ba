import { type Interval, USUAL_LEVEL } from '../shares/interval.ts';
import { wilsonInterval } from '../shares/wilson.ts';
import type { PercentileInterval } from './percentile.ts';

/** An interval, and what it is, to be said where it is shown. */
export interface IntervalOfShare {
  readonly interval: Interval | null;
  readonly method: 'document bootstrap' | 'Wilson over documents';
}

/**
 * The interval to show of a share: that of the document bootstrap, but Wilson's with the number of documents as its
 * base where resampling has nothing to vary (0 of n, n of n, one document): zero is not certain. Null without data.
 */
export function intervalOfShare(
  resampled: PercentileInterval,
  share: number | null,
  documents: number,
  level = USUAL_LEVEL,
): IntervalOfShare {
  const { interval } = resampled;
  if (share === null || interval === null || interval.low < interval.high) {
    return { interval: share === null ? null : interval, method: 'document bootstrap' };
  }
  return { interval: wilsonInterval(share, documents, level), method: 'Wilson over documents' };
}
