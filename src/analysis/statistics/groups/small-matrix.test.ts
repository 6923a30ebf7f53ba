import fc from 'fast-check';
import { expect, test } from 'vitest';
import { product, solved, trace, transposed } from './small-matrix.ts';

test('by hand', () => {
  expect(
    product(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ),
  ).toEqual([
    [2, 1],
    [4, 3],
  ]);
  expect(transposed([[1, 2, 3]])).toEqual([[1], [2], [3]]);
  expect(
    trace([
      [1, 9],
      [9, 5],
    ]),
  ).toBe(6);
  expect(
    solved(
      [
        [0, 2],
        [4, 0],
      ],
      [[2], [4]],
    ),
  ).toEqual([[1], [1]]);
  expect(
    solved(
      [
        [1, 2],
        [2, 4],
      ],
      [[1], [1]],
    ),
  ).toBeNull();
});

test('a solution solves', () => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 3, maxLength: 3 }),
      fc.array(row, { minLength: 3, maxLength: 3 }),
      (m, b) => {
        const x = solved(m, b);
        if (x === null) return;
        product(m, x).forEach((line, i) => {
          line.forEach((value, j) => {
            expect(value).toBeCloseTo(b[i]?.[j] ?? 0, 6);
          });
        });
      },
    ),
  );
});
