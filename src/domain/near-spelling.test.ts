import { describe, expect, it, test } from 'vitest';
import { isNearSpelling, spellingDoubts } from './near-spelling.ts';

describe('near spellings', () => {
  test.each([
    ['Velk', 'Velk '],
    ['Velk', 'VELK'],
    ['Radio Velhan', 'Radio  Velhan'],
    ['Ｖｅｌｋ', 'Velk'],
    ['Marrin', 'Marin'],
    ['Marrin', 'Mrarin'],
    ['Ardenmoor Gazette', 'Ardenmor Gazete'],
  ])('%j and %j are one value', (a, b) => {
    expect(isNearSpelling(a, b)).toBe(true);
    expect(isNearSpelling(b, a)).toBe(true);
  });

  test.each([
    ['Velk', 'Velk'],
    ['Lee', 'Leo'],
    ['Speech 1', 'Speech 2'],
    ['Marrin', 'Carrow'],
    ['1957', '1958'],
    ['한서울', '한서을'],
  ])('%j and %j are not taken for each other', (a, b) => expect(isNearSpelling(a, b)).toBe(false));

  it('doubt the rarer one, and never a stored one', () => {
    const counts = new Map([
      ['Marrin', 9],
      ['Marin', 1],
      ['VELK', 5],
      ['Velk', 2],
      ['Carrow', 3],
    ]);
    expect(spellingDoubts(counts, ['Velk'])).toEqual([
      { value: 'VELK', count: 5, meant: 'Velk' },
      { value: 'Marin', count: 1, meant: 'Marrin' },
    ]);
  });
});
