import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedSpans, spanOverlap } from './span-overlap.ts';

const span = (start: number, end: number, document = 'd') => ({ document, start, end });
const anySpans = fc.array(
  fc
    .tuple(fc.constantFrom('d', 'e'), fc.nat(40), fc.integer({ min: 1, max: 15 }))
    .map(([document, start, length]) => span(start, start + length, document)),
  { maxLength: 8 },
);

test('overlapping spans of one side become one, touching ones stay, empty ones go', () => {
  expect(mergedSpans([span(8, 9), span(0, 4), span(3, 6), span(6, 7), span(2, 2)])).toEqual([
    span(0, 6),
    span(6, 7),
    span(8, 9),
  ]);
  expect(mergedSpans([span(0, 4), span(2, 6, 'e')])).toHaveLength(2);
});

test('nothing marked by one side: not defined', () => {
  expect(spanOverlap([span(0, 4)], [])).toEqual({ precision: null, recall: 0, f1: null });
  expect(spanOverlap([], [])).toEqual({ precision: null, recall: null, f1: null });
  expect(spanOverlap([span(0, 4)], [span(5, 6)])).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('sides turned round turn precision and recall; the same spans overlap wholly', () => {
  fc.assert(
    fc.property(anySpans, anySpans, (gold, other) => {
      const [one, turned] = [spanOverlap(gold, other), spanOverlap(other, gold)];
      expect([turned.precision, turned.recall]).toEqual([one.recall, one.precision]);
      if (gold.length > 0) expect(spanOverlap(gold, gold)).toEqual({ precision: 1, recall: 1, f1: 1 });
    }),
  );
});
