import { expect, test } from 'vitest';
import { differences, NOT_COMPARED } from './golden-differences.ts';

test('what is expected must be there, within its tolerance', () => {
  expect(differences({ a: 1, more: 2 }, { a: 1.0000005 }, 1e-6)).toEqual([]);
  expect(differences({ a: 1 }, { a: 1.1 }, 1e-6)).toEqual([
    'a: 1 in place of 1.1 (within 0.000001000000001)',
  ]);
  expect(differences({}, { a: 1 }, 1e-6)).toEqual(['a: no value of ours for 1']);
  expect(differences({ a: Number.NaN }, { a: 1 }, 1)).toHaveLength(1);
});

test('not defined is null on both sides; an unbounded end is null too', () => {
  expect(differences({ a: null }, { a: null }, 1)).toEqual([]);
  expect(differences({ a: 1 }, { a: null }, 1)).toHaveLength(1);
  expect(differences({ a: null }, { a: 1 }, 1)).toHaveLength(1);
  expect(differences([0.2, Number.POSITIVE_INFINITY], [0.2, null], 1e-6)).toEqual([]);
});

test('small p-values hold to 1 percent, not to the tolerance', () => {
  expect(differences({ p: 2e-9 }, { p: 1e-9 }, 1e-6)).toHaveLength(1);
  expect(differences({ p: 1.005e-9 }, { p: 1e-9 }, 1e-6)).toEqual([]);
  expect(differences({ phi: 2e-9 }, { phi: 1e-9 }, 1e-6)).toEqual([]);
});

test('lists have the same length, texts are the same, random values are left out', () => {
  expect(differences([1, 2], [1], 1)).toHaveLength(1);
  expect(differences('a', 'b', 1)).toHaveLength(1);
  expect(differences({ run: NOT_COMPARED }, { run: 7 }, 1)).toEqual([]);
});
