import { at } from '../../../domain/typed-arrays.ts';
import { USUAL_LEVEL } from '../shares/interval.ts';
import { type PercentileInterval, percentileInterval } from './percentile.ts';
import type { Random } from './seeded-random.ts';

/**
 * Sums over documents, only documents that add something being listed:
 *
 *     start     0 2 3       sum s adds amount[j] of document[j]
 *     document  0 4 1       for j from start[s] up to, not with, start[s + 1]
 *     amount    3 1 2
 */
export interface DocumentSums {
  readonly start: Uint32Array;
  readonly document: Uint32Array;
  readonly amount: Float64Array;
}

export interface ShareBootstrap {
  /** By document the group it is drawn within, 0 to groupCount - 1; -1 leaves it out. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** One sum a share: paragraphs with the theme in the group, as from counting. */
  readonly withTheme: DocumentSums;
  /** The bases that occur; share s is withTheme s by base baseOf[s]. */
  readonly bases: DocumentSums;
  readonly baseOf: Uint32Array;
  readonly resamples: number;
  readonly random: Random;
}

/** Share s of resample r stands at s * resamples + r; NaN where its base was 0. */
export interface ResampledShares {
  readonly values: Float64Array;
  readonly resamples: number;
}

// Resamples that go through the counts together: each count is read once for all of them.
const LANES = 8;

/**
 * Document-cluster bootstrap of many shares at once (Davison & Hinkley 1997, 3.8): in each resample every group draws
 * as many documents as it has, with replacement, and all its shares are taken of the same draw, so differences between
 * themes and groups can be taken resample by resample. Work is resamples times (documents + listed counts). A
 * generator, so that a worker can stop between blocks: it yields how many resamples are done.
 */
export function* bootstrapShares(plan: ShareBootstrap): Generator<number, ResampledShares> {
  const { resamples } = plan;
  const places = groupPlaces(plan.groupOf, plan.groupCount);
  const ordered = {
    ...plan,
    withTheme: reordered(plan.withTheme, places.placeOf),
    bases: reordered(plan.bases, places.placeOf),
  };
  const values = new Float64Array((plan.withTheme.start.length - 1) * resamples);
  const weights = new Uint8Array(plan.groupOf.length * LANES);
  for (let done = 0; done < resamples; ) {
    const lanes = Math.min(LANES, resamples - done);
    drawWeights(weights, places.end, lanes, plan.random);
    fillShares(ordered, weights, lanes, values.subarray(done));
    done += lanes;
    yield done;
  }
  return { values, resamples };
}

/** Documents in the order of their groups, so that the weights of one group lie together and stay in the cache. */
interface GroupPlaces {
  readonly placeOf: Uint32Array;
  /** By group the place after its last document; documents of no group come after all. */
  readonly end: Uint32Array;
}

function groupPlaces(groupOf: Int32Array, groupCount: number): GroupPlaces {
  const end = new Uint32Array(groupCount);
  const placeOf = new Uint32Array(groupOf.length);
  let place = 0;
  for (let group = 0; group <= groupCount; group++) {
    const wanted = group === groupCount ? -1 : group;
    groupOf.forEach((own, document) => {
      if (own === wanted) placeOf[document] = place++;
    });
    if (group < groupCount) end[group] = place;
  }
  return { placeOf, end };
}

const reordered = (sums: DocumentSums, placeOf: Uint32Array): DocumentSums => ({
  ...sums,
  document: sums.document.map((document) => placeOf[document] ?? 0),
});

/**
 * How often each document was drawn in each lane, at place * LANES + lane. A byte holds it: up to 255 documents it
 * cannot be more, and of more documents the same one comes 256 times with a chance below 1e-500.
 */
function drawWeights(weights: Uint8Array, ends: Uint32Array, lanes: number, random: Random): void {
  weights.fill(0);
  let first = 0;
  for (const end of ends) {
    const size = end - first;
    for (let lane = 0; lane < lanes; lane++) {
      for (let draw = 0; draw < size; draw++) {
        const place = (first + Math.floor(random() * size)) * LANES + lane;
        weights[place] = (weights[place] ?? 0) + 1;
      }
    }
    first = end;
  }
}

/** The shares of one block of resamples, into every share's place in `values`. */
function fillShares(
  { withTheme, bases, baseOf, resamples }: ShareBootstrap,
  weights: Uint8Array,
  lanes: number,
  values: Float64Array,
): void {
  const shareCount = withTheme.start.length - 1;
  const baseCount = bases.start.length - 1;
  const sums = new Float64Array(LANES);
  const baseSums = new Float64Array(baseCount * LANES);
  for (let base = 0; base < baseCount; base++) {
    weightedSum(bases, base, weights, sums);
    baseSums.set(sums, base * LANES);
  }
  for (let share = 0; share < shareCount; share++) {
    weightedSum(withTheme, share, weights, sums);
    const base = (baseOf[share] ?? 0) * LANES;
    for (let lane = 0; lane < lanes; lane++) {
      const of = baseSums[base + lane] ?? 0;
      values[share * resamples + lane] = of === 0 ? Number.NaN : (sums[lane] ?? 0) / of;
    }
  }
}

/** One sum in all lanes. Eight locals: an array written to in the loop would be several times slower. */
function weightedSum(sums: DocumentSums, index: number, weights: Uint8Array, into: Float64Array): void {
  const { document, amount } = sums;
  const end = sums.start[index + 1] ?? 0;
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let j = sums.start[index] ?? 0; j < end; j++) {
    const place = (document[j] ?? 0) * LANES;
    const own = amount[j] ?? 0;
    a += own * (weights[place] ?? 0);
    b += own * (weights[place + 1] ?? 0);
    c += own * (weights[place + 2] ?? 0);
    d += own * (weights[place + 3] ?? 0);
    e += own * (weights[place + 4] ?? 0);
    f += own * (weights[place + 5] ?? 0);
    g += own * (weights[place + 6] ?? 0);
    h += own * (weights[place + 7] ?? 0);
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
  into[4] = e;
  into[5] = f;
  into[6] = g;
  into[7] = h;
}

/** The resampled values of one share. */
export const resampledShare = ({ values, resamples }: ResampledShares, share: number): Float64Array =>
  values.subarray(share * resamples, (share + 1) * resamples);

/** Percentile interval of one share. Where nothing varies (0 of n, n of n) low equals high: zero is not certain. */
export const shareInterval = (
  shares: ResampledShares,
  share: number,
  level = USUAL_LEVEL,
): PercentileInterval => percentileInterval(resampledShare(shares, share), level);

/** Percentile interval of the difference of two shares of the same draws, first - second. */
export function differenceInterval(
  shares: ResampledShares,
  first: number,
  second: number,
  level = USUAL_LEVEL,
): PercentileInterval {
  const other = resampledShare(shares, second);
  return percentileInterval(
    resampledShare(shares, first).map((value, r) => value - at(other, r)),
    level,
  );
}
