import type { DocumentId, ThemeId } from '../../domain/ids.ts';
import type { Columns } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
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
export function* themeAgreement(columns: Columns, question: AgreementQuestion): LongAnswer<AgreementAnswer> {
  const units = agreementUnits(columns, question);
  // Whatever is of the columns is taken before others come between.
  const documents = units.documentRows.flatMap((row) => columns.documents.rows[row]?.id ?? []);
  const coders = question.scope.coders.length;
  const of = question.themes.length + 2;
  yield { done: 0, of };
  const tallies = agreementTallies(units, coders, question.themes.length, 1, () => 0);
  yield { done: 1, of };
  const read = readWeighted(tallies, [1]);
  const tables = coders === 2 ? pairTables(units, question.themes.length, 0, 1) : null;
  const themes: ThemeAgreement[] = [];
  for (const [slot, theme] of question.themes.entries()) {
    themes.push({ theme, ...figuresOf(ratedTheme(tallies, slot, read, [1]), tables?.[slot]) });
    yield { done: slot + 2, of };
  }
  return {
    units: units.document.length,
    documents,
    readBy: readByCoder(units, coders),
    differing: differingUnits(units),
    themes,
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

export type Table2 = readonly (readonly number[])[];

/** Two coders' judgements of each theme: rows absent and present by the first, columns by the second. */
export function pairTables(
  units: AgreementUnits,
  themeCount: number,
  one: number,
  other: number,
): readonly Table2[] {
  const both = new Int32Array(themeCount);
  const first = new Int32Array(themeCount);
  const second = new Int32Array(themeCount);
  const last = new Int32Array(themeCount).fill(-1);
  let total = 0;
  forEachUnit(units, (unit, from, to) => {
    const mine = saidBy(units, one, from, to);
    const theirs = saidBy(units, other, from, to);
    if (mine < 0 || theirs < 0) return;
    total++;
    const end = units.saidStart[mine + 1] ?? 0;
    for (let entry = units.saidStart[mine] ?? 0; entry < end; entry++) {
      const theme = units.saidTheme[entry] ?? 0;
      first[theme] = (first[theme] ?? 0) + 1;
      last[theme] = unit;
    }
    const theirEnd = units.saidStart[theirs + 1] ?? 0;
    for (let entry = units.saidStart[theirs] ?? 0; entry < theirEnd; entry++) {
      const theme = units.saidTheme[entry] ?? 0;
      second[theme] = (second[theme] ?? 0) + 1;
      if (last[theme] === unit) both[theme] = (both[theme] ?? 0) + 1;
    }
  });
  return Array.from({ length: themeCount }, (_, theme) => {
    const [yes, mine, theirs] = [both[theme] ?? 0, first[theme] ?? 0, second[theme] ?? 0];
    return [
      [total - mine - theirs + yes, theirs - yes],
      [mine - yes, yes],
    ];
  });
}

/** The entry of one coder among those of a unit; -1 where the coder did not read it. */
function saidBy({ saidCoder }: AgreementUnits, coder: number, from: number, to: number): number {
  for (let said = from; said < to; said++) if (saidCoder[said] === coder) return said;
  return -1;
}

/** The units of a table of two coders, those that both left without the theme among them. */
export function ratedTable(table: Table2): RatedUnits<0 | 1> {
  const [none, one, both] = [
    table[0]?.[0] ?? 0,
    (table[0]?.[1] ?? 0) + (table[1]?.[0] ?? 0),
    table[1]?.[1] ?? 0,
  ];
  return {
    values: [0, 1],
    counts: Uint32Array.of(2, 0, 1, 1, 0, 2),
    times: Float64Array.of(none, one, both),
  };
}

const differingUnits = (units: AgreementUnits): number => {
  let differing = 0;
  forEachUnit(units, (_, from, to) => {
    if (differs(units, from, to)) differing++;
  });
  return differing;
};

/** Whether entries of what was said do not all have the same themes. */
export function differs({ saidStart, saidTheme }: AgreementUnits, from: number, to: number): boolean {
  const start = saidStart[from] ?? 0;
  const length = (saidStart[from + 1] ?? 0) - start;
  for (let said = from + 1; said < to; said++) {
    const own = saidStart[said] ?? 0;
    if ((saidStart[said + 1] ?? 0) - own !== length) return true;
    for (let i = 0; i < length; i++) if (saidTheme[own + i] !== saidTheme[start + i]) return true;
  }
  return false;
}

function readByCoder({ saidCoder }: AgreementUnits, coders: number): readonly number[] {
  const counts = new Array<number>(coders).fill(0);
  for (const coder of saidCoder) counts[coder] = (counts[coder] ?? 0) + 1;
  return counts;
}
