import { at } from '../../../domain/typed-arrays.ts';
import { agreeingPairs } from './percent-agreement.ts';
import { codersOfUnits, type RatedUnits } from './rated-units.ts';

/**
 * Linearised standard error of nominal alpha over units, as Gwet's irrCAC computes it (Gwet 2014, 6.3; of alpha
 * without its small-sample term). Null without variation or below 2 shared units. The bootstrap over documents is the
 * interval to show; this one is for comparison with other programs.
 */
export function alphaStandardError(rated: RatedUnits<unknown>): number | null {
  const { counts, times, values } = rated;
  const q = values.length;
  const coders = codersOfUnits(rated);
  const shared = Array.from(times.keys()).filter((unit) => at(coders, unit) >= 2);
  const n = shared.reduce((sum, unit) => sum + at(times, unit), 0);
  if (n < 2) return null;
  const mean = shared.reduce((sum, unit) => sum + at(times, unit) * at(coders, unit), 0) / n;
  const shares = values.map(
    (_, k) => shared.reduce((sum, unit) => sum + at(times, unit) * at(counts, unit * q + k), 0) / (n * mean),
  );
  const chance = shares.reduce((sum, share) => sum + share * share, 0);
  if (1 - chance < 1e-14) return null;
  const own = (unit: number): number => agreeingPairs(rated, unit) / (mean * (at(coders, unit) - 1));
  const agreement = shared.reduce((sum, unit) => sum + at(times, unit) * own(unit), 0) / n;
  const alpha = (agreement - chance) / (1 - chance);
  const squares = shared.reduce((sum, unit) => {
    const excess = (at(coders, unit) - mean) / mean;
    const pulls = shares.reduce((all, share, k) => all + (at(counts, unit * q + k) * share) / mean, 0);
    const first = (own(unit) - agreement * excess - chance) / (1 - chance);
    const ofUnit = first - (2 * (1 - alpha) * (pulls - chance * excess - chance)) / (1 - chance);
    return sum + at(times, unit) * (ofUnit - alpha) ** 2;
  }, 0);
  return Math.sqrt(squares / (n * (n - 1)));
}
