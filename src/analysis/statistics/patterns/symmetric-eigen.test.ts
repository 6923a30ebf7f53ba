import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from './symmetric-eigen.ts';

test('by hand', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect([...values]).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
  expect([...vectors].map(Math.abs)).toEqual(
    Array.from({ length: 4 }, () => expect.closeTo(Math.SQRT1_2, 12)),
  );
});

test('values times vectors make the matrix again, and vectors are orthonormal', () => {
  const size = 5;
  const anyMatrix = fc
    .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((m) =>
      Float64Array.from(m, (_, i) => (m[i] ?? 0) + (m[(i % size) * size + Math.floor(i / size)] ?? 0)),
    );
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const { values, vectors } = symmetricEigen(matrix, size);
      const entry = (k: number, i: number): number => vectors[k * size + i] ?? 0;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          const again = values.reduce((sum, value, k) => sum + value * entry(k, i) * entry(k, j), 0);
          expect(again).toBeCloseTo(matrix[i * size + j] ?? 0, 9);
          const dot = values.reduce((sum, _, k) => sum + entry(i, k) * entry(j, k), 0);
          expect(dot).toBeCloseTo(i === j ? 1 : 0, 9);
        }
      }
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
    }),
  );
});
