import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows near the view and one more: the row that has the focus, which would be lost with it. */
export const rangeWith =
  (row: number) =>
  (range: Range): number[] =>
    row < 0 || row >= range.count
      ? defaultRangeExtractor(range)
      : [...new Set([...defaultRangeExtractor(range), row])].sort((a, b) => a - b);
