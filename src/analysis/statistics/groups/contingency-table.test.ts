import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustedResiduals,
  expectedCounts,
  margins,
  pearsonResiduals,
  withoutEmptyLines,
} from './contingency-table.ts';

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(40), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('sums', () => {
  expect(
    margins([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual({ rows: [3, 7], columns: [4, 6], total: 10 });
  expect(margins([])).toEqual({ rows: [], columns: [], total: 0 });
  expect(expectedCounts([[0, 0]])).toEqual([[0, 0]]);
});

test('expected counts have the margins of the table', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const [own, other] = [margins(table), margins(expectedCounts(table))];
      own.rows.forEach((sum, i) => {
        expect(other.rows[i]).toBeCloseTo(sum, 9);
      });
      own.columns.forEach((sum, j) => {
        expect(other.columns[j]).toBeCloseTo(sum, 9);
      });
    }),
  );
});

describe('adjusted residuals', () => {
  test('of two rows mirror each other; no variation gives none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 5 }), (columns) => {
        const [first, second] = adjustedResiduals([columns.map(([a]) => a), columns.map(([, b]) => b)]);
        first?.forEach((z, j) => {
          const mirrored = second?.[j] ?? null;
          if (z === null) expect(mirrored).toBeNull();
          else expect(z).toBeCloseTo(-(mirrored ?? Number.NaN), 9);
        });
      }),
    );
    expect(adjustedResiduals([[3, 4]])).toEqual([[null, null]]);
    expect(adjustedResiduals([[0]])).toEqual([[null]]);
  });
  test('are larger than Pearson residuals', () => {
    const table = [
      [8, 2, 5],
      [1, 5, 7],
    ];
    const adjusted = adjustedResiduals(table).flat();
    pearsonResiduals(table)
      .flat()
      .forEach((residual, i) => {
        expect(Math.abs(residual)).toBeLessThan(Math.abs(adjusted[i] ?? 0));
      });
  });
});

test('empty rows and columns are left out', () => {
  expect(
    withoutEmptyLines([
      [1, 0, 2],
      [0, 0, 0],
      [3, 0, 0],
    ]),
  ).toEqual([
    [1, 2],
    [3, 0],
  ]);
  expect(withoutEmptyLines([[0]])).toEqual([]);
});
