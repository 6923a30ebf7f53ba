import { expect, test } from 'vitest';
import { codersOfUnits, ratedUnits, ratedUnitsOfTable, reweighted } from './rated-units.ts';

test('values unit by unit, the possible ones in their order', () => {
  const rated = ratedUnits([
    [1, 1, null],
    [3, null, null],
  ]);
  expect(rated.values).toEqual([1, 3]);
  expect([...rated.counts]).toEqual([2, 0, 0, 1]);
  expect([...codersOfUnits(rated)]).toEqual([2, 1]);
  expect(ratedUnits([[2]], [1, 2, 3]).values).toEqual([1, 2, 3]);
  expect(ratedUnits([]).values).toEqual([]);
});

test('a table is units with two values each', () => {
  const rated = ratedUnitsOfTable([
    [5, 1],
    [2, 4],
  ]);
  expect([...rated.counts]).toEqual([2, 0, 1, 1, 1, 1, 0, 2]);
  expect([...rated.times]).toEqual([5, 1, 2, 4]);
});

test('units weigh as their item does', () => {
  const rated = ratedUnits([
    [1, 1],
    [1, 2],
    [2, 2],
  ]);
  expect([...reweighted(rated, [0, 0, 1], [3, 0]).times]).toEqual([3, 3, 0]);
});
