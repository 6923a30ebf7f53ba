import type { PartialDate } from '../domain/partial-date.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { stampDate } from './markup-draft.ts';

// Seconds since 1970 as programs write them, or milliseconds: from March 1973 to the year 2100, so that no year, day or
// count of words is one.
const STAMP = /^(?<seconds>\d{9,10})(?:\d{3})?(?:\.\d+)?$/;
const [FIRST, LAST] = [100_000_000, 4_102_444_800];

/** The date that a cell tells in words, figures or as a time stamp, whose day is that of Greenwich. */
export function cellDate(cell: string): PartialDate | undefined {
  const seconds = Number(STAMP.exec(cell.trim())?.groups?.['seconds'] ?? Number.NaN);
  if (seconds >= FIRST && seconds < LAST)
    return parsePartialDate(new Date(seconds * 1000).toISOString().slice(0, 10));
  return stampDate(cell);
}
