import { z } from 'zod';
import { coincidencesOf } from '../agreement/coincidences.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { ratedUnits, reweighted } from '../agreement/rated-units.ts';
import { interval, nominal, ordinal, ratio, type ValueDifference } from '../agreement/value-differences.ts';
import { bootstrapShares, type DocumentSums, resampledShare } from '../resampling/bootstrap-shares.ts';
import { bootstrapStatistic, finished } from '../resampling/bootstrap-statistic.ts';
import { percentileInterval } from '../resampling/percentile.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import { corpusParagraphs, corpusSchema, documentCounts } from './corpus.ts';
import type { GoldenTest } from './golden-file.ts';
import { ends, type GoldenForm, goldenForm } from './golden-form.ts';

const SEED = 20_261_124;
const RESAMPLES = 20_000;

const alphaBootstrap = z.object({
  units_by_coders: z.array(z.array(z.union([z.number(), z.string()]).nullable())),
  level: z.string(),
  resample: z.string(),
  percentile: z.tuple([z.number(), z.number()]),
});

function alphaValues({ units_by_coders, level, percentile }: z.infer<typeof alphaBootstrap>): object {
  const rated = ratedUnits(units_by_coders);
  const numbers = rated.values.map(Number);
  const differenceOf: Readonly<Record<string, ValueDifference>> = {
    nominal,
    ordinal,
    interval: interval(numbers),
    ratio: ratio(numbers),
  };
  const difference = differenceOf[level] ?? nominal;
  const items = Uint32Array.from(units_by_coders.keys());
  const alphaWith = (weights: Float64Array): number =>
    krippendorffAlpha(coincidencesOf(reweighted(rated, items, weights)), difference).alpha ?? Number.NaN;
  const values = finished(bootstrapStatistic(items.length, RESAMPLES, seededRandom(SEED), alphaWith));
  const found = percentileInterval(values, percentile[1] - percentile[0]);
  return {
    estimate: krippendorffAlpha(coincidencesOf(rated), difference).alpha,
    ci: ends(found.interval),
    undefined_share: found.undefined / found.resamples,
  };
}

const documentBootstrap = z.object({ data: z.string(), theme: z.string(), resample: z.string() });

/** One sum a group over the documents of all groups, numbered one group after the other. */
function sumsOf(groups: readonly (readonly number[])[]): DocumentSums {
  const start = new Uint32Array(groups.length + 1);
  groups.forEach((amounts, group) => {
    start[group + 1] = (start[group] ?? 0) + amounts.length;
  });
  const amount = Float64Array.from(groups.flat());
  return { start, document: Uint32Array.from(amount.keys()), amount };
}

function moments(values: Float64Array): object {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return {
    mean,
    sd: Math.sqrt(variance),
    min: values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    max: values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  };
}

/** Moments of the document bootstrap of a theme's share, in the groups that the file names, of another test's corpus. */
function documentValues(
  { data, theme }: z.infer<typeof documentBootstrap>,
  test: GoldenTest,
  file: readonly GoldenTest[],
): object {
  const named = file.find(({ id }) => id === data) ?? file.find(({ topic }) => topic === 'end-to-end');
  const corpus = corpusSchema.parse(named?.input);
  const paragraphs = corpusParagraphs(corpus);
  const labels = Object.keys(z.record(z.string(), z.unknown()).parse(test.expected));
  const counts = labels.map((label) =>
    documentCounts(
      paragraphs.filter(({ attribute }) => corpus.columns.some((column) => attribute(column) === label)),
      theme,
    ),
  );
  const bases = sumsOf(counts.map((one) => one.paragraphs));
  const shares = finished(
    bootstrapShares({
      groupOf: Int32Array.from(counts.flatMap((one, group) => one.paragraphs.map(() => group))),
      groupCount: labels.length,
      withTheme: sumsOf(counts.map((one) => one.withTheme)),
      bases,
      baseOf: Uint32Array.from(labels.keys()),
      resamples: 10 * RESAMPLES,
      random: seededRandom(SEED),
    }),
  );
  return Object.fromEntries(labels.map((label, group) => [label, moments(resampledShare(shares, group))]));
}

export const resamplingForms: readonly GoldenForm[] = [
  goldenForm('bootstrap', alphaBootstrap, alphaValues),
  goldenForm('bootstrap', documentBootstrap, documentValues),
];
