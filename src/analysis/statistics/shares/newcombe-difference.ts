import { type Interval, USUAL_LEVEL } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** A share and the base it is a share of; the size may be an effective one. */
export interface ShareOf {
  readonly share: number;
  readonly size: number;
}

/**
 * Newcombe's interval of the difference first - second of two independent shares: the square-and-add form of two
 * Wilson intervals (Newcombe 1998b, method 10). With effective sizes it allows for documents as clusters. Null where
 * a base is 0.
 */
export function newcombeDifference(first: ShareOf, second: ShareOf, level = USUAL_LEVEL): Interval | null {
  const one = wilsonInterval(first.share, first.size, level);
  const two = wilsonInterval(second.share, second.size, level);
  if (one === null || two === null) return null;
  const difference = first.share - second.share;
  return {
    low: difference - Math.hypot(first.share - one.low, two.high - second.share),
    high: difference + Math.hypot(one.high - first.share, second.share - two.low),
  };
}
