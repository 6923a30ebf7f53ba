import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, dayRange, parsePartialDate, partialDate } from './partial-date.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const parsed = (text: string): NonNullable<ReturnType<typeof parsePartialDate>> => {
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
};

describe('a partial date', () => {
  it.each([
    ['1942', '1942-01-01', '1942-12-31', '1942'],
    ['1968-03', '1968-03-01', '1968-03-31', 'Mar 1968'],
    ['2012-02', '2012-02-01', '2012-02-29', 'Feb 2012'],
    ['1900-02', '1900-02-01', '1900-02-28', 'Feb 1900'],
    ['2013-01-29', '2013-01-29', '2013-01-29', '29 Jan 2013'],
    ['1939-09-01/1945-05', '1939-09-01', '1945-05-31', '1 Sep 1939 – May 1945'],
    ['1941/1941', '1941-01-01', '1941-12-31', '1941 – 1941'],
    ['0099-12', '0099-12-01', '0099-12-31', 'Dec 99'],
    [' 1942 ', '1942-01-01', '1942-12-31', '1942'],
  ])('%s means %s to %s and reads %s', (text, first, last, shown) => {
    const date = parsed(text);
    expect(dayRange(date)).toEqual({ firstDay: day(first), lastDay: day(last) });
    expect(dateText(date)).toBe(shown);
  });

  it.each([
    '',
    '42',
    '0000',
    '1942-13',
    '1942-00',
    '1942-02-30',
    '1900-02-29',
    '1942-1-1',
    '1945/1939',
    '1942/',
    '/1942',
    '1942/1943/1944',
    '19420101',
    'March 1942',
  ])('is not “%s”', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('made of numbers is what is written', () => {
    expect(partialDate(33)).toBe('0033');
    expect(partialDate(1942, 6, 5)).toBe('1942-06-05');
    expect(partialDate(1942, 2, 30)).toBeUndefined();
  });

  it('of every real day is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') }), (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayRange(parsed(text))).toEqual({ firstDay: number, lastDay: number });
      }),
    );
  });
});
