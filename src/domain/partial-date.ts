import type { Brand } from './brand.ts';

/** `1942`, `1968-03`, `2013-01-29`, or a range of two of them: `1939-09-01/1945-05`. Years 0001 to 9999. */
export type PartialDate = Brand<string, 'partial date'>;

/** Inclusive first and last day as days since 1970-01-01. */
export interface DayRange {
  readonly firstDay: number;
  readonly lastDay: number;
}

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

const daysInMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);

function singleRange(text: string): DayRange | undefined {
  const parts = SINGLE.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (year < 1 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) return { firstDay: dayNumber(year, 1, 1), lastDay: dayNumber(year, 12, 31) };
  const length = daysInMonth(year, month);
  if (day === undefined)
    return { firstDay: dayNumber(year, month, 1), lastDay: dayNumber(year, month, length) };
  if (day < 1 || day > length) return undefined;
  const exact = dayNumber(year, month, day);
  return { firstDay: exact, lastDay: exact };
}

/** The date in its one written form, or undefined where the text is no date or a range that runs backwards. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = text.trim().split('/');
  const first = singleRange(parts[0] ?? '');
  if (!first || parts.length > 2) return undefined;
  if (parts.length === 2) {
    const last = singleRange(parts[1] ?? '');
    if (!last || last.lastDay < first.firstDay) return undefined;
  }
  return text.trim() as PartialDate;
}

/** Year, month and day as one partial date; undefined where there is no such day. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(month === undefined || day === undefined ? [] : [two(day)]),
  ].join('-');
  return parsePartialDate(text);
}

/** The days that a date may mean. */
export function dayRange(date: PartialDate): DayRange {
  const [from = '', to = from] = date.split('/');
  const first = singleRange(from);
  const last = singleRange(to);
  if (!first || !last) throw new RangeError(`not a partial date: ${date}`);
  return { firstDay: first.firstDay, lastDay: last.lastDay };
}

function singleText(text: string): string {
  const [year = '', month, day] = text.split('-');
  const plainYear = String(Number(year));
  if (month === undefined) return plainYear;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${plainYear}` : `${Number(day)} ${name} ${plainYear}`;
}

/** `14 Mar 1956`, `Oct 1951`, `1955`, `Sep 1939 – May 1945`. */
export const dateText = (date: PartialDate): string => date.split('/').map(singleText).join(' – ');
