/** One unit of one coder on the continuum, half-open. */
export interface PlacedUnit {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface GammaWeights {
  /** Weight of the difference of positions. */
  readonly position: number;
  /** Weight of the difference of values. */
  readonly value: number;
  /** Cost of a unit that has no partner, and the scale of both differences. */
  readonly empty: number;
}

export const USUAL_WEIGHTS: GammaWeights = { position: 1, value: 1, empty: 1 };

// A search beyond this many steps (about a second) is given up: the best alignment of many coders is a hard problem.
const MOST_STEPS = 5_000_000;

/**
 * Difference of two units for gamma: position weight times ((|start - start'| + |end - end'|) / (length + length'))^2,
 * plus the value weight where values differ, both times the cost of an empty partner (Mathet, Widlöcher & Métivier
 * 2015, 4.2 and 4.3).
 */
export function unitDissimilarity(a: PlacedUnit, b: PlacedUnit, weights: GammaWeights): number {
  const shift = (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start);
  return (weights.position * shift ** 2 + (a.value === b.value ? 0 : weights.value)) * weights.empty;
}

/**
 * Disorder of the best alignment, the part of gamma that is not left to chance: units are put together, at most one a
 * coder, so that the mean dissimilarity of all pairs of coders (a pair without a unit costs as much as a pair with
 * one), summed over the alignment and divided by the mean number of units a coder, is smallest (Mathet et al. 2015, 4.4; as pygamma-agreement 0.5). Exact. Null below two
 * coders, without units, and where the search would take too long.
 */
export function bestAlignmentDisorder(
  coders: readonly (readonly PlacedUnit[])[],
  weights: GammaWeights = USUAL_WEIGHTS,
): number | null {
  const unitCount = coders.reduce((sum, units) => sum + units.length, 0);
  if (coders.length < 2 || unitCount === 0) return null;
  const least = leastDisorder(alignmentsByUnit(coders, weights), unitCount);
  return least === null ? null : least / (unitCount / coders.length);
}

/** Units that are put together, by their number over all coders, ascending, and what that costs. */
interface Alignment {
  readonly units: readonly number[];
  readonly cost: number;
}

/** By unit the alignments whose first unit it is, cheapest first; only those no dearer than their units alone. */
function alignmentsByUnit(
  coders: readonly (readonly PlacedUnit[])[],
  weights: GammaWeights,
): readonly (readonly Alignment[])[] {
  // Numbered from left to right, so that the search closes a place before it goes on.
  const units = coders
    .flatMap((own, coder) => own.map((unit) => ({ unit, coder })))
    .sort((a, b) => a.unit.start - b.unit.start || a.unit.end - b.unit.end);
  const pairs = (coders.length * (coders.length - 1)) / 2;
  return units.map(({ coder: ownCoder }, first) => {
    const found: Alignment[] = [];
    const extend = (chosen: readonly number[], taken: readonly number[], sum: number, from: number): void => {
      const matched = (chosen.length * (chosen.length - 1)) / 2;
      const cost = (sum + (pairs - matched) * weights.empty) / pairs;
      if (cost <= chosen.length * weights.empty + 1e-12) found.push({ units: chosen, cost });
      for (let next = from; next < units.length; next++) {
        const candidate = units[next];
        if (candidate === undefined || taken.includes(candidate.coder)) continue;
        const more = chosen.reduce((all, index) => {
          const other = units[index];
          return other === undefined ? all : all + unitDissimilarity(candidate.unit, other.unit, weights);
        }, sum);
        if (more / pairs > coders.length * weights.empty) continue;
        extend([...chosen, next], [...taken, candidate.coder], more, next + 1);
      }
    };
    extend([first], [ownCoder], 0, first + 1);
    return found.sort((a, b) => a.cost - b.cost);
  });
}

/** The cheapest set of alignments in which every unit stands once: depth first, with a bound from each unit's share. */
function leastDisorder(byUnit: readonly (readonly Alignment[])[], unitCount: number): number | null {
  const cheapest = Array.from({ length: unitCount }, () => Number.POSITIVE_INFINITY);
  for (const { units, cost } of byUnit.flat()) {
    for (const unit of units) cheapest[unit] = Math.min(cheapest[unit] ?? 0, cost / units.length);
  }
  const used = new Uint8Array(unitCount);
  let bound = cheapest.reduce((sum, cost) => sum + cost, 0);
  let best = Number.POSITIVE_INFINITY;
  let steps = 0;
  const search = (from: number, cost: number): void => {
    let unit = from;
    while (unit < unitCount && used[unit] === 1) unit++;
    if (unit === unitCount) {
      best = Math.min(best, cost);
      return;
    }
    for (const alignment of byUnit[unit] ?? []) {
      if (alignment.units.some((index) => used[index] === 1)) continue;
      if (++steps > MOST_STEPS) return;
      const share = alignment.units.reduce((sum, index) => sum + (cheapest[index] ?? 0), 0);
      bound -= share;
      if (cost + alignment.cost + bound < best - 1e-12) {
        for (const index of alignment.units) used[index] = 1;
        search(unit + 1, cost + alignment.cost);
        for (const index of alignment.units) used[index] = 0;
      }
      bound += share;
    }
  };
  search(0, 0);
  return steps > MOST_STEPS ? null : best;
}
