import { at } from '../../../domain/typed-arrays.ts';
import type { DocumentSums } from '../resampling/bootstrap-shares.ts';
import type { Random } from '../resampling/seeded-random.ts';
import { AS_FAR, type PermutationPlan, type PermutationTest } from './document-permutation.ts';

// Assignments that go through the shares together: each share is read once for all of them.
const LANES = 8;
// Sums of shares that hardly differ hold rounding beside their differences: so much of the squared mean is none.
const ROUNDING = 1e-10;

/**
 * The permutation test of documents between any number of groups for many themes: sum s of `shares` lists x_i / n_i of
 * the documents that have theme s, `groupOf` names each document's group, 0 to groupCount - 1. The statistic is the
 * sum over groups of m_g (mean_g - grand mean)^2, the between-group sum of squares, on which larger is farther. Always a
 * seeded sample of assignments, which all themes share, so that their p-values belong to the same draws and documents are
 * dealt once for all. Null for all where fewer than two groups have documents. A generator, so that a worker can
 * stop between blocks: it yields how many assignments are done.
 */
export function* spreadPermutations(
  shares: DocumentSums,
  groupOf: ArrayLike<number>,
  groupCount: number,
  { sample, random }: Pick<PermutationPlan, 'sample' | 'random'>,
): Generator<number, readonly (PermutationTest | null)[]> {
  const themes = Array.from({ length: shares.start.length - 1 }, (_, theme) => theme);
  const sizes = new Float64Array(groupCount);
  for (let i = 0; i < groupOf.length; i++) sizes[at(groupOf, i)] = at(sizes, at(groupOf, i)) + 1;
  if (sizes.filter((size) => size > 0).length < 2) return themes.map(() => null);
  const order = Uint32Array.from({ length: groupOf.length }, (_, document) => document);
  const cells = new Uint32Array(order.length * LANES);
  const spread = spreadsOf(shares, sizes, cells);
  for (let lane = 0; lane < LANES; lane++) markGroups(order, groupOf, cells, lane);
  const seen = themes.map((theme) => spread(theme, 1)[0] ?? 0);
  const limits = themes.map((theme) => at(seen, theme) - AS_FAR * variation(shares, theme, order.length));
  const hits = new Float64Array(themes.length);
  for (let done = 0; done < sample; ) {
    const lanes = Math.min(LANES, sample - done);
    for (let lane = 0; lane < lanes; lane++) {
      deal(order, random);
      markGroups(order, groupOf, cells, lane);
    }
    for (const theme of themes) {
      const [spreads, limit] = [spread(theme, lanes), at(limits, theme)];
      for (let lane = 0; lane < lanes; lane++)
        if (at(spreads, lane) >= limit) hits[theme] = at(hits, theme) + 1;
    }
    done += lanes;
    yield done;
  }
  return themes.map((theme) => ({
    p: (1 + at(hits, theme)) / (1 + sample),
    statistic: at(seen, theme),
    exact: false,
    assignments: sample,
  }));
}

/** Deals the documents anew (Fisher-Yates), in place. */
function deal(order: Uint32Array, random: Random): void {
  for (let i = 0; i < order.length - 1; i++) {
    const from = i + Math.floor(random() * (order.length - i));
    const kept = order[i] ?? 0;
    order[i] = order[from] ?? 0;
    order[from] = kept;
  }
}

/** Writes down, in one lane, at which place of the sums each document's group stands: place i is dealt to order[i]. */
function markGroups(order: Uint32Array, groupOf: ArrayLike<number>, cells: Uint32Array, lane: number): void {
  for (let i = 0; i < order.length; i++)
    cells[(order[i] ?? 0) * LANES + lane] = (groupOf[i] ?? 0) * LANES + lane;
}

/** Gives the between-group sums of squares of a theme in the lanes, in an array that the next call writes to. */
function spreadsOf(
  shares: DocumentSums,
  sizes: Float64Array,
  cells: Uint32Array,
): (theme: number, lanes: number) => Float64Array {
  const documents = cells.length / LANES;
  const sums = new Float64Array(sizes.length * LANES);
  const spreads = new Float64Array(LANES);
  return (theme, lanes) => {
    sums.fill(0);
    addShares(shares, theme, cells, sums);
    const mean = total(shares, theme) / documents;
    spreads.fill(0);
    for (let group = 0; group < sizes.length; group++) {
      const size = sizes[group] ?? 0;
      if (size === 0) continue;
      for (let lane = 0; lane < lanes; lane++) {
        const off = (sums[group * LANES + lane] ?? 0) - mean * size;
        spreads[lane] = (spreads[lane] ?? 0) + (off * off) / size;
      }
    }
    return spreads;
  };
}

/** Adds a theme's shares to the sums of the groups in all lanes. */
function addShares(
  { start, document, amount }: DocumentSums,
  theme: number,
  cells: Uint32Array,
  sums: Float64Array,
): void {
  const end = start[theme + 1] ?? 0;
  for (let j = start[theme] ?? 0; j < end; j++) {
    const place = (document[j] ?? 0) * LANES;
    const own = amount[j] ?? 0;
    for (let lane = place; lane < place + LANES; lane++) {
      const cell = cells[lane] ?? 0;
      sums[cell] = (sums[cell] ?? 0) + own;
    }
  }
}

function total({ start, amount }: DocumentSums, theme: number): number {
  let sum = 0;
  for (let j = at(start, theme); j < at(start, theme + 1); j++) sum += at(amount, j);
  return sum;
}

/** Sum of the squared distances of all documents' shares from their mean, of those not listed, too, and of rounding. */
function variation(shares: DocumentSums, theme: number, documents: number): number {
  const mean = total(shares, theme) / documents;
  const [from, to] = [at(shares.start, theme), at(shares.start, theme + 1)];
  let sum = (documents - (to - from) + documents * ROUNDING) * mean * mean;
  for (let j = from; j < to; j++) sum += (at(shares.amount, j) - mean) ** 2;
  return sum;
}
