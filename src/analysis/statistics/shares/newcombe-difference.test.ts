import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombeDifference } from './newcombe-difference.ts';

const anyShare = fc
  .integer({ min: 1, max: 400 })
  .chain((size) => fc.integer({ min: 0, max: size }).map((k) => ({ share: k / size, size })));

test('a group without a base has no difference', () => {
  expect(newcombeDifference({ share: 0.5, size: 4 }, { share: 0, size: 0 })).toBeNull();
});

test('it holds the difference, stays within -1 and 1, and turns round with the groups', () => {
  fc.assert(
    fc.property(anyShare, anyShare, (first, second) => {
      const [found, turned] = [newcombeDifference(first, second), newcombeDifference(second, first)];
      const difference = first.share - second.share;
      expect(found?.low).toBeGreaterThanOrEqual(-1);
      expect(found?.high).toBeLessThanOrEqual(1);
      expect(found?.low).toBeLessThanOrEqual(difference);
      expect(found?.high).toBeGreaterThanOrEqual(difference);
      expect(found?.low).toBeCloseTo(-(turned?.high ?? 0), 12);
    }),
  );
});

test('a smaller effective size widens it', () => {
  const wide = newcombeDifference({ share: 0.4, size: 20 }, { share: 0.3, size: 20 });
  const narrow = newcombeDifference({ share: 0.4, size: 80 }, { share: 0.3, size: 80 });
  expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0));
});
