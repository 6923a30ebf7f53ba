import { soundBase } from '../../../domain/comparison.ts';
import { splitList } from '../../../domain/filter-query.ts';
import { counted, listed, numberText } from '../../number-words.ts';
import { RESAMPLES, SEED } from '../use-comparison.ts';
import type { ComparisonView } from './comparison-view.ts';
import { isSmallGroup, SMALL_BASE } from './frequency-marks.ts';
import { ASSIGNMENTS } from './use-differences.ts';

/** What of the differences between groups is looked at. */
export interface DifferenceSettings {
  /** Keys of two groups; null: all groups. */
  readonly pair: readonly [string, string] | null;
  /** Statistics that are switched off. */
  readonly hidden: readonly string[];
  /** Periods with data, for trends. */
  readonly periods: number;
}

/** How differences between groups were found: of what is shown only, and no test where none was made. */
export function differenceMethods(
  { comparison, answer }: ComparisonView,
  { pair, hidden, periods }: DifferenceSettings,
): string {
  const isKnown = pair?.every((key) => answer.groups.some((group) => group.key === key)) ?? false;
  const groups = answer.groups.filter(
    ({ key, base }) => base > 0 && (!isKnown || pair === null || pair.includes(key)),
  );
  if (groups.length < 2) return 'Only one group has a base: no differences were computed.';
  const isRate = soundBase(comparison.rule, comparison.base) === 'words';
  const shows = (id: string): boolean => !hidden.includes(id);
  const isPair = groups.length === 2;
  const isCoders = comparison.beside.length > 0;
  const divided = groups.map(({ key }) => (isCoders ? (splitList(key)[0] ?? '') : key));
  const small = groups.filter(isSmallGroup).length;
  const noTest =
    new Set(divided).size < divided.length
      ? 'No test was made between groups of several coders, which hold the same documents.'
      : small > 0
        ? `No test of differences was made, since ${counted(small, 'group')} ${small === 1 ? 'rests' : 'rest'} on fewer than ${SMALL_BASE} documents.`
        : null;
  return [
    ...(shows('test') || shows('adjusted') ? [noTest ?? testSentence(isPair, shows('adjusted'))] : []),
    ...(isPair && shows('interval')
      ? [
          `Intervals of differences are 95% percentile bootstraps of documents (${numberText(RESAMPLES)} resamples, seed ${SEED}); where a group does not vary, Newcombe’s interval over documents stands in.`,
        ]
      : []),
    ...(isRate ? [] : naiveSentences(groups.length, shows)),
    ...trendSentences(periods, isRate, shows),
  ].join(' ');
}

function testSentence(isPair: boolean, isAdjusted: boolean): string {
  const statistic = isPair
    ? 'the difference of the mean document shares'
    : 'the between-group sum of squares of document shares';
  const how = isPair
    ? `all assignments where there are few, otherwise ${numberText(ASSIGNMENTS)} drawn with seed ${SEED}`
    : `${numberText(ASSIGNMENTS)} assignments drawn with seed ${SEED}`;
  const test = `Differences between groups were tested by permuting documents between them (${how}), the statistic being ${statistic}; no test was made where fewer than ${SMALL_BASE} documents of a group have a base.`;
  return isAdjusted
    ? `${test} P-values were adjusted over the themes in view by the procedure of Benjamini and Hochberg (1995).`
    : test;
}

/** Statistics by the keys of their columns, as they are named in a paper. */
const NAIVE_OF_PAIRS = {
  newcombe: 'Newcombe’s interval of the difference',
  odds: 'the sample odds ratio with Woolf’s interval (½ added to each cell where one is 0)',
} as const;
const NAIVE = {
  chi: 'Pearson’s chi-square without correction',
  g2: 'the likelihood-ratio G²',
  v: 'Cramér’s V without bias correction',
} as const;

function naiveSentences(groupCount: number, shows: (id: string) => boolean): readonly string[] {
  const isPair = groupCount === 2;
  const fisher = `Fisher’s exact test (two-sided, by tables as or less likely${isPair ? '' : '; of small tables only'})`;
  const named = Object.entries({ ...(isPair && NAIVE_OF_PAIRS), ...NAIVE, fisher });
  const shown = named.flatMap(([id, name]) => (shows(id) ? [name] : []));
  return [
    ...(shown.length > 0
      ? [`Reported as naive, since they take the units of a document for independent: ${listed(shown)}.`]
      : []),
    ...(isPair && shows('h') ? ['Effect size is Cohen’s h.'] : []),
  ];
}

function trendSentences(periods: number, isRate: boolean, shows: (id: string) => boolean): readonly string[] {
  if (periods < 3) return [];
  const named = [
    ...(!isRate && shows('trend') ? ['by the Cochran-Armitage test (naive)'] : []),
    ...(shows('spearman') ? ['by Spearman’s rank correlation of period and share'] : []),
  ];
  return named.length === 0
    ? []
    : [`Trends over ${counted(periods, 'period')} with data were measured ${listed(named)}.`];
}
