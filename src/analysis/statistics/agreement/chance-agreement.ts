import { at } from '../../../domain/typed-arrays.ts';
import { agreeingPairs } from './percent-agreement.ts';
import { codersOfUnits, type RatedUnits } from './rated-units.ts';

export interface ChanceCorrected {
  /** (p_a - p_e) / (1 - p_e); null without shared units, or where chance would agree always (no variation). */
  readonly coefficient: number | null;
  /** Gwet's linearised standard error over units, without correction for a finite population; null below 2 units. */
  readonly standardError: number | null;
}

/**
 * Fleiss's kappa (1971): chance is the sum of squared shares of the values. Units with missing coders count as Gwet's
 * irrCAC counts them: p_a over units with two values, shares as the mean over all coded units. For two coders without
 * missing values this is Scott's pi (1955).
 */
export const fleissKappa = (rated: RatedUnits<unknown>): ChanceCorrected =>
  corrected(rated, (shares) => {
    const chance = shares.reduce((sum, share) => sum + share * share, 0);
    return { chance, pull: (k) => at(shares, k) };
  });

/**
 * Gwet's AC1 (2008): chance is sum share (1 - share) / (q - 1), q the number of possible values. High where one value
 * is rare and coders nearly agree. Null for fewer than two possible values.
 */
export const gwetAc1 = (rated: RatedUnits<unknown>): ChanceCorrected =>
  corrected(rated, (shares) => {
    const chance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (shares.length - 1);
    return { chance, pull: (k) => (1 - at(shares, k)) / (shares.length - 1) };
  });

/**
 * Bennett, Alpert & Goldstein's S (1954), for more coders Brennan & Prediger's kappa (1981): chance is 1 / q, q the
 * number of possible values.
 */
export const bennettS = (rated: RatedUnits<unknown>): ChanceCorrected =>
  corrected(rated, (shares) => ({ chance: 1 / shares.length, pull: () => 1 / shares.length }));

interface Chance {
  readonly chance: number;
  /** What one answer of value k adds to a unit's own chance: the mean of it over all answers is the chance. */
  readonly pull: (k: number) => number;
}

function corrected(rated: RatedUnits<unknown>, chanceOf: (shares: Float64Array) => Chance): ChanceCorrected {
  const { counts, times, values } = rated;
  const q = values.length;
  const coders = codersOfUnits(rated);
  const shares = new Float64Array(q);
  let [coded, shared, agreement] = [0, 0, 0];
  for (let unit = 0; unit < times.length; unit++) {
    const m = at(coders, unit);
    const weight = at(times, unit);
    if (m === 0) continue;
    coded += weight;
    for (let k = 0; k < q; k++) shares[k] = at(shares, k) + (weight * at(counts, unit * q + k)) / m;
    if (m < 2) continue;
    shared += weight;
    agreement += (weight * agreeingPairs(rated, unit)) / (m * (m - 1));
  }
  if (shared === 0 || q < 2) return { coefficient: null, standardError: null };
  const observed = agreement / shared;
  const { chance, pull } = chanceOf(shares.map((sum) => sum / coded));
  // Rounding of the shares leaves less than this where one value has everything.
  if (1 - chance < 1e-14) return { coefficient: null, standardError: null };
  const coefficient = (observed - chance) / (1 - chance);
  let squares = 0;
  for (let unit = 0; unit < times.length; unit++) {
    const m = at(coders, unit);
    if (m === 0) continue;
    const own = m < 2 ? 0 : agreeingPairs(rated, unit) / (m * (m - 1)) - chance;
    let ownChance = 0;
    for (let k = 0; k < q; k++) ownChance += (at(counts, unit * q + k) * pull(k)) / m;
    const ofUnit = ((coded / shared) * own - 2 * (1 - coefficient) * (ownChance - chance)) / (1 - chance);
    squares += at(times, unit) * (ofUnit - coefficient) ** 2;
  }
  return {
    coefficient,
    standardError: coded < 2 ? null : Math.sqrt(squares / (coded * (coded - 1))),
  };
}

/**
 * Fleiss's kappa of each value against the rest (1971): 1 - sum n_ik (m - n_ik) / (N m (m - 1) p (1 - p)), for units
 * with the same number of coders each; with missing values as the mean over units. Null for a value that all or none
 * gave.
 */
export function fleissKappaByValue(rated: RatedUnits<unknown>): readonly (number | null)[] {
  const { counts, times, values } = rated;
  const q = values.length;
  const coders = codersOfUnits(rated);
  return values.map((_, k) => {
    let [units, differing, share] = [0, 0, 0];
    for (let unit = 0; unit < times.length; unit++) {
      const m = at(coders, unit);
      if (m < 2) continue;
      const count = at(counts, unit * q + k);
      units += at(times, unit);
      differing += (at(times, unit) * count * (m - count)) / (m * (m - 1));
      share += (at(times, unit) * count) / m;
    }
    const p = share / units;
    return p > 0 && p < 1 ? 1 - differing / units / (p * (1 - p)) : null;
  });
}
