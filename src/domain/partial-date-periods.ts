import { type DayRange, dateText, dayRange, type PartialDate, partialDate } from './partial-date.ts';

/** Spans of the calendar that documents are grouped by, from the shortest to the longest. Weeks begin on Monday. */
export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_ERA = 146_097; // 400 years of the Gregorian calendar
const ERA_BEGINS = 719_468; // days from 0000-03-01 to 1970-01-01

/**
 * The calendar day of a number of days since 1970-01-01, without a `Date`: this runs for every document.
 * Formula: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function calendarDay(days: number): CalendarDay {
  const shifted = days + ERA_BEGINS;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const ofEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const WEEKDAY_OF_FIRST_DAY = 3; // 1970-01-01 was a Thursday, the fourth day from Monday

/** Number of the period that a day, counted from 1970-01-01, lies in; neighbours differ by one. Years are themselves. */
export function periodIndex(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + WEEKDAY_OF_FIRST_DAY) / 7);
  const { year, month } = calendarDay(day);
  if (unit === 'month') return year * 12 + month - 1;
  if (unit === 'quarter') return year * 4 + Math.floor((month - 1) / 3);
  return unit === 'year' ? year : Math.floor(year / 10);
}

/** Number of the period that holds all of a date's days; undefined where it may fall into several. */
export function periodOf({ firstDay, lastDay }: DayRange, unit: PeriodUnit): number | undefined {
  const first = periodIndex(firstDay, unit);
  return first === periodIndex(lastDay, unit) ? first : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayText(days: number): string {
  const { year, month, day } = calendarDay(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day, counted from 1970-01-01, as a date. */
export const dateOfDay = (days: number): PartialDate => dayText(days) as PartialDate;

const mondayOf = (week: number): number => week * 7 - WEEKDAY_OF_FIRST_DAY;

/** `1956`, `1950` for the 1950s, `1956-Q2`, `1956-03`, and a day: of a week its Monday. Unique within a unit. */
export function periodKey(index: number, unit: PeriodUnit): string {
  switch (unit) {
    case 'day':
      return dayText(index);
    case 'week':
      return dayText(mondayOf(index));
    case 'month':
      return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`;
    case 'quarter':
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    case 'year':
      return String(index);
    case 'decade':
      return String(index * 10);
  }
}

/** `14 Mar 1956`, `week of 12 Mar 1956`, `Mar 1956`, `Q2 1956`, `1956`, `1950s`. */
export function periodLabel(index: number, unit: PeriodUnit): string {
  switch (unit) {
    case 'day':
      return dateText(dateOfDay(index));
    case 'week':
      return `week of ${dateText(dateOfDay(mondayOf(index)))}`;
    case 'month': {
      const date = partialDate(Math.floor(index / 12), (index % 12) + 1);
      return date === undefined ? periodKey(index, unit) : dateText(date);
    }
    case 'quarter':
      return `Q${(index % 4) + 1} ${Math.floor(index / 4)}`;
    case 'year':
      return String(index);
    case 'decade':
      return `${index * 10}s`;
  }
}

/** The one day of a date; undefined where it may be several. */
export function onlyDay(date: PartialDate): number | undefined {
  const { firstDay, lastDay } = dayRange(date);
  return firstDay === lastDay ? firstDay : undefined;
}
