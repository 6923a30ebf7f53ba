import { expect, test } from 'vitest';
import { lagSequence } from './lag-sequence.ts';

test('a theme that never comes first, no pairs at all, a theme on every later unit', () => {
  expect(lagSequence({ a: 0, b: 0, c: 3, d: 4 })).toEqual({ conditional: null, base: 3 / 7, z: null });
  expect(lagSequence({ a: 0, b: 0, c: 0, d: 0 })).toEqual({ conditional: null, base: null, z: null });
  expect(lagSequence({ a: 3, b: 0, c: 4, d: 0 })).toEqual({ conditional: 1, base: 1, z: null });
});

test('the sign of z says which way conditional and base differ', () => {
  expect(lagSequence({ a: 5, b: 1, c: 2, d: 6 }).z).toBeGreaterThan(0);
  expect(lagSequence({ a: 1, b: 5, c: 6, d: 2 }).z).toBeLessThan(0);
  expect(lagSequence({ a: 2, b: 2, c: 3, d: 3 }).z).toBeCloseTo(0, 12);
});
