import type { DifferenceAnswer, ThemeDifference } from '../../../analysis/answers/group-difference.ts';
import type { ThemeTrend } from '../../../analysis/answers/period-trend.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { counted, numberText, ofText, shareText } from '../../number-words.ts';

/** A theme with all that is said of it. */
export interface DifferenceRow {
  readonly theme: Theme;
  readonly own: ThemeDifference;
  readonly trend: ThemeTrend | undefined;
}

/** A statistic as a column: its variant stands in its header, the rest of what must be known in its hint. */
export interface DifferenceColumn {
  readonly id: string;
  readonly header: string;
  readonly hint: string;
  /** What the column is sorted by; null stands below every number. */
  readonly value: (row: DifferenceRow) => number | null;
  readonly text: (row: DifferenceRow) => string;
  /** The key of the one group whose number stands in the column: a cell opens its paragraphs. */
  readonly group?: string;
}

const NONE = '–';

/** `.0004`-like numbers never shown as 0: `<0.001`. */
export function pText(p: number | null | undefined): string {
  if (p === null || p === undefined) return NONE;
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

const signed = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
};

/** A difference of shares in percentage points, or of rates: always with its sign. */
export const differenceText = (value: number, isRate: boolean): string =>
  isRate ? signed(value, 1) : signed(value * 100, 1);

const rangeText = (
  interval: { readonly low: number; readonly high: number } | null | undefined,
  text: (end: number) => string,
): string => (interval ? `${text(interval.low)} to ${text(interval.high)}` : NONE);

const NAIVE = 'Naive: takes the paragraphs of a document for independent.';

/** The columns of an answer: those of two groups, or of several; and the trend over periods. */
export function differenceColumns(
  answer: DifferenceAnswer,
  isRate: boolean,
  periods: number,
): readonly DifferenceColumn[] {
  const shares = answer.groups.length === 2 ? groupColumns(answer, isRate) : [rangeColumn(answer, isRate)];
  return [
    ...shares,
    ...(answer.groups.length === 2 ? pairColumns(answer, isRate) : []),
    ...testColumns(answer),
    ...(isRate ? [] : naiveColumns(answer)),
    ...trendColumns(periods, isRate),
  ];
}

const groupColumns = ({ groups }: DifferenceAnswer, isRate: boolean): readonly DifferenceColumn[] =>
  groups.map(({ key, label, documents }, group) => ({
    id: `group-${group}`,
    group: key,
    header: label,
    hint: `${isRate ? 'Per 1,000 words' : 'Share, n of N'}; ${counted(documents, 'document')}.`,
    value: ({ own }) => own.cells[group]?.share ?? null,
    text: ({ own }) => {
      const cell = own.cells[group];
      if (!cell) return NONE;
      const base = isRate ? Math.round((groups[group]?.base ?? 0) * 1000) : (groups[group]?.base ?? 0);
      return `${shareText(cell.share, isRate)} ${ofText(cell.n, base, isRate)}`;
    },
  }));

function rangeColumn({ groups }: DifferenceAnswer, isRate: boolean): DifferenceColumn {
  const ends = ({ own }: DifferenceRow): readonly number[] =>
    own.cells.flatMap(({ share }) => (share === null ? [] : [share])).sort((a, b) => a - b);
  return {
    id: 'range',
    header: 'Lowest to highest',
    hint: `Of ${counted(groups.length, 'group')}${isRate ? ', per 1,000 words' : ''}.`,
    value: (row) => (ends(row).at(-1) ?? 0) - (ends(row)[0] ?? 0),
    text: (row) => {
      const [low = null, high = null] = [ends(row)[0], ends(row).at(-1)];
      return `${shareText(low, isRate)} to ${shareText(high, isRate)}`;
    },
  };
}

function pairColumns(
  { groups, resamples, seed }: DifferenceAnswer,
  isRate: boolean,
): readonly DifferenceColumn[] {
  const [first, second] = groups.map(({ label }) => label);
  const unit = isRate ? 'per 1,000 words' : 'percentage points';
  const text = (end: number): string => differenceText(end, isRate);
  return [
    {
      id: 'difference',
      header: 'Difference',
      hint: `${first} less ${second}, ${unit}.`,
      value: ({ own }) => own.pair?.difference ?? null,
      text: ({ own }) => (own.pair ? text(own.pair.difference) : NONE),
    },
    {
      id: 'interval',
      header: '95% interval, documents',
      hint: `Documents as clusters, ${numberText(resamples)} resamples, seed ${seed}; marked N where a group does not vary and Newcombe’s interval over documents stands in.`,
      value: ({ own }) => (own.pair?.interval ? own.pair.interval.high - own.pair.interval.low : null),
      text: ({ own }) => {
        const range = rangeText(own.pair?.interval, text);
        return own.pair?.interval && own.pair.intervalMethod === 'Newcombe over documents'
          ? `${range} N`
          : range;
      },
    },
  ];
}

