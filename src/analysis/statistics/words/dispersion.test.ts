import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dispersion } from './dispersion.ts';

const anyParts = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 50 })), {
  minLength: 2,
  maxLength: 8,
});

test('spread as the sizes are: even by every measure', () => {
  const found = dispersion([2, 4, 6], [10, 20, 30]);
  expect(found?.juillandD).toBeCloseTo(1, 12);
  expect(found?.carrollD2).toBeCloseTo(1, 12);
  expect(found?.rosengrenS).toBeCloseTo(1, 12);
  expect(found?.dp).toBeCloseTo(0, 12);
  expect(found?.divergence).toBeCloseTo(0, 12);
});

test('all in the smallest part: as uneven as can be', () => {
  expect(dispersion([5, 0, 0], [10, 20, 30])).toMatchObject({
    range: 1,
    juillandD: expect.closeTo(0, 12),
    dpNorm: expect.closeTo(1, 12),
  });
});

test('nothing occurs: not defined; one part: only what needs no comparison', () => {
  expect(dispersion([0, 0], [3, 4])).toBeNull();
  expect(dispersion([], [])).toBeNull();
  expect(dispersion([3], [9])).toMatchObject({ juillandD: null, carrollD2: null, dp: 0, dpNorm: null });
});

test('bounds; an empty part and the order of parts change nothing', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const of = (list: readonly (readonly [number, number])[]) =>
        dispersion(
          list.map(([count]) => count),
          list.map(([, size]) => size),
        );
      const found = of(parts);
      if (found === null) return;
      for (const share of [found.juillandD, found.carrollD2, found.rosengrenS, found.dp, found.dpNorm]) {
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(of([...parts, [0, 0]])?.dp).toBeCloseTo(found.dp, 12);
      expect(of(parts.toReversed())?.juillandD).toBeCloseTo(found.juillandD ?? 0, 9);
    }),
  );
});
