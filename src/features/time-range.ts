import { dayRange, type PartialDate, parsePartialDate } from '../domain/partial-date.ts';
import type { Query } from '../domain/place.ts';

/** Days between which something was done, both included; null for no bound. A month or a year stands for all of its days. */
export interface TimeRange {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export const ANY_TIME: TimeRange = { from: null, to: null };

export const isAnyTime = ({ from, to }: TimeRange): boolean => from === null && to === null;

const DAY_MS = 86_400_000;

/** Midnight here at the beginning of a day that is counted from 1970. */
function localMidnight(day: number): number {
  const utc = new Date(day * DAY_MS);
  const local = new Date(0);
  local.setFullYear(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate());
  return local.setHours(0, 0, 0, 0);
}

/** The moments of a range, half-open, by the clock of this computer. */
export function momentsOf({ from, to }: TimeRange): { readonly start: number; readonly end: number } {
  return {
    start: from === null ? Number.NEGATIVE_INFINITY : localMidnight(dayRange(from).firstDay),
    end: to === null ? Number.POSITIVE_INFINITY : localMidnight(dayRange(to).lastDay + 1),
  };
}

/** The day of a moment by the clock of this computer. */
export function localDay(moment: number): PartialDate | null {
  const date = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return parsePartialDate(`${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`) ?? null;
}

/** The range as an address says it. */
export const timeQuery = ({ from, to }: TimeRange): Query => ({
  ...(from === null ? {} : { since: from }),
  ...(to === null ? {} : { until: to }),
});

/** What `timeQuery` wrote; what is no date falls away. */
export const readTimeQuery = (query: Query): TimeRange => ({
  from: parsePartialDate(query['since'] ?? '') ?? null,
  to: parsePartialDate(query['until'] ?? '') ?? null,
});
