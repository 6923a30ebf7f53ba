import type { ParagraphRef } from './wish.ts';

/** What is drawn whole: a paragraph, or all paragraphs of a document; and the stratum that it is drawn from. */
export interface SampleUnit {
  readonly paragraphs: readonly ParagraphRef[];
  readonly stratum: string;
}

/** How many paragraphs each stratum gives: as it is large, or all the same. */
export type Allocation = 'proportional' | 'equal';

export interface DrawnStratum {
  readonly name: string;
  /** Paragraphs that it has, and that were drawn of them. */
  readonly available: number;
  readonly drawn: number;
}

export interface DrawnSample {
  /** In the order in which they were drawn, strata mixed: the order of coding. */
  readonly paragraphs: readonly ParagraphRef[];
  /** In the order in which they first occur. */
  readonly strata: readonly DrawnStratum[];
}

/** The items in random order (Fisher & Yates). */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [one, other] = [mixed[i], mixed[j]];
    if (one === undefined || other === undefined) continue;
    mixed[i] = other;
    mixed[j] = one;
  }
  return mixed;
}

/** Whole numbers that sum to `size`, near to these shares of it, by the largest remainders; none above its limit. */
function quotas(weights: readonly number[], limits: readonly number[], size: number): readonly number[] {
  const given = weights.map(() => 0);
  let left = Math.min(
    size,
    limits.reduce((sum, limit) => sum + limit, 0),
  );
  // What a full stratum cannot take goes to the others in their own proportion, until nothing is left.
  while (left > 0) {
    const open = weights.map((weight, i) => ((given[i] ?? 0) < (limits[i] ?? 0) ? weight : 0));
    const sum = open.reduce((all, weight) => all + weight, 0);
    if (sum === 0) break;
    const wanted = open.map((weight) => (left * weight) / sum);
    const room = limits.map((limit, i) => limit - (given[i] ?? 0));
    const isFull = wanted.map((want, i) => want > (room[i] ?? 0));
    const whole = wanted.map((want, i) => Math.min(Math.floor(want), room[i] ?? 0));
    for (const [i, n] of whole.entries()) {
      if (isFull.includes(true) && !isFull[i]) continue;
      given[i] = (given[i] ?? 0) + n;
      left -= n;
    }
    if (isFull.includes(true)) continue;
    const rest = (i: number): number => (wanted[i] ?? 0) - (whole[i] ?? 0);
    const byRemainder = [...open.keys()]
      .filter((i) => rest(i) > 0)
      .sort((a, b) => rest(b) - rest(a) || a - b);
    for (const i of byRemainder.slice(0, left)) given[i] = (given[i] ?? 0) + 1;
    break;
  }
  return given;
}

/**
 * Draws about `size` paragraphs without putting any back: exactly so many where paragraphs are drawn, and the first
 * documents that reach each stratum's part where whole documents are. The same random numbers give the same sample.
 */
export function drawnSample(
  units: readonly SampleUnit[],
  size: number,
  allocation: Allocation,
  random: () => number,
): DrawnSample {
  const strata = new Map<string, SampleUnit[]>();
  for (const unit of units) {
    const own = strata.get(unit.stratum);
    if (own) own.push(unit);
    else strata.set(unit.stratum, [unit]);
  }
  const names = [...strata.keys()];
  const available = names.map((name) =>
    (strata.get(name) ?? []).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
  );
  const parts = quotas(allocation === 'equal' ? names.map(() => 1) : available, available, size);
  const drawn = names.map((name, i) => {
    const taken: SampleUnit[] = [];
    let paragraphs = 0;
    for (const unit of shuffled(strata.get(name) ?? [], random)) {
      if (paragraphs >= (parts[i] ?? 0)) break;
      taken.push(unit);
      paragraphs += unit.paragraphs.length;
    }
    return { taken, paragraphs };
  });
  return {
    paragraphs: shuffled(
      drawn.flatMap(({ taken }) => taken),
      random,
    ).flatMap(({ paragraphs }) => paragraphs),
    strata: names.map((name, i) => ({
      name,
      available: available[i] ?? 0,
      drawn: drawn[i]?.paragraphs ?? 0,
    })),
  };
}

/** Standard normal quantiles of the customary levels, one-sided. */
const QUANTILES = { 0.1: 1.2816, 0.05: 1.6449, 0.01: 2.3263 } as const;
export type SampleLevel = keyof typeof QUANTILES;

/**
 * Paragraphs that two coders need so that an alpha below `least` is told from `least` at this level, for a theme in
 * this share of paragraphs: 2 z² ((1 + a)(3 − a) / (4 (1 − a) p (1 − p)) − a). It gives the sizes that the manual of
 * ATLAS.ti (Sample size and decision rules) tables after Krippendorff (2019), who takes it from Bloch & Kraemer (1989,
 * p. 276). `least` and `prevalence` lie between 0 and 1, ends excluded.
 */
export function sampleSize(least: number, prevalence: number, level: SampleLevel): number {
  const spread = 4 * (1 - least) * prevalence * (1 - prevalence);
  return Math.ceil(2 * QUANTILES[level] ** 2 * (((1 + least) * (3 - least)) / spread - least));
}
