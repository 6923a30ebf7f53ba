import type { MarkSort } from '../compare-place.ts';
import { coverageShare, type FrequencyMark } from './frequency-marks.ts';

// No data stands below every number.
const number = (share: number | null): number => share ?? -1;

/** The marks in the table's order. Equal ones stay in the order of the chart; so do names, which have an order there. */
export function sortedMarks(
  marks: readonly FrequencyMark[],
  sort: MarkSort | null,
): readonly FrequencyMark[] {
  if (!sort) return marks;
  const themes = [...new Set(marks.map(({ theme }) => theme.id))];
  const groups = [...new Set(marks.map(({ group }) => group.key))];
  const themePlace = new Map(themes.map((id, place) => [id, place]));
  const groupPlace = new Map(groups.map((key, place) => [key, place]));
  const valueBy: Readonly<Record<MarkSort['column'], (mark: FrequencyMark) => number>> = {
    theme: ({ theme }) => themePlace.get(theme.id) ?? 0,
    group: ({ group }) => groupPlace.get(group.key) ?? 0,
    n: ({ n }) => n,
    base: ({ group }) => group.base,
    share: ({ share }) => number(share),
    interval: ({ interval }) => (interval ? interval.high - interval.low : -1),
    documents: ({ documentsWith }) => documentsWith,
    coverage: ({ group }) => number(coverageShare(group)),
  };
  const value = valueBy[sort.column];
  const direction = sort.isDescending ? -1 : 1;
  return marks.toSorted((a, b) => direction * (value(a) - value(b)));
}
