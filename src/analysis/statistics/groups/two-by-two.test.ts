import { expect, test } from 'vitest';
import { cohenH } from './cohen-h.ts';
import { phi, tableOf, twoByTwo } from './two-by-two.ts';

test('counts of two groups make the four cells', () => {
  expect(tableOf(twoByTwo(3, 10, 4, 6))).toEqual([
    [3, 7],
    [4, 2],
  ]);
});

test('phi keeps its sign and is not defined without variation', () => {
  expect(phi({ a: 5, b: 0, c: 0, d: 5 })).toBe(1);
  expect(phi({ a: 0, b: 5, c: 5, d: 0 })).toBe(-1);
  expect(phi({ a: 0, b: 5, c: 0, d: 5 })).toBeNull();
});

test("Cohen's h runs from -pi to pi and is 0 for equal shares", () => {
  expect(cohenH(1, 0)).toBeCloseTo(Math.PI, 12);
  expect(cohenH(0, 1)).toBeCloseTo(-Math.PI, 12);
  expect(cohenH(0.3, 0.3)).toBe(0);
});
