import { expect, it } from 'vitest';
import { aText } from '../../testing/builders.ts';
import { findInText, firstFrom } from './find-in-text.ts';

const TEXT = aText([
  'The dam, the Dam and a réservoir.',
  '강 건너의 이웃 여러분, 이웃입니다.',
  'النَّهر يجمع ولا يفرّق.',
  '河水不分彼此，河水同源。',
]);
const found = (typed: string, isExact = false): readonly string[] =>
  findInText(TEXT, typed, isExact).map(
    ({ paragraph, start, end }) =>
      `${paragraph}:${TEXT.text.slice((TEXT.starts[paragraph] ?? 0) + start, (TEXT.starts[paragraph] ?? 0) + end)}`,
  );

it.each([
  ['dam', ['0:dam', '0:Dam']],
  ['reservoir', ['0:réservoir']],
  ['the  dam', ['0:The dam', '0:the Dam']],
  ['이웃', ['1:이웃', '1:이웃']],
  ['النهر', ['2:النَّهر']],
  ['河水', ['3:河水', '3:河水']],
  ['.', ['0:.', '1:.', '2:.']],
  ['(', []],
  ['  ', []],
])('finds “%s” in any script', (typed, places) => {
  expect(found(typed)).toEqual(places);
});

it('tells case and accents apart where asked', () => {
  expect(found('Dam', true)).toEqual(['0:Dam']);
  expect(found('reservoir', true)).toEqual([]);
});

it('starts at the current paragraph, and over where nothing follows', () => {
  const places = findInText(TEXT, '이웃', false);
  expect(firstFrom(places, 0)).toBe(0);
  expect(firstFrom(places, 1)).toBe(0);
  expect(firstFrom(places, 3)).toBe(0);
  expect(firstFrom(findInText(TEXT, '.', false), 2)).toBe(2);
});
