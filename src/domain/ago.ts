import type { Instant } from './ids.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'} ago`;

/** How long ago an instant was, in one unit: `just now`, `5 minutes ago`, `3 days ago`. */
export function agoText(then: Instant, now: Instant): string {
  const passed = Math.max(0, now - then);
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return count(Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return count(Math.floor(passed / HOUR), 'hour');
  return count(Math.floor(passed / DAY), 'day');
}
