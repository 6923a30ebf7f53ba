import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coderTable, cohenKappa, linear, quadratic } from './cohen-kappa.ts';

const anyTable = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

test('no variation and no units: not defined', () => {
  expect(
    cohenKappa([
      [7, 0],
      [0, 0],
    ]).kappa,
  ).toBeNull();
  expect(
    cohenKappa([
      [0, 0],
      [0, 0],
    ]).kappa,
  ).toBeNull();
  expect(cohenKappa([]).kappa).toBeNull();
});

test('full agreement is 1, chance is 0', () => {
  expect(
    cohenKappa([
      [4, 0],
      [0, 6],
    ]),
  ).toEqual({ kappa: 1, standardError: 0 });
  expect(
    cohenKappa([
      [4, 4],
      [4, 4],
    ]).kappa,
  ).toBeCloseTo(0, 12);
});

test('coders turned round have the same kappa; with two values weights change nothing', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
      for (const weight of [undefined, linear, quadratic]) {
        const [one, other] = [cohenKappa(table, weight), cohenKappa(turned, weight)];
        expect(other.kappa ?? 0).toBeCloseTo(one.kappa ?? 0, 10);
        expect(other.standardError ?? 0).toBeCloseTo(one.standardError ?? 0, 10);
      }
      const four = table.slice(0, 2).map((row) => row.slice(0, 2));
      expect(cohenKappa(four, quadratic).kappa ?? 0).toBeCloseTo(cohenKappa(four).kappa ?? 0, 10);
    }),
  );
});

test('only units of both coders stand in the table', () => {
  expect(
    coderTable(
      [
        ['a', 'b'],
        ['a', null],
        ['b', 'b'],
      ],
      ['a', 'b'],
    ),
  ).toEqual([
    [0, 1],
    [0, 1],
  ]);
});
