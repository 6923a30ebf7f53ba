import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burstiness } from './burstiness.ts';

const anyPositions = fc
  .uniqueArray(fc.nat(200), { minLength: 3 })
  .map((list) => list.toSorted((a, b) => a - b));

test('below two gaps not defined', () => {
  expect(burstiness([])).toBeNull();
  expect(burstiness([4, 9])).toBeNull();
});

test('even gaps are regular: -1', () => {
  expect(burstiness([5, 10, 15])).toEqual({ gaps: [5, 5], b: -1, finite: -1 });
});

test('from -1 to 1, whatever the unit and the start', () => {
  fc.assert(
    fc.property(anyPositions, fc.integer({ min: 1, max: 9 }), (positions, unit) => {
      const found = burstiness(positions);
      const moved = burstiness(positions.map((position) => 7 + unit * position));
      expect(found?.b).toBeGreaterThanOrEqual(-1);
      expect(found?.b).toBeLessThan(1);
      expect(moved?.b).toBeCloseTo(found?.b ?? Number.NaN, 9);
      expect(moved?.finite).toBeCloseTo(found?.finite ?? Number.NaN, 9);
    }),
  );
});
