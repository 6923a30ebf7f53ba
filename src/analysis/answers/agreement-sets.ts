import type { Columns } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
import { alphaOfSets, type SetAlphas } from '../statistics/agreement/alpha-of-sets.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../statistics/agreement/percent-agreement.ts';
import { ratedUnits } from '../statistics/agreement/rated-units.ts';
import { interval, ordinal } from '../statistics/agreement/value-differences.ts';
import {
  type AgreementQuestion,
  type AgreementUnits,
  agreementUnits,
  forEachUnit,
  themesOf,
} from './agreement-units.ts';
import { differs } from './theme-agreement.ts';

/** Agreement on how much a theme weighs, among coders who applied it to a paragraph and gave a weight of 1 to 5. */
export interface WeightAgreement {
  /** Paragraphs with weights by at least two coders. */
  readonly units: number;
  readonly percent: number | null;
  readonly ordinal: number | null;
  readonly interval: number | null;
}

export interface AgreementSetsAnswer {
  readonly units: number;
  /** Paragraphs on which all who read it have the same set of themes. */
  readonly same: number;
  readonly sets: SetAlphas;
  /** By theme of the question. */
  readonly weights: readonly WeightAgreement[];
}

/** Agreement on all themes of a paragraph at once, and on the weights of each. */
export function* agreementSets(
  columns: Columns,
  question: AgreementQuestion,
): LongAnswer<AgreementSetsAnswer> {
  const units = agreementUnits(columns, question);
  const weights = weightAgreements(columns, units, question.themes.length);
  const said: (readonly number[])[][] = [];
  let same = 0;
  forEachUnit(units, (_, from, to) => {
    said.push(Array.from({ length: to - from }, (_, i) => [...themesOf(units, from + i)]));
    if (!differs(units, from, to)) same++;
  });
  const steps = alphaOfSets(said);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield step.value;
  return { units: units.document.length, same, sets: step.value, weights };
}

const WEIGHTS = [1, 2, 3, 4, 5] as const;

/** By theme the weights that coders gave, unit by unit. */
function weightAgreements(
  columns: Columns,
  units: AgreementUnits,
  themes: number,
): readonly WeightAgreement[] {
  const { sheets, details } = columns;
  const given = Array.from({ length: themes }, () => new Map<number, number[]>());
  forEachUnit(units, (unit, from, to) => {
    for (let said = from; said < to; said++) {
      const sheet = units.saidSheet[said] ?? 0;
      const start = sheets.start.values[sheet] ?? 0;
      const weights = details[sheet]?.weight;
      const end = units.saidStart[said + 1] ?? 0;
      for (let entry = units.saidStart[said] ?? 0; entry < end; entry++) {
        const weight = weights?.[(units.saidCoding[entry] ?? 0) - start] ?? 0;
        if (weight === 0) continue;
        const byUnit = given[units.saidTheme[entry] ?? 0];
        const own = byUnit?.get(unit);
        if (own) own.push(weight);
        else byUnit?.set(unit, [weight]);
      }
    }
  });
  return given.map((byUnit) => weightAgreement([...byUnit.values()].filter((own) => own.length >= 2)));
}

function weightAgreement(given: readonly (readonly number[])[]): WeightAgreement {
  const rated = ratedUnits<number>(given, WEIGHTS);
  const coincidences = coincidencesOf(rated);
  return {
    units: given.length,
    percent: percentAgreement(rated)?.pooledPairs ?? null,
    ordinal: krippendorffAlpha(coincidences, ordinal).alpha,
    interval: krippendorffAlpha(coincidences, interval(WEIGHTS)).alpha,
  };
}
