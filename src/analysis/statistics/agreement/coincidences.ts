import { at } from '../../../domain/typed-arrays.ts';
import { codersOfUnits, type RatedUnits } from './rated-units.ts';

/** Krippendorff's matrix of coincidences: symmetric, its sum the number of pairable values. */
export interface Coincidences {
  readonly size: number;
  /** o_ck at c * size + k. */
  readonly cells: Float64Array;
  /** n_c, the row sums. */
  readonly marginals: Float64Array;
  /** Pairable values: those in units with two values or more. */
  readonly total: number;
}

/**
 * Coincidences of values within units, each ordered pair of values of a unit with m values weighing 1 / (m - 1);
 * units with fewer than two values do not count (Krippendorff 2004, 11.3).
 */
export function coincidencesOf(rated: RatedUnits<unknown>): Coincidences {
  const { counts, times } = rated;
  const size = rated.values.length;
  const coders = codersOfUnits(rated);
  const cells = new Float64Array(size * size);
  for (let unit = 0; unit < times.length; unit++) {
    const m = at(coders, unit);
    if (m < 2 || at(times, unit) === 0) continue;
    const weight = at(times, unit) / (m - 1);
    for (let c = 0; c < size; c++) {
      const own = at(counts, unit * size + c);
      if (own === 0) continue;
      for (let k = 0; k < size; k++) {
        const pairs = own * (at(counts, unit * size + k) - (c === k ? 1 : 0));
        cells[c * size + k] = at(cells, c * size + k) + pairs * weight;
      }
    }
  }
  const marginals = new Float64Array(size);
  let total = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const c = Math.floor(cell / size);
    marginals[c] = at(marginals, c) + at(cells, cell);
    total += at(cells, cell);
  }
  return { size, cells, marginals, total };
}
