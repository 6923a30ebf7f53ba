import type { PercentileInterval } from '../../analysis/statistics/resampling/percentile.ts';

/** What stands where a figure has no value. */
export const NOT_DEFINED = 'not defined';

/** A coefficient with two decimals, `0.79`; a value that is not quite 1 is never rounded to it. */
export function figureText(value: number | null): string {
  if (value === null) return NOT_DEFINED;
  const text = value.toFixed(2);
  if (text === '1.00' && value < 1) return '>0.99';
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** `0.72 to 0.85`. */
export const intervalFigures = (interval: PercentileInterval | undefined): string =>
  interval?.interval ? `${figureText(interval.interval.low)} to ${figureText(interval.interval.high)}` : '';

/** The middle value; the mean of the two middle ones of an even number. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
