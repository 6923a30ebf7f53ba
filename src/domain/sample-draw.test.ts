import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDocumentId } from './ids.ts';
import { drawnSample, type SampleUnit, sampleSize } from './sample-draw.ts';

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const paragraphsOf = (documentId: number, count: number) =>
  Array.from({ length: count }, (_, paragraph) => ({ documentId: asDocumentId(documentId), paragraph }));

const single = (documentId: number, count: number, stratum: string): readonly SampleUnit[] =>
  paragraphsOf(documentId, count).map((one) => ({ paragraphs: [one], stratum }));

describe('drawnSample', () => {
  it('draws just so many different paragraphs, each stratum its part, the same by the same seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 5 }),
        fc.nat(90),
        fc.constantFrom('proportional' as const, 'equal' as const),
        fc.nat(99),
        (sizes, size, allocation, seed) => {
          const units = sizes.flatMap((count, i) => single(i + 1, count, `stratum ${i}`));
          const drawn = drawnSample(units, size, allocation, numbers(seed));
          expect(drawn.paragraphs).toHaveLength(Math.min(size, units.length));
          const keys = drawn.paragraphs.map(({ documentId, paragraph }) => `${documentId} ${paragraph}`);
          expect(new Set(keys).size).toBe(keys.length);
          expect(drawn.strata.reduce((sum, one) => sum + one.drawn, 0)).toBe(drawn.paragraphs.length);
          for (const one of drawn.strata) {
            expect(one.drawn).toBeLessThanOrEqual(one.available);
            if (allocation === 'proportional')
              expect(Math.abs(one.drawn - (size * one.available) / units.length)).toBeLessThan(
                size <= units.length ? 1 : Number.POSITIVE_INFINITY,
              );
          }
          expect(drawnSample(units, size, allocation, numbers(seed))).toEqual(drawn);
        },
      ),
    );
  });

  it('gives equal parts, and what a small stratum lacks to the others', () => {
    const units = [...single(1, 100, 'large'), ...single(2, 3, 'small'), ...single(3, 50, 'middle')];
    const { strata } = drawnSample(units, 43, 'equal', numbers(4));
    expect(strata.map(({ name, drawn }) => [name, drawn])).toEqual([
      ['large', 20],
      ['small', 3],
      ['middle', 20],
    ]);
  });

  it('draws documents whole', () => {
    const units = [1, 2, 3, 4].map((id) => ({ paragraphs: paragraphsOf(id, 5), stratum: '' }));
    const { paragraphs } = drawnSample(units, 8, 'proportional', numbers(1));
    expect(paragraphs).toHaveLength(10);
    expect(new Set(paragraphs.map(({ documentId }) => documentId)).size).toBe(2);
  });

  it('draws every paragraph about as often as any other', () => {
    const units = single(1, 10, '');
    const counts = new Array<number>(10).fill(0);
    const random = numbers(7);
    for (let i = 0; i < 4000; i++)
      for (const { paragraph } of drawnSample(units, 3, 'proportional', random).paragraphs)
        counts[paragraph] = (counts[paragraph] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1200)).toBeLessThan(150);
  });
});

describe('sampleSize', () => {
  it('is the formula, and grows as the theme gets rare and the demand high', () => {
    // 2 z² = 5.41140: (1.8 · 2.2 / (4 · 0.2 · 0.25) − 0.8) = 19; (… / (4 · 0.2 · 0.09) − 0.8) = 54.2.
    expect(sampleSize(0.8, 0.5, 0.05)).toBe(103);
    expect(sampleSize(0.8, 0.1, 0.05)).toBe(294);
    expect(sampleSize(0.667, 0.1, 0.05)).toBeLessThan(294);
    expect(sampleSize(0.8, 0.02, 0.05)).toBeGreaterThan(1200);
    expect(sampleSize(0.8, 0.1, 0.01)).toBeGreaterThan(580);
  });

  it('gives the sizes of the published table for two coders and a value in a quarter of the units', () => {
    expect(sampleSize(0.8, 0.25, 0.05)).toBe(139);
    expect(sampleSize(0.667, 0.25, 0.05)).toBe(81);
  });
});
