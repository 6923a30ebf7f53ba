import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanRanks, spearman } from './spearman.ts';

test('ties share the mean of their ranks', () => {
  expect([...meanRanks([3, 1, 4, 4, 9])]).toEqual([2, 1, 3.5, 3.5, 5]);
  expect([...meanRanks([])]).toEqual([]);
});

test('as SciPy has it, with ties', () => {
  const found = spearman([1, 2, 2, 4, 5, 7], [3, 1, 4, 4, 9, 8]);
  expect(found?.rho).toBeCloseTo(0.8088235294117647, 12);
  expect(found?.p).toBeCloseTo(0.051329063199674334, 12);
});

test('no variation, no correlation', () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(spearman([], [])).toBeNull();
  expect(spearman([1, 2], [2, 1])).toEqual({ rho: -1, pairs: 2, p: null });
});

test('a rising change of one side changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.nat(20)), { maxLength: 15 }),
      (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const found = spearman(x, y);
        expect(
          spearman(
            x.map((one) => one ** 3),
            y,
          ),
        ).toEqual(found);
        expect(spearman(y, x)?.rho ?? 0).toBeCloseTo(found?.rho ?? 0, 12);
        expect(Math.abs(found?.rho ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      },
    ),
  );
});
