import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contingencyCoefficient,
  cramersV,
  isSmallTable,
  likelihoodTest,
  pearsonTest,
  yatesTest,
} from './independence-test.ts';
import { phi } from './two-by-two.ts';

const anyCell = fc.integer({ min: 0, max: 60 });

describe('borders', () => {
  test('nothing varies: no test', () => {
    for (const table of [
      [],
      [[0]],
      [[3, 4]],
      [
        [3, 0],
        [4, 0],
      ],
    ]) {
      expect(pearsonTest(table)).toBeNull();
      expect(likelihoodTest(table)).toBeNull();
      expect(cramersV(table)).toBeNull();
      expect(contingencyCoefficient(table)).toBeNull();
    }
    expect(
      yatesTest([
        [3, 0],
        [4, 0],
      ]),
    ).toBeNull();
  });
  test('an empty row takes no degree of freedom', () => {
    expect(
      pearsonTest([
        [3, 4],
        [0, 0],
        [5, 1],
      ]),
    ).toEqual(
      pearsonTest([
        [3, 4],
        [5, 1],
      ]),
    );
  });
  test('full dependence has V of 1, independence 0', () => {
    expect(
      cramersV([
        [5, 0],
        [0, 9],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cramersV([
        [2, 4],
        [3, 6],
      ]),
    ).toBeCloseTo(0, 12);
  });
  test("Yates's correction never exceeds the difference", () => {
    expect(
      yatesTest([
        [3, 2],
        [14, 10],
      ])?.p,
    ).toBeCloseTo(1, 12);
  });
  test('a table is small with an expected count below 5', () => {
    expect(
      isSmallTable([
        [3, 1],
        [1, 3],
      ]),
    ).toBe(true);
    expect(
      isSmallTable([
        [30, 10],
        [10, 30],
      ]),
    ).toBe(false);
  });
});

test('V of four cells is phi without its sign, and X2 is n phi squared', () => {
  fc.assert(
    fc.property(anyCell, anyCell, anyCell, anyCell, (a, b, c, d) => {
      const table = [
        [a, b],
        [c, d],
      ];
      const size = phi({ a, b, c, d });
      if (size === null) {
        expect(cramersV(table)).toBeNull();
        return;
      }
      expect(cramersV(table)).toBeCloseTo(Math.abs(size), 9);
      expect(pearsonTest(table)?.statistic).toBeCloseTo((a + b + c + d) * size * size, 8);
    }),
  );
});

test('turning rows into columns changes no statistic', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 2, maxLength: 4 }), (rows) => {
      const turned = [0, 1, 2].map((j) => rows.map((row) => row[j] ?? 0));
      expect(pearsonTest(turned)?.statistic ?? 0).toBeCloseTo(pearsonTest(rows)?.statistic ?? 0, 8);
      expect(likelihoodTest(turned)?.df).toBe(likelihoodTest(rows)?.df);
    }),
  );
});
