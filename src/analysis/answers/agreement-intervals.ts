import type { Columns } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
import { gwetAc1 } from '../statistics/agreement/chance-agreement.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { percentAgreement, specificAgreement } from '../statistics/agreement/percent-agreement.ts';
import type { RatedUnits } from '../statistics/agreement/rated-units.ts';
import { bootstrapStatistic } from '../statistics/resampling/bootstrap-statistic.ts';
import { type PercentileInterval, percentileInterval } from '../statistics/resampling/percentile.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { agreementTallies, ratedTheme, readWeighted } from './agreement-tallies.ts';
import { type AgreementQuestion, agreementUnits } from './agreement-units.ts';

export interface AgreementIntervalsQuestion extends AgreementQuestion {
  readonly resamples: number;
  readonly seed: number;
}

/** The figures that are resampled, in the order of their values. */
const RESAMPLED = ['alpha', 'percent', 'ac1', 'positive'] as const;
export type ResampledFigure = (typeof RESAMPLED)[number];

/** 95 % intervals of one theme's figures; each says in how many resamples the figure was not defined. */
export type FigureIntervals = Readonly<Record<ResampledFigure, PercentileInterval>>;

export interface AgreementIntervalsAnswer {
  readonly resamples: number;
  readonly seed: number;
  /** What is drawn: documents; paragraphs where all of them stand in one document. */
  readonly drawn: 'documents' | 'paragraphs';
  readonly items: number;
  /** By theme of the question; null where fewer than two items can be drawn. */
  readonly themes: readonly (FigureIntervals | null)[];
}

const FEWEST_DOCUMENTS = 2;

/** Percentile intervals of agreement, documents resampled whole since paragraphs of one document are not independent. */
export function* agreementIntervals(
  columns: Columns,
  question: AgreementIntervalsQuestion,
): LongAnswer<AgreementIntervalsAnswer> {
  const { resamples, seed, themes, scope } = question;
  const units = agreementUnits(columns, question);
  const byDocument = units.documentRows.length >= FEWEST_DOCUMENTS;
  const place = new Map(units.documentRows.map((row, index) => [row, index]));
  const items = byDocument ? units.documentRows.length : units.document.length;
  const itemOf = (unit: number): number =>
    byDocument ? (place.get(units.document[unit] ?? -1) ?? -1) : unit;
  const tallies = agreementTallies(units, scope.coders.length, themes.length, items, itemOf);
  const drawn = byDocument ? 'documents' : 'paragraphs';
  if (items < 2) return { resamples, seed, drawn, items, themes: themes.map(() => null) };
  const values = themes.map(() => RESAMPLED.map(() => new Float64Array(resamples)));
  let resample = 0;
  // One draw of documents serves every theme and figure: it gives no single statistic back.
  const draws = bootstrapStatistic(items, resamples, seededRandom(seed), (weights) => {
    const read = readWeighted(tallies, weights);
    for (const [slot, own] of values.entries()) {
      const found = resampledFigures(ratedTheme(tallies, slot, read, weights));
      for (const [i, figure] of found.entries()) {
        const into = own[i];
        if (into) into[resample] = figure ?? Number.NaN;
      }
    }
    resample++;
    return 0;
  });
  for (let step = draws.next(); step.done !== true; step = draws.next())
    yield { done: step.value, of: resamples };
  return {
    resamples,
    seed,
    drawn,
    items,
    themes: values.map(([alpha = [], percent = [], ac1 = [], positive = []]) => ({
      alpha: percentileInterval(alpha),
      percent: percentileInterval(percent),
      ac1: percentileInterval(ac1),
      positive: percentileInterval(positive),
    })),
  };
}

const resampledFigures = (rated: RatedUnits<0 | 1>): readonly (number | null)[] => [
  krippendorffAlpha(coincidencesOf(rated)).alpha,
  percentAgreement(rated)?.pooledPairs ?? null,
  gwetAc1(rated).coefficient,
  specificAgreement(rated)[1] ?? null,
];
