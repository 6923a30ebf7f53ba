import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haldaneOddsRatio, oddsRatio } from './odds-ratio.ts';
import { riskRatio } from './risk-ratio.ts';

const anyCell = fc.nat(40);

test('empty cells: only the Haldane form has an interval', () => {
  expect(oddsRatio({ a: 3, b: 0, c: 2, d: 5 })).toEqual({ ratio: null, logError: null, interval: null });
  expect(oddsRatio({ a: 0, b: 4, c: 2, d: 5 })).toEqual({ ratio: 0, logError: null, interval: null });
  expect(haldaneOddsRatio({ a: 3, b: 0, c: 2, d: 5 }).ratio).toBeCloseTo((3.5 * 5.5) / (0.5 * 2.5), 12);
  expect(riskRatio({ a: 0, b: 4, c: 2, d: 5 })).toBeNull();
  expect(riskRatio({ a: 2, b: 0, c: 1, d: 1 })?.ratio).toBe(2);
});

test('groups turned round give the inverse', () => {
  fc.assert(
    fc.property(anyCell, anyCell, anyCell, anyCell, (a, b, c, d) => {
      const [one, other] = [haldaneOddsRatio({ a, b, c, d }), haldaneOddsRatio({ a: c, b: d, c: a, d: b })];
      expect((one.ratio ?? 0) * (other.ratio ?? 0)).toBeCloseTo(1, 9);
      expect((one.interval?.low ?? 0) * (other.interval?.high ?? 0)).toBeCloseTo(1, 9);
      expect(one.interval?.low ?? 0).toBeLessThan(one.ratio ?? 0);
    }),
  );
});
