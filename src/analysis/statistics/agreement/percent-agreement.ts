import { at } from '../../../domain/typed-arrays.ts';
import { codersOfUnits, type RatedUnits } from './rated-units.ts';

/** Three figures that all go by the name of percent agreement; they differ where coders miss units. */
export interface PercentAgreement {
  /** Agreeing pairs of coders by all pairs, over all units. The one to show. */
  readonly pooledPairs: number;
  /** Mean over units of agreeing by all pairs of the unit (Gwet's p_a). */
  readonly meanOverUnits: number;
  /** 1 - D_o: units weigh by their number of values (Krippendorff). */
  readonly weightedByValues: number;
  /** Units with two values or more. */
  readonly units: number;
}

/** Share of agreement, 0 to 1, not corrected for chance. Null where no unit has two values. */
export function percentAgreement(rated: RatedUnits<unknown>): PercentAgreement | null {
  const coders = codersOfUnits(rated);
  let [units, agreeing, pairs, shares, weighted, values] = [0, 0, 0, 0, 0, 0];
  for (let unit = 0; unit < coders.length; unit++) {
    const m = at(coders, unit);
    const times = at(rated.times, unit);
    if (m < 2) continue;
    const own = agreeingPairs(rated, unit);
    units += times;
    agreeing += times * own;
    pairs += times * m * (m - 1);
    shares += (times * own) / (m * (m - 1));
    weighted += (times * own) / (m - 1);
    values += times * m;
  }
  if (units === 0) return null;
  return {
    pooledPairs: agreeing / pairs,
    meanOverUnits: shares / units,
    weightedByValues: weighted / values,
    units,
  };
}

/** Ordered pairs of coders who gave a unit the same value. */
export function agreeingPairs({ counts, values }: RatedUnits<unknown>, unit: number): number {
  let pairs = 0;
  for (let k = 0; k < values.length; k++) {
    const count = at(counts, unit * values.length + k);
    pairs += count * (count - 1);
  }
  return pairs;
}

/**
 * Specific agreement of each value: of the pairs of coders of whom one gave it, weighted by how many did, the share
 * in which both did. For two coders 2a / (2a + b + c) (Dice 1945; Cicchetti & Feinstein 1990). With present and
 * absent as values: positive and negative agreement. Null for a value that nobody gave in a shared unit.
 */
export function specificAgreement(rated: RatedUnits<unknown>): readonly (number | null)[] {
  const coders = codersOfUnits(rated);
  return rated.values.map((_, k) => {
    let [agreeing, all] = [0, 0];
    for (let unit = 0; unit < coders.length; unit++) {
      const m = at(coders, unit);
      if (m < 2) continue;
      const count = at(rated.counts, unit * rated.values.length + k);
      agreeing += at(rated.times, unit) * count * (count - 1);
      all += at(rated.times, unit) * count * (m - 1);
    }
    return all === 0 ? null : agreeing / all;
  });
}
