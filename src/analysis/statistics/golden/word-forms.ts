import { z } from 'zod';
import { burstiness } from '../words/burstiness.ts';
import { dispersion } from '../words/dispersion.ts';
import {
  differenceCoefficient,
  effectOfLogLikelihood,
  keynessBic,
  keynessOddsRatio,
  keynessP,
  logLikelihood2,
  logLikelihood4,
  logRatio,
  percentDifference,
  simpleMaths,
  type WordCounts,
} from '../words/keyness.ts';
import { informativePriors, logOddsWithPrior } from '../words/log-odds.ts';
import { logitScale, rile } from '../words/position-scale.ts';
import { fleschEase } from '../words/readability.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';

const perMillion = (count: number, size: number): number => (1e6 * count) / size;

function keynessValues(counts: WordCounts): Readonly<Record<string, unknown>> {
  const four = logLikelihood4(counts);
  const two = logLikelihood2(counts);
  return {
    per_million: [perMillion(counts.first, counts.firstSize), perMillion(counts.second, counts.secondSize)],
    LL_2cell_rayson: two,
    p_LL_2cell: two === null ? null : keynessP(two),
    G2_4cell: four,
    p_G2_4cell: four === null ? null : keynessP(four),
    log_ratio: logRatio(counts),
    odds_ratio: keynessOddsRatio(counts),
    pct_diff: percentDifference(counts),
    bic_rayson: keynessBic(counts),
    ELL_rayson: effectOfLogLikelihood(counts),
    simple_maths_n1: simpleMaths(counts, 1),
    simple_maths_n10: simpleMaths(counts, 10),
    simple_maths_n100: simpleMaths(counts, 100),
    diff_coefficient: differenceCoefficient(counts),
  };
}

const wordCounts = z.record(z.string(), z.number());

function logOddsValues(
  first: z.infer<typeof wordCounts>,
  second: z.infer<typeof wordCounts>,
  priorOf: (word: string) => number,
): { readonly z: object; readonly delta: object } {
  const words = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const odds = logOddsWithPrior(
    words.map((word) => ({ first: first[word] ?? 0, second: second[word] ?? 0, prior: priorOf(word) })),
  );
  return {
    z: Object.fromEntries(words.map((word, i) => [word, odds[i]?.z])),
    delta: Object.fromEntries(words.map((word, i) => [word, odds[i]?.delta])),
  };
}

function dispersionValues(
  counts: readonly number[],
  sizes: readonly number[],
): Readonly<Record<string, unknown>> {
  const found = dispersion(counts, sizes);
  return {
    range: found?.range ?? null,
    juilland_d: found?.juillandD ?? null,
    carroll_d2: found?.carrollD2 ?? null,
    rosengren_s: found?.rosengrenS ?? null,
    dp: found?.dp ?? null,
    dp_norm: found?.dpNorm ?? null,
    kl_divergence: found?.divergence ?? null,
  };
}

export const wordForms: readonly GoldenForm[] = [
  goldenForm(
    'keyness',
    z.object({ cases: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])) }),
    ({ cases }) =>
      Object.fromEntries(
        Object.entries(cases).map(([measure, [first, firstSize, second, secondSize]]) => [
          measure,
          keynessValues({ first, firstSize, second, secondSize })[measure],
        ]),
      ),
  ),
  goldenForm(
    'keyness',
    z.object({ a: z.number(), n1: z.number(), b: z.number(), n2: z.number() }),
    ({ a, n1, b, n2 }) => keynessValues({ first: a, firstSize: n1, second: b, secondSize: n2 }),
  ),
  goldenForm(
    'keyness',
    z.object({
      counts1: wordCounts,
      counts2: wordCounts,
      prior_uniform: z.number().optional(),
      prior_informative: wordCounts.optional(),
      background: wordCounts.optional(),
      alpha0: z.number().optional(),
    }),
    ({ counts1, counts2, prior_uniform = 0.01, prior_informative, background = {}, alpha0 = 500 }) => {
      const uniform = logOddsValues(counts1, counts2, () => prior_uniform);
      const words = Object.keys(background);
      const scaled = informativePriors(Object.values(background), alpha0) ?? [];
      const priors = prior_informative ?? Object.fromEntries(words.map((word, i) => [word, scaled[i] ?? 0]));
      const informative = logOddsValues(counts1, counts2, (word) => priors[word] ?? 0);
      return {
        z_uniform: uniform.z,
        delta_uniform: uniform.delta,
        z_informative: informative.z,
        delta_informative: informative.delta,
      };
    },
  ),
  goldenForm(
    'dispersion',
    z.object({ freq: z.array(z.number()), part_sizes: z.array(z.number()) }),
    ({ freq, part_sizes }) => dispersionValues(freq, part_sizes),
  ),
  goldenForm('dispersion', z.object({ cases: z.record(z.string(), z.array(z.number())) }), ({ cases }) =>
    Object.fromEntries(
      Object.entries(cases).map(([measure, counts]) => [
        measure,
        dispersionValues(
          counts,
          counts.map(() => 1),
        )[measure],
      ]),
    ),
  ),
  goldenForm('burstiness', z.object({ cases: z.array(z.array(z.number())) }), ({ cases }) =>
    cases.map((positions) => {
      const found = burstiness(positions);
      return found === null ? null : { gaps: found.gaps, B: found.b, B_finite: found.finite };
    }),
  ),
  goldenForm(
    'readability',
    z.object({ counts: z.array(z.object({ W: z.number(), St: z.number(), Sy: z.number() })) }),
    ({ counts }) => ({ flesch: counts.map(({ W, St, Sy }) => fleschEase({ words: W, sentences: St }, Sy)) }),
  ),
  goldenForm(
    'scaling',
    z.object({ right: z.number(), left: z.number(), total: z.number() }),
    ({ right, left, total }) => ({
      rile: rile({ right, left }, total),
      logit_scale: logitScale({ right, left }),
    }),
  ),
];
