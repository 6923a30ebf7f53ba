import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestAlignmentDisorder,
  type PlacedUnit,
  USUAL_WEIGHTS,
  unitDissimilarity,
} from './gamma-alignment.ts';

const anyUnit = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }), fc.constantFrom('a', 'b'))
  .map(([start, length, value]): PlacedUnit => ({ start, end: start + length, value }));
const anyCoder = fc.array(anyUnit, { maxLength: 4 });

/** The least cost of matching two coders, by trying every way. */
function leastOfTwo(one: readonly PlacedUnit[], other: readonly PlacedUnit[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return other.length;
  const matched = other.map(
    (unit, i) =>
      unitDissimilarity(first, unit, USUAL_WEIGHTS) +
      leastOfTwo(
        rest,
        other.filter((_, j) => j !== i),
      ),
  );
  return Math.min(1 + leastOfTwo(rest, other), ...matched);
}

test('the best of all ways to match two coders', () => {
  fc.assert(
    fc.property(anyCoder, anyCoder, (one, other) => {
      const found = bestAlignmentDisorder([one, other]);
      const units = one.length + other.length;
      if (units === 0) {
        expect(found).toBeNull();
        return;
      }
      expect(found).toBeCloseTo(leastOfTwo(one, other) / (units / 2), 10);
    }),
  );
});

test('no coder, one coder, no unit: not defined; a lone unit costs its empty partner', () => {
  expect(bestAlignmentDisorder([])).toBeNull();
  expect(bestAlignmentDisorder([[{ start: 0, end: 4, value: 'a' }]])).toBeNull();
  expect(bestAlignmentDisorder([[], []])).toBeNull();
  expect(bestAlignmentDisorder([[{ start: 0, end: 4, value: 'a' }], []])).toBe(2);
});

test('three coders who mark the same have no disorder, and their order does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 3 }), anyCoder, anyCoder, (a, b, c) => {
      expect(bestAlignmentDisorder([a, a, a])).toBeCloseTo(0, 10);
      expect(bestAlignmentDisorder([a, b, c])).toBeCloseTo(
        bestAlignmentDisorder([c, a, b]) ?? Number.NaN,
        10,
      );
    }),
  );
});

test('many units far apart are matched at once', () => {
  const coder = (shift: number) =>
    Array.from({ length: 150 }, (_, i) => ({ start: 20 * i + shift, end: 20 * i + 10 + shift, value: 'a' }));
  expect(bestAlignmentDisorder([coder(0), coder(2), coder(4)])).toBeCloseTo(
    ((4 / 20) ** 2 + (8 / 20) ** 2 + (4 / 20) ** 2) / 3,
    10,
  );
});
