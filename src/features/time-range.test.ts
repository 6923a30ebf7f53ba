import { describe, expect, it } from 'vitest';
import { partialDate } from '../domain/partial-date.ts';
import { ANY_TIME, localDay, momentsOf, readTimeQuery, timeQuery } from './time-range.ts';

describe('a range of days', () => {
  it('begins with its first and ends with its last day', () => {
    const month = partialDate(2024, 2) ?? null;
    const { start, end } = momentsOf({ from: month, to: month });
    expect(start).toBe(new Date(2024, 1, 1).getTime());
    expect(end).toBe(new Date(2024, 2, 1).getTime());
    const day = partialDate(2024, 12, 31) ?? null;
    expect(momentsOf({ from: day, to: day })).toEqual({
      start: new Date(2024, 11, 31).getTime(),
      end: new Date(2025, 0, 1).getTime(),
    });
    expect(momentsOf(ANY_TIME)).toEqual({ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY });
  });

  it('comes back from an address, without what is no date', () => {
    const range = { from: partialDate(2023) ?? null, to: partialDate(2024, 5, 6) ?? null };
    expect(readTimeQuery(timeQuery(range))).toEqual(range);
    expect(readTimeQuery({ since: 'x', until: '2024-13' })).toEqual(ANY_TIME);
    expect(localDay(new Date(2024, 0, 9, 23, 59).getTime())).toBe('2024-01-09');
  });
});
