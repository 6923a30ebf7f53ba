import { describe, expect, test } from 'vitest';
import { languageName } from '../../domain/language-name.ts';
import { ok } from '../../domain/result.ts';
import { anAttribute } from '../../testing/builders.ts';
import { nearlyValue, readDate, readTitle, readValue, whyRefused } from './cell-edit.ts';
import { offeredLanguages, readLanguage } from './language-names.ts';

describe('dates as they are typed', () => {
  test.each([
    ['1942', '1942'],
    ['1968-03', '1968-03'],
    [' 2013-01-29 ', '2013-01-29'],
    ['1939-09 / 1945-05', '1939-09/1945-05'],
    ['1939–1945', '1939/1945'],
    ['14 March 1956', '1956-03-14'],
  ])('%s', (typed, stored) => {
    expect(readDate(typed)).toEqual(ok(stored));
  });
  test('blank is no date', () => expect(readDate('  ')).toEqual(ok(null)));
  test.each(['spring 1958', '1956-13', '1945/1939', 'on 14 March 1956'])('%s is refused', (typed) => {
    expect(whyRefused('date', typed)).toContain('is no date');
  });
});

describe('values by type', () => {
  const number = anAttribute({ name: 'Rank', type: 'number' });
  const yesNo = anAttribute({ name: 'War', type: 'yes-no' });
  const date = anAttribute({ name: 'Printed', type: 'date' });
  test('are typed', () => {
    expect(readValue(number, '0.5')).toEqual(ok(0.5));
    expect(readValue(yesNo, 'Yes')).toEqual(ok(true));
    expect(readValue(date, '3 May 1951')).toEqual(ok('1951-05-03'));
    expect(readValue(number, ' ')).toEqual(ok(undefined));
  });
  test('are refused with what would do', () => {
    expect(whyRefused(number, 'many')).toBe('“many” is no value for Rank: write a number, as 12 or 0.5.');
    expect(whyRefused(yesNo, 'perhaps')).toContain('yes or no');
    expect(whyRefused(date, 'later')).toContain('is no date');
  });
});

describe('titles', () => {
  test('become one line', () =>
    expect(readTitle(' On the\n ferry  strike ')).toEqual(ok('On the ferry strike')));
  test('are needed', () => expect(whyRefused('title', ' ')).toBe('A document needs a title.'));
});

describe('languages', () => {
  test.each([
    ['Korean', 'ko'],
    ['korean', 'ko'],
    ['ko', 'ko'],
    ['', ''],
    ['pt-br', 'pt-BR'],
    ['Yoruba', undefined],
  ])('%s', (typed, code) => {
    const read = readLanguage(typed);
    expect(read.ok ? read.value : undefined).toBe(code);
  });
  test('have names, or stand as their code', () => {
    expect([languageName('ar'), languageName(''), languageName('xx-nonsense-xx')]).toEqual([
      'Arabic',
      '',
      'xx-nonsense-xx',
    ]);
  });
  test('those that occur are offered too', () => {
    expect(offeredLanguages(['yo', ''])).toContain('yo');
    expect(offeredLanguages([])).not.toContain('yo');
  });
});

describe('a text that is nearly a value', () => {
  const known = ['Velk', 'Marrin', 'Radio Velhan'];
  test.each([
    ['velk', 'Velk'],
    ['Radio Velham', 'Radio Velhan'],
    ['Velk', undefined],
    [' ', undefined],
    ['Carrow', undefined],
  ])('%s', (text, value) => expect(nearlyValue(text, known)).toBe(value));
});
