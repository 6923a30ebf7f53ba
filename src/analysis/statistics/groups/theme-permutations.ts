import { at } from '../../../domain/typed-arrays.ts';
import type { DocumentSums } from '../resampling/bootstrap-shares.ts';
import {
  choices,
  isAsFarAs,
  type PermutationPlan,
  type PermutationTest,
  twoGroupPermutation,
} from './document-permutation.ts';

/** The documents of two groups, the first group's first. */
export interface TwoGroups {
  readonly first: number;
  readonly documents: number;
}

// Assignments that go through the shares together: each share is read once for all of them.
const LANES = 8;

/**
 * The permutation test of documents between two groups for many themes: sum s of `shares` lists x_i / n_i of the
 * documents that have theme s. Exact where all assignments are few enough, else one seeded sample of assignments that
 * all themes share, so that their p-values belong to the same draws. Null for all where a group has no document. A
 * generator, so that a worker can stop between blocks: it yields how many assignments are done.
 */
export function* themePermutations(
  shares: DocumentSums,
  { first, documents }: TwoGroups,
  plan: PermutationPlan,
): Generator<number, readonly (PermutationTest | null)[]> {
  const themes = Array.from({ length: shares.start.length - 1 }, (_, theme) => theme);
  if (choices(documents, first) <= plan.exactUpTo || first < 1 || first >= documents) {
    return themes.map((theme) => twoGroupPermutation(dense(shares, theme, documents), first, plan));
  }
  const totals = themes.map((theme) => sumWhere(shares, theme, () => true));
  const seen = themes.map((theme) => sumWhere(shares, theme, (document) => document < first));
  const asFar = themes.map((theme) =>
    isAsFarAs(at(seen, theme), at(totals, theme), first, documents - first),
  );
  const hits = new Float64Array(themes.length);
  const inFirst = new Uint8Array(documents * LANES);
  const order = Uint32Array.from({ length: documents }, (_, document) => document);
  const sums = new Float64Array(LANES);
  for (let done = 0; done < plan.sample; ) {
    const lanes = Math.min(LANES, plan.sample - done);
    inFirst.fill(0);
    for (let lane = 0; lane < lanes; lane++) deal(order, first, plan.random, inFirst, lane);
    themes.forEach((theme) => {
      sumLanes(shares, theme, inFirst, sums);
      for (let lane = 0; lane < lanes; lane++) {
        if (asFar[theme]?.(sums[lane] ?? 0)) hits[theme] = at(hits, theme) + 1;
      }
    });
    done += lanes;
    yield done;
  }
  return themes.map((theme) => ({
    p: (1 + at(hits, theme)) / (1 + plan.sample),
    statistic: at(seen, theme) / first - (at(totals, theme) - at(seen, theme)) / (documents - first),
    exact: false,
    assignments: plan.sample,
  }));
}

function dense({ start, document, amount }: DocumentSums, sum: number, documents: number): Float64Array {
  const values = new Float64Array(documents);
  for (let j = at(start, sum); j < at(start, sum + 1); j++) values[at(document, j)] = at(amount, j);
  return values;
}

function sumWhere(
  { start, document, amount }: DocumentSums,
  sum: number,
  counts: (document: number) => boolean,
): number {
  let total = 0;
  for (let j = at(start, sum); j < at(start, sum + 1); j++) {
    if (counts(at(document, j))) total += at(amount, j);
  }
  return total;
}

/** Deals documents at random to the first group's places (Fisher-Yates) and marks them in one lane. */
function deal(
  order: Uint32Array,
  places: number,
  random: () => number,
  inFirst: Uint8Array,
  lane: number,
): void {
  for (let i = 0; i < places; i++) {
    const from = i + Math.floor(random() * (order.length - i));
    const dealt = order[from] ?? 0;
    order[from] = order[i] ?? 0;
    order[i] = dealt;
    inFirst[dealt * LANES + lane] = 1;
  }
}

/** The first group's sum of shares in all lanes, in locals as in the bootstrap. */
function sumLanes(
  { start, document, amount }: DocumentSums,
  index: number,
  inFirst: Uint8Array,
  into: Float64Array,
): void {
  const end = start[index + 1] ?? 0;
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let j = start[index] ?? 0; j < end; j++) {
    const place = (document[j] ?? 0) * LANES;
    const own = amount[j] ?? 0;
    a += own * (inFirst[place] ?? 0);
    b += own * (inFirst[place + 1] ?? 0);
    c += own * (inFirst[place + 2] ?? 0);
    d += own * (inFirst[place + 3] ?? 0);
    e += own * (inFirst[place + 4] ?? 0);
    f += own * (inFirst[place + 5] ?? 0);
    g += own * (inFirst[place + 6] ?? 0);
    h += own * (inFirst[place + 7] ?? 0);
  }
  into.set([a, b, c, d, e, f, g, h]);
}
