import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brentRoot } from './brent-root.ts';

test('finds the root of a cubic anywhere between its ends', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), (root) => {
      expect(brentRoot((x) => (x - root) * (1 + x * x), -1, 1, 1e-15)).toBeCloseTo(root, 12);
    }),
  );
});

test('an end that is the root, and a tolerance that stops early', () => {
  expect(brentRoot((x) => x, 0, 1, 1e-15)).toBe(0);
  expect(brentRoot((x) => x - 1, 0, 1, 1e-15)).toBe(1);
  expect(Math.abs(brentRoot((x) => x ** 3 - 0.2, 0, 1, 0.1) - Math.cbrt(0.2))).toBeLessThan(0.1);
});
