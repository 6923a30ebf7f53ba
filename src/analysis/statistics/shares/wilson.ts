import { intervalZ } from '../distributions/normal.ts';
import { type Interval, USUAL_LEVEL } from './interval.ts';

/**
 * Wilson's score interval of a share, without continuity correction, for `share` of a base of `size` (E. B. Wilson
 * 1927; Newcombe 1998, method 3). The size may be an effective one and need not be whole. Stays within 0 to 1, and
 * says something at 0 and 1 as well. Null where the base is 0: no data.
 */
export function wilsonInterval(share: number, size: number, level = USUAL_LEVEL): Interval | null {
  if (!(size > 0)) return null;
  const z = intervalZ(level);
  const square = z * z;
  const centre = (share + square / (2 * size)) / (1 + square / size);
  const margin =
    (z * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size))) / (1 + square / size);
  // At 0 and 1 rounding could leave a speck beyond the end.
  return {
    low: share === 0 ? 0 : Math.max(0, centre - margin),
    high: share === 1 ? 1 : Math.min(1, centre + margin),
  };
}