function testColumns({
  groups,
  tooSmall,
  familySize,
  leastDocuments,
}: DifferenceAnswer): readonly DifferenceColumn[] {
  const how =
    groups.length === 2
      ? 'Difference of the mean document shares'
      : 'Between-group sum of squares of document shares';
  const why =
    tooSmall.length > 0
      ? `No test: ${tooSmall.map(({ label, documents }) => `${label} has ${documents}`).join(', ')}; ${leastDocuments} documents a group are needed.`
      : `${how}; documents dealt anew to the groups: all ways where they are few (exact), else a seeded sample.`;
  return [
    {
      id: 'test',
      header: 'p, documents permuted',
      hint: why,
      value: ({ own }) => own.permutation?.p ?? null,
      text: ({ own }) => pText(own.permutation?.p),
    },
    {
      id: 'adjusted',
      header: `p adjusted, BH of ${familySize}`,
      hint: `Benjamini and Hochberg over ${counted(familySize, 'theme')} in view.`,
      value: ({ own }) => own.adjustedP,
      text: ({ own }) => pText(own.adjustedP),
    },
  ];
}

function naiveColumns({ groups }: DifferenceAnswer): readonly DifferenceColumn[] {
  const two: readonly DifferenceColumn[] = [
    {
      id: 'newcombe',
      header: 'Newcombe 95%, naive',
      hint: `Interval of the difference in percentage points. ${NAIVE}`,
      value: ({ own }) => (own.pair?.newcombe ? own.pair.newcombe.high - own.pair.newcombe.low : null),
      text: ({ own }) => rangeText(own.pair?.newcombe, (end) => differenceText(end, false)),
    },
    {
      id: 'odds',
      header: 'Odds ratio, naive 95%',
      hint: `Sample odds ratio with Woolf’s interval; marked H where a cell is 0 and ½ was added (Haldane). ${NAIVE}`,
      value: ({ own }) => own.pair?.odds?.ratio ?? null,
      text: ({ own }) => {
        const odds = own.pair?.odds;
        if (!odds || odds.ratio === null) return NONE;
        const range = rangeText(odds.interval, (end) => end.toFixed(2));
        return `${odds.ratio.toFixed(2)} (${range})${own.pair?.isHaldane ? ' H' : ''}`;
      },
    },
    {
      id: 'h',
      header: 'Cohen’s h',
      hint: 'Difference of the arcsine-transformed shares; 0.2 is small, 0.5 medium, 0.8 large.',
      value: ({ own }) => own.pair?.h ?? null,
      text: ({ own }) => (own.pair?.h === null || own.pair?.h === undefined ? NONE : signed(own.pair.h, 2)),
    },
  ];
  const test = (one: { statistic: number; df: number; p: number } | null | undefined): string =>
    one ? `${one.statistic.toFixed(2)} (${one.df}), ${pText(one.p)}` : NONE;
  const all: readonly DifferenceColumn[] = [
    {
      id: 'chi',
      header: 'χ² (df), naive p',
      hint: `Pearson, without correction. ${NAIVE}`,
      value: ({ own }) => own.naive?.chiSquare?.statistic ?? null,
      text: ({ own }) => test(own.naive?.chiSquare),
    },
    {
      id: 'g2',
      header: 'G² (df), naive p',
      hint: `Likelihood ratio. ${NAIVE}`,
      value: ({ own }) => own.naive?.likelihood?.statistic ?? null,
      text: ({ own }) => test(own.naive?.likelihood),
    },
    {
      id: 'v',
      header: 'Cramér’s V, naive',
      hint: `0 to 1, without bias correction. ${NAIVE}`,
      value: ({ own }) => own.naive?.cramersV ?? null,
      text: ({ own }) => own.naive?.cramersV?.toFixed(3) ?? NONE,
    },
    {
      id: 'fisher',
      header: 'Fisher’s exact, naive p',
      hint: `Two-sided, by tables as or less likely${groups.length > 2 ? '; only of small tables (an expected count below 5, up to 4 groups)' : ''}. ${NAIVE}`,
      value: ({ own }) => own.naive?.fisherP ?? null,
      text: ({ own }) => pText(own.naive?.fisherP),
    },
  ];
  return groups.length === 2 ? [...two, ...all] : all;
}

function trendColumns(periods: number, isRate: boolean): readonly DifferenceColumn[] {
  const armitage: DifferenceColumn = {
    id: 'trend',
    header: 'Trend χ², naive p',
    hint: `Cochran-Armitage over ${counted(periods, 'period')} with data, with the sign of the change. ${NAIVE}`,
    value: ({ trend }) => trend?.trend?.statistic ?? null,
    text: ({ trend }) => {
      const own = trend?.trend;
      return own ? `${own.slope < 0 ? 'falls' : 'rises'} ${own.statistic.toFixed(2)}, ${pText(own.p)}` : NONE;
    },
  };
  const rank: DifferenceColumn = {
    id: 'spearman',
    header: 'Spearman’s ρ, p',
    hint: `Of period and share, ${counted(periods, 'period')} with data counting alike; p by Student’s t, an approximation below 10 periods.`,
    value: ({ trend }) => trend?.rank?.rho ?? null,
    text: ({ trend }) => (trend?.rank ? `${signed(trend.rank.rho, 2)}, ${pText(trend.rank.p)}` : NONE),
  };
  return periods < 3 ? [] : isRate ? [rank] : [armitage, rank];
}

/** The rows by a column; names stand in the codebook's order, no number below every number. */
export function sortedDifferences(
  rows: readonly DifferenceRow[],
  column: DifferenceColumn | undefined,
  isDescending: boolean,
): readonly DifferenceRow[] {
  if (!column) return isDescending ? rows.toReversed() : rows;
  const value = (row: DifferenceRow): number => column.value(row) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    return one === other ? 0 : (isDescending ? -1 : 1) * (one - other);
  });
}
