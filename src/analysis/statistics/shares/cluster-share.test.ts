import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clusterRatio,
  clusterTInterval,
  clusterWilson,
  meanDocumentShare,
  shareDesign,
} from './cluster-share.ts';

const anyDocuments = fc.array(
  fc.integer({ min: 0, max: 30 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
  { maxLength: 12 },
);

test('by hand: 3 of 4 and 1 of 4 paragraphs', () => {
  const found = clusterRatio([3, 1], [4, 4]);
  // r = 1/2, residuals 1 and -1: sqrt(2 / 1 * 2) / 8
  expect(found).toEqual({ documents: 2, amount: 4, base: 8, ratio: 0.5, standardError: 0.25 });
  expect(shareDesign(found).designEffect).toBeCloseTo(0.25 ** 2 / (0.25 / 7), 12);
  expect(clusterTInterval(found)?.low).toBeCloseTo(0.5 - 12.706204736174707 * 0.25, 9);
});

describe('borders', () => {
  test('no document, no base: no ratio', () => {
    expect(clusterRatio([], []).ratio).toBeNull();
    expect(clusterRatio([0], [0])).toMatchObject({ documents: 0, ratio: null, standardError: null });
    expect(clusterWilson(clusterRatio([], []))).toBeNull();
    expect(meanDocumentShare([0], [0])).toBeNull();
  });
  test('one document has no cluster error', () => {
    const found = clusterRatio([2], [5]);
    expect(found.standardError).toBeNull();
    expect(clusterTInterval(found)).toBeNull();
    expect(shareDesign(found).effectiveSize).toBe(5);
  });
  test('where nothing varies the Wilson interval stands on all paragraphs', () => {
    const found = clusterRatio([0, 0], [4, 6]);
    expect(shareDesign(found)).toEqual({ naiveError: 0, designEffect: null, effectiveSize: 10 });
    expect(clusterWilson(found)?.high).toBeGreaterThan(0);
  });
});

test('an empty document changes nothing, and the order of documents does not either', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const of = (list: readonly (readonly [number, number])[]) =>
        clusterRatio(
          list.map(([k]) => k),
          list.map(([, n]) => n),
        );
      const found = of(documents);
      expect(of([...documents, [0, 0]])).toEqual(found);
      const turned = of(documents.toReversed());
      expect(turned.ratio).toBe(found.ratio);
      expect(turned.standardError ?? 0).toBeCloseTo(found.standardError ?? 0, 12);
    }),
  );
});

test('documents of one paragraph have a design effect of m / (m - 1) times (n - 1) / n, near 1', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 40 }), (present) => {
      const found = clusterRatio(
        present,
        present.map(() => 1),
      );
      const { designEffect } = shareDesign(found);
      if (designEffect !== null) expect(designEffect).toBeCloseTo(1, 9);
    }),
  );
});

test('doubling every count leaves mean document share and ratio as they are', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const [k, n] = [documents.map(([x]) => x), documents.map(([, x]) => x)];
      const twice = (numbers: readonly number[]) => numbers.map((x) => 2 * x);
      expect(clusterRatio(twice(k), twice(n)).ratio).toBe(clusterRatio(k, n).ratio);
      expect(meanDocumentShare(twice(k), twice(n))).toBe(meanDocumentShare(k, n));
    }),
  );
});
