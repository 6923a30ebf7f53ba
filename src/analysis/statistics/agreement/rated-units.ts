import { at } from '../../../domain/typed-arrays.ts';

/**
 * What coders said of units (paragraphs), without who said what:
 *
 *     counts   2 0 1    unit row i: how many coders gave value k, at i * values.length + k
 *     times    1        how many units have this row: 1, or a weight in a resample; 0 leaves it out
 *
 * `values` are all values that were possible, in their order. A coder who was not given a unit counts nowhere in it.
 */
export interface RatedUnits<Value> {
  readonly values: readonly Value[];
  readonly counts: Uint32Array;
  readonly times: Float64Array;
}

/** Value of each coder for each unit; null where the coder was not given it. */
export type UnitsByCoders<Value> = readonly (readonly (Value | null)[])[];

/**
 * Counts the values unit by unit. `possible` lists all values that coders could give; without it the ones that occur,
 * numbers ascending, texts by code unit. Bennett's S and Gwet's AC1 depend on that list, alpha and kappa do not.
 */
export function ratedUnits<Value extends number | string>(
  units: UnitsByCoders<Value>,
  possible?: readonly Value[],
): RatedUnits<Value> {
  const values = possible ?? [...new Set(units.flat())].filter((value) => value !== null).sort(ascending);
  const indexOf = new Map(values.map((value, index) => [value, index]));
  const counts = new Uint32Array(units.length * values.length);
  units.forEach((unit, row) => {
    for (const value of unit) {
      const index = value === null ? undefined : indexOf.get(value);
      if (index !== undefined) {
        const cell = row * values.length + index;
        counts[cell] = at(counts, cell) + 1;
      }
    }
  });
  return { values, counts, times: new Float64Array(units.length).fill(1) };
}

const ascending = (one: number | string, other: number | string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Units of two coders from their table: cell (i, j) counts units with value i by the first and j by the second. */
export function ratedUnitsOfTable(table: readonly (readonly number[])[]): RatedUnits<number> {
  const size = table.length;
  const counts = new Uint32Array(size * size * size);
  const times = new Float64Array(size * size);
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const unit = i * size + j;
      times[unit] = count;
      counts[unit * size + i] = at(counts, unit * size + i) + 1;
      counts[unit * size + j] = at(counts, unit * size + j) + 1;
    });
  });
  return { values: table.map((_, index) => index), counts, times };
}

/** The same units, each as often as the weight of its item (its document in a resample, or the unit itself) says. */
export const reweighted = <Value>(
  rated: RatedUnits<Value>,
  itemOf: ArrayLike<number>,
  weights: ArrayLike<number>,
): RatedUnits<Value> => ({
  ...rated,
  times: rated.times.map((times, unit) => times * at(weights, at(itemOf, unit))),
});

/** Number of coders who gave each unit a value. */
export function codersOfUnits({ values, counts, times }: RatedUnits<unknown>): Uint32Array {
  const q = values.length;
  const coders = new Uint32Array(times.length);
  for (let cell = 0; cell < counts.length; cell++) {
    const unit = Math.floor(cell / q);
    coders[unit] = at(coders, unit) + at(counts, cell);
  }
  return coders;
}
