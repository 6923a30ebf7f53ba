import type { PartialDate } from '../domain/partial-date.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { openDateIn } from './dates-in-text.ts';
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

const TWO_FIGURES = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/;

/**
 * How cells of one column are read: as `cellDate`, but where some of them tell that the month comes first, or the day,
 * and none tells the opposite, the others are read in that order.
 */
export function columnDates(cells: readonly string[]): typeof cellDate {
  const figures = cells.map((cell) => TWO_FIGURES.exec(cell)).filter((found) => found !== null);
  const isDayFirst = figures.some(([, first]) => Number(first) > 12);
  const isMonthFirst = figures.some(([, , second]) => Number(second) > 12);
  if (isDayFirst === isMonthFirst) return cellDate;
  const order = isDayFirst ? 'dayFirst' : 'monthFirst';
  return (cell) => (TWO_FIGURES.test(cell) ? openDateIn(cell)?.[order] : undefined) ?? cellDate(cell);
}
