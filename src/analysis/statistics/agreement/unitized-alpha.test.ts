import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaU2004 } from './alpha-u-2004.ts';
import type { ValuedSpan } from './continuum.ts';
import { unitizedAlpha } from './unitized-alpha.ts';

const CONTINUUM = { begin: 0, length: 60 };
const anyCoder = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 8 })
  .map((cuts): readonly ValuedSpan[] => {
    const ordered = cuts.toSorted((a, b) => a - b);
    return ordered.flatMap((start, i) => {
      const end = ordered[i + 1];
      return i % 2 === 1 || end === undefined ? [] : [{ start, end, value: start % 3 === 0 ? 'x' : 'y' }];
    });
  });

describe('not defined', () => {
  test('by fewer than two coders, or where nobody marked anything', () => {
    const none = { nominal: null, binary: null, coding: null, byValue: [] };
    expect(unitizedAlpha(CONTINUUM, [[{ start: 0, end: 5, value: 'x' }]])).toEqual(none);
    expect(unitizedAlpha(CONTINUUM, [[], []])).toEqual(none);
    expect(alphaU2004(CONTINUUM, [[], []]).all.alpha).toBeNull();
  });
  test('as to values where coders never meet', () => {
    const found = unitizedAlpha(CONTINUUM, [
      [{ start: 0, end: 5, value: 'x' }],
      [{ start: 9, end: 12, value: 'y' }],
    ]);
    expect(found.coding).toBeNull();
    expect(found.nominal).toBeLessThan(0);
    expect(found.byValue.map(({ coverage }) => coverage)).toEqual([0, 0]);
  });
});

test('coders who mark the same agree wholly', () => {
  fc.assert(
    fc.property(anyCoder, (coder) => {
      const found = unitizedAlpha(CONTINUUM, [coder, coder, coder]);
      for (const alpha of [found.nominal, found.binary, found.coding]) {
        if (alpha !== null) expect(alpha).toBeCloseTo(1, 10);
      }
      const older = alphaU2004(CONTINUUM, [coder, coder]).all.alpha;
      if (older !== null) expect(older).toBeCloseTo(1, 10);
    }),
  );
});

test('neither the order of coders nor where the continuum begins matters', () => {
  fc.assert(
    fc.property(anyCoder, anyCoder, anyCoder, (a, b, c) => {
      const moved = (coder: readonly ValuedSpan[]) =>
        coder.map(({ start, end, value }) => ({ start: start + 100, end: end + 100, value }));
      const one = unitizedAlpha(CONTINUUM, [a, b, c]);
      const other = unitizedAlpha({ begin: 100, length: 60 }, [moved(c), moved(a), moved(b)]);
      expect(other.nominal ?? 0).toBeCloseTo(one.nominal ?? 0, 9);
      expect(other.coding ?? 0).toBeCloseTo(one.coding ?? 0, 9);
      const older = alphaU2004(CONTINUUM, [a, b, c]).all;
      const olderMoved = alphaU2004({ begin: 100, length: 60 }, [moved(b), moved(c), moved(a)]).all;
      expect(olderMoved.alpha ?? 0).toBeCloseTo(older.alpha ?? 0, 9);
    }),
  );
});

test('with one value, what it is called against gaps is all there is', () => {
  fc.assert(
    fc.property(anyCoder, anyCoder, (a, b) => {
      const single = [a, b].map((coder) => coder.map((span) => ({ ...span, value: 'x' })));
      const { nominal, binary } = unitizedAlpha(CONTINUUM, single);
      if (nominal === null) expect(binary).toBeNull();
      else expect(binary).toBeCloseTo(nominal, 10);
    }),
  );
});
