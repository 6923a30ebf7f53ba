import type { DocumentId, ThemeId } from '../../domain/ids.ts';
import type { Columns } from '../columns.ts';
import { fleissKappa, gwetAc1 } from '../statistics/agreement/chance-agreement.ts';
import { cohenKappa } from '../statistics/agreement/cohen-kappa.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { percentAgreement, specificAgreement } from '../statistics/agreement/percent-agreement.ts';
import type { RatedUnits } from '../statistics/agreement/rated-units.ts';
import { agreementTallies, ratedTheme, readWeighted } from './agreement-tallies.ts';
import {
  type AgreementQuestion,
  type AgreementUnits,
  agreementUnits,
  forEachUnit,
  themesOf,
} from './agreement-units.ts';

/** How far coders agree on a theme being in a paragraph or not. Null is not defined: no variation, or no unit. */
export interface AgreementFigures {
  /** Paragraphs that at least two of the coders read. */
  readonly units: number;
  /** Of those the ones on which they differ. */
  readonly differing: number;
  /** Pairs of coders that agree, by all pairs. */
  readonly percent: number | null;
  /** Krippendorff's alpha, nominal. */
  readonly alpha: number | null;
  /** Of exactly two coders. */
  readonly cohen: number | null;
  /** For exactly two coders this is Scott's pi. */
  readonly fleiss: number | null;
  /** Gwet's AC1 with two possible values. */
  readonly ac1: number | null;
  /** Agreement on the theme being there, and on it not being there. */
  readonly positive: number | null;
  readonly negative: number | null;
  /** Judgements that apply the theme, of all judgements on these paragraphs: the prevalence. */
  readonly applied: number;
  readonly judgements: number;
}

export interface ThemeAgreement extends AgreementFigures {
  readonly theme: ThemeId;
}

export interface AgreementAnswer {
  readonly units: number;
  readonly documents: readonly DocumentId[];
  /** By coder of the scope: the units that this coder read. */
  readonly readBy: readonly number[];
  /** Units on which the coders' themes differ in any way. */
  readonly differing: number;
  readonly themes: readonly ThemeAgreement[];
}

/** Agreement on every theme, over the paragraphs that at least two of the coders read. */
export function themeAgreement(columns: Columns, question: AgreementQuestion): AgreementAnswer {
  const units = agreementUnits(columns, question);
  const coders = question.scope.coders.length;
  const tallies = agreementTallies(units, coders, question.themes.length, 1, () => 0);
  const read = readWeighted(tallies, [1]);
  const tables = coders === 2 ? twoCoderTables(units, question.themes.length) : null;
  return {
    units: units.document.length,
    documents: units.documentRows.flatMap((row) => columns.documents.rows[row]?.id ?? []),
    readBy: question.scope.coders.map((_, coder) =>
      units.saidCoder.reduce((n, one) => n + (one === coder ? 1 : 0), 0),
    ),
    differing: differingUnits(units),
    themes: question.themes.map((theme, slot) => ({
      theme,
      ...figuresOf(ratedTheme(tallies, slot, read, [1]), tables?.[slot]),
    })),
  };
}

/** Every coefficient of one theme; `table` is that of two coders, where Cohen's kappa is defined. */
export function figuresOf(rated: RatedUnits<0 | 1>, table?: Table2): AgreementFigures {
  const { counts, times } = rated;
  let [units, differing, applied, judgements] = [0, 0, 0, 0];
  for (let row = 0; row < times.length; row++) {
    const [absent, present, n] = [counts[2 * row] ?? 0, counts[2 * row + 1] ?? 0, times[row] ?? 0];
    units += n;
    if (absent > 0 && present > 0) differing += n;
    applied += present * n;
    judgements += (absent + present) * n;
  }
  const [negative = null, positive = null] = specificAgreement(rated);
  return {
    units,
    differing,
    percent: percentAgreement(rated)?.pooledPairs ?? null,
    alpha: krippendorffAlpha(coincidencesOf(rated)).alpha,
    cohen: table ? cohenKappa(table).kappa : null,
    fleiss: fleissKappa(rated).coefficient,
    ac1: gwetAc1(rated).coefficient,
    positive,
    negative,
    applied,
    judgements,
  };
}

type Table2 = readonly (readonly number[])[];

/** By theme the table of two coders: rows absent and present by the first, columns by the second. */
export function twoCoderTables(
  units: AgreementUnits,
  themeCount: number,
  takes: (unit: number) => boolean = () => true,
): readonly Table2[] {
  const both = new Float64Array(themeCount);
  const alone = [new Float64Array(themeCount), new Float64Array(themeCount)] as const;
  let total = 0;
  forEachUnit(units, (unit, from, to) => {
    if (!takes(unit)) return;
    total++;
    const seen = new Set<number>();
    for (let said = from; said < to; said++)
      for (const theme of themesOf(units, said)) {
        const own = alone[units.saidCoder[said] === 0 ? 0 : 1];
        if (seen.has(theme)) {
          both[theme] = (both[theme] ?? 0) + 1;
          alone[0][theme] = (alone[0][theme] ?? 0) - 1;
        } else {
          own[theme] = (own[theme] ?? 0) + 1;
          seen.add(theme);
        }
      }
  });
  return Array.from({ length: themeCount }, (_, theme) => {
    const [yes, first, second] = [both[theme] ?? 0, alone[0][theme] ?? 0, alone[1][theme] ?? 0];
    return [
      [total - yes - first - second, second],
      [first, yes],
    ];
  });
}

const differingUnits = (units: AgreementUnits): number => {
  let differing = 0;
  forEachUnit(units, (_, from, to) => {
    if (differs(units, from, to)) differing++;
  });
  return differing;
};

/** Whether entries of what was said do not all have the same themes. */
export function differs(units: AgreementUnits, from: number, to: number): boolean {
  const first = themesOf(units, from);
  for (let said = from + 1; said < to; said++) {
    const own = themesOf(units, said);
    if (own.length !== first.length || own.some((theme, i) => theme !== first[i])) return true;
  }
  return false;
}
