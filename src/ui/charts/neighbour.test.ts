import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

const series = ['A', 'B'];
const groups = ['1', '2', '3'];
const from = (place: string, key: string, flow: 'down' | 'across'): string | null => {
  const next = neighbour({ series: place.charAt(0), group: place.charAt(1) }, key, series, groups, flow);
  return next && next.series + next.group;
};

test.each([
  ['A1', 'ArrowDown', 'A2'],
  ['A3', 'ArrowDown', 'B1'],
  ['B1', 'ArrowUp', 'A3'],
  ['A1', 'ArrowUp', null],
  ['B3', 'ArrowDown', null],
  ['A2', 'End', 'B3'],
  ['B2', 'Home', 'A1'],
  ['A2', 'Tab', null],
])('down the page from %s by %s', (place, key, expected) => {
  expect(from(place, key, 'down')).toBe(expected);
});

test.each([
  ['A1', 'ArrowRight', 'A2'],
  ['A3', 'ArrowRight', null],
  ['A2', 'ArrowDown', 'B2'],
  ['A2', 'ArrowUp', null],
  ['B2', 'Home', 'B1'],
  ['A2', 'End', 'A3'],
])('across it from %s by %s', (place, key, expected) => {
  expect(from(place, key, 'across')).toBe(expected);
});
