import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pearsonTest } from '../groups/independence-test.ts';
import { correspondence } from './correspondence.ts';

const anyTable = fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 5,
});

test('an empty row, one row, no table: not defined', () => {
  expect(
    correspondence([
      [1, 2],
      [0, 0],
    ]),
  ).toBeNull();
  expect(correspondence([[1, 2]])).toBeNull();
  expect(correspondence([])).toBeNull();
});

test('total inertia is chi-square by n; parts add up; points lie about the middle', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const map = correspondence(table);
      if (map === null) throw new Error('expected a map');
      const n = table.flat().reduce((sum, count) => sum + count, 0);
      expect(map.totalInertia).toBeCloseTo((pearsonTest(table)?.statistic ?? 0) / n, 9);
      for (const points of [map.rows, map.columns]) {
        expect(points.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 10);
        expect(points.reduce((sum, { inertia }) => sum + inertia, 0)).toBeCloseTo(map.totalInertia, 9);
        map.inertias.forEach((inertia, axis) => {
          const at = (values: readonly number[]): number => values[axis] ?? 0;
          expect(points.reduce((sum, { mass, principal }) => sum + mass * at(principal), 0)).toBeCloseTo(
            0,
            8,
          );
          if (inertia > 1e-9) {
            expect(points.reduce((sum, { contributions }) => sum + at(contributions), 0)).toBeCloseTo(1, 6);
          }
        });
        for (const { inertia, quality } of points) {
          if (inertia > 1e-9) expect(quality.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 8);
        }
      }
    }),
  );
});

test('rows and columns may be turned', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const turned = [0, 1, 2].map((j) => table.map((row) => row[j] ?? 0));
      const [one, other] = [correspondence(table), correspondence(turned)];
      one?.inertias.forEach((inertia, axis) => {
        expect(other?.inertias[axis]).toBeCloseTo(inertia, 9);
      });
    }),
  );
});
