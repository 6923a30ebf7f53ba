import { describe, expect, it } from 'vitest';
import { dayRange, parsePartialDate } from './partial-date.ts';
import {
  calendarDay,
  dateOfDay,
  onlyDay,
  PERIOD_UNITS,
  periodIndex,
  periodKey,
  periodLabel,
  periodOf,
} from './partial-date-periods.ts';

function parsed(text: string) {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}
const dayOf = (text: string): number => dayRange(parsed(text)).firstDay;

describe('a calendar day', () => {
  it('is what Date says, over eight centuries', () => {
    for (let day = dayOf('1600-01-01'); day < dayOf('2400-01-01'); day += 13) {
      const date = new Date(day * 86_400_000);
      expect(calendarDay(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  });

  it('comes back as the date that it was made of', () => {
    for (const text of ['0001-01-01', '0099-12-31', '1900-02-28', '2000-02-29', '1969-12-31', '9999-12-31'])
      expect(dateOfDay(dayOf(text))).toBe(text);
  });
});

describe('a period', () => {
  it.each([
    ['1942', 'year', '1942', '1942'],
    ['1942-06', 'decade', '1940', '1940s'],
    ['1939-09-01/1945-05', 'year', undefined, undefined],
    ['1939-09-01/1945-05', 'decade', undefined, undefined],
    ['1941/1943', 'decade', '1940', '1940s'],
    ['1941-01/1941-12', 'year', '1941', '1941'],
    ['1956-03', 'month', '1956-03', 'Mar 1956'],
    ['1956-12-31', 'month', '1956-12', 'Dec 1956'],
    ['1956-03', 'quarter', '1956-Q1', 'Q1 1956'],
    ['1956-02/1956-04', 'quarter', undefined, undefined],
    ['1956', 'month', undefined, undefined],
    ['1956-03-14', 'week', '1956-03-12', 'week of 12 Mar 1956'],
    ['1956-03-12', 'week', '1956-03-12', 'week of 12 Mar 1956'],
    ['1956-03-18', 'week', '1956-03-12', 'week of 12 Mar 1956'],
    ['1956-03-17/1956-03-19', 'week', undefined, undefined],
    ['1956-03-14', 'day', '1956-03-14', '14 Mar 1956'],
    ['1956-03', 'day', undefined, undefined],
  ] as const)('of %s by %s is %s', (text, unit, key, label) => {
    const period = periodOf(dayRange(parsed(text)), unit);
    expect(period === undefined ? undefined : periodKey(period, unit)).toBe(key);
    expect(period === undefined ? undefined : periodLabel(period, unit)).toBe(label);
  });

  it('follows its neighbour without a gap, whatever the unit', () => {
    for (const unit of PERIOD_UNITS) {
      let last = periodIndex(dayOf('1899-12-20'), unit);
      for (let day = dayOf('1899-12-20'); day < dayOf('1925-01-10'); day++) {
        const own = periodIndex(day, unit);
        expect(own === last || own === last + 1).toBe(true);
        last = own;
      }
    }
  });

  it('has a key of its own', () => {
    for (const unit of PERIOD_UNITS) {
      const from = periodIndex(dayOf('1899-12-20'), unit);
      const keys = Array.from({ length: 200 }, (_, i) => periodKey(from + i, unit));
      expect(new Set(keys).size).toBe(200);
    }
  });
});

it('knows which dates are one day', () => {
  expect(onlyDay(parsed('1956-03-14'))).toBe(dayOf('1956-03-14'));
  expect(onlyDay(parsed('1956-03'))).toBeUndefined();
});
