import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

const anyCount = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('no base has no interval', () => expect(wilsonInterval(Number.NaN, 0)).toBeNull());

test('none of 10 may still be up to 28 percent: z^2 / (n + z^2)', () => {
  const found = wilsonInterval(0, 10);
  expect(found?.low).toBe(0);
  expect(found?.high).toBeCloseTo(1.959963984540054 ** 2 / (10 + 1.959963984540054 ** 2), 12);
});

test('it holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(anyCount, ([k, n]) => {
      const found = wilsonInterval(k / n, n);
      return found !== null && found.low >= 0 && found.high <= 1 && found.low <= k / n && k / n <= found.high;
    }),
  );
});

test('it solves the equation it stands for: at its ends z is exactly that of the level', () => {
  fc.assert(
    fc.property(anyCount, fc.double({ min: 0.51, max: 0.999, noNaN: true }), ([k, n], level) => {
      const found = wilsonInterval(k / n, n, level);
      const half = wilsonInterval(k / n, n, 0.5);
      if (found === null || half === null || k === 0 || k === n) return;
      const zAt = (p: number): number => Math.abs(k / n - p) / Math.sqrt((p * (1 - p)) / n);
      expect(zAt(found.low)).toBeCloseTo(zAt(found.high), 6);
      expect(half.low).toBeGreaterThanOrEqual(found.low);
    }),
  );
});

test('the share of the others has the mirrored interval', () => {
  fc.assert(
    fc.property(anyCount, ([k, n]) => {
      const [one, other] = [wilsonInterval(k / n, n), wilsonInterval((n - k) / n, n)];
      expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 10);
    }),
  );
});
