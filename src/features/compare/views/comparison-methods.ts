import { TOKEN_RULE } from '../../../analysis/words/tokens.ts';
import { baseName, type Comparison } from '../../../domain/comparison.ts';
import { counted, numberText } from '../../number-words.ts';
import type { IntervalChoice, PairMeasure, ViewName } from '../compare-place.ts';
import { dividedWords } from '../comparison-words.ts';
import { detailSentences } from '../comparison-words-details.ts';
import { RESAMPLES, SEED } from '../use-comparison.ts';
import type { FileFacts } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import { type DifferenceSettings, differenceMethods } from './difference-methods.ts';
import { coverageShare, isSmallGroup, SMALL_BASE } from './frequency-marks.ts';
import { choiceNote } from './quote-sheet.ts';
import { LEAST_EXPECTED } from './sequence-cells.ts';
import { strataName } from './strata-words.ts';
import { LEAST_BOTH } from './theme-pairs-cells.ts';
import { DRAWS_INTERVALS } from './view-families.ts';
import type { ViewOptions } from './view-options.ts';

/** What the paragraph on methods is made of: settings and results, nothing guessed. */
export interface ComparisonMethods {
  readonly view: ComparisonView;
  /** The views that are spoken of. */
  readonly views: readonly ViewName[];
  readonly facts: FileFacts;
  readonly intervals: IntervalChoice;
  readonly measure: PairMeasure;
  readonly options: ViewOptions;
  readonly differences: DifferenceSettings;
  readonly appVersion: string;
}

/** How the comparison was made, in plain academic English: sentences for a paper. */
export function comparisonMethods(given: ComparisonMethods): readonly string[] {
  const { view, facts, appVersion } = given;
  return [
    `${materialSentence(view)} ${unitSentence(view.comparison)} ${groupsSentence(view, facts)}`,
    [coderSentence(given), agreementSentence(given)].filter(Boolean).join(' '),
    ...detailSentences(view.comparison, view.answer, facts),
    ...[coverageSentence(view), smallSentence(view)].filter((text) => text !== null),
    ...statisticsSentences(given),
    `The counts, statistics and figures were made with Leitmotif ${appVersion}.`,
  ].filter((text) => text !== '');
}

type Group = ComparisonView['answer']['groups'][number];

/** Of coders side by side everyone has the same documents: they are told of once, in the first one's groups. */
const groupsOfDocuments = ({ comparison, answer }: ComparisonView): readonly Group[] =>
  answer.groups.filter(({ coder }) => (coder ?? comparison.coder) === comparison.coder);

function materialSentence(view: ComparisonView): string {
  const { answer } = view;
  const sum = (of: (group: Group) => number): number =>
    groupsOfDocuments(view).reduce((total, group) => total + of(group), 0);
  const { documentsChosen, documentsInProject } = answer;
  const part =
    documentsChosen === documentsInProject
      ? `all ${counted(documentsChosen, 'document')} of the corpus`
      : `${numberText(documentsChosen)} of the ${counted(documentsInProject, 'document')} of the corpus`;
  return `We compared ${part}, with ${counted(
    sum((group) => group.paragraphs),
    'paragraph',
  )} and ${counted(
    sum((group) => group.words),
    'word',
  )}.`;
}

const COUNTED = {
  paragraph: 'each paragraph that carries a theme was counted once for it',
  document: 'each document was counted once for a theme, however many of its paragraphs carry it',
  day: 'each day was counted once for a theme in each group, however many paragraphs of that day carry it',
  week: 'each week was counted once for a theme in each group, however many paragraphs of that week carry it',
} as const satisfies Record<Comparison['rule'], string>;

function unitSentence({ rule, base, withSubThemes, themes }: Comparison): string {
  const share =
    base === 'words' && rule === 'paragraph'
      ? 'Frequencies are given as paragraphs with the theme per 1,000 words'
      : `Frequencies are given as shares of ${baseName(rule, base)}`;
  const sub = withSubThemes
    ? 'paragraphs of sub-themes count for the theme above them'
    : 'sub-themes were not counted for the theme above them';
  return `The unit of coding is the paragraph, and a paragraph may carry several themes; ${COUNTED[rule]}. ${share}. We looked at ${counted(themes.length, 'theme')}; ${sub}.`;
}

function groupsSentence(view: ComparisonView, { attributes }: FileFacts): string {
  const divided = dividedWords(view.comparison, attributes);
  if (divided === null) return 'The documents were not divided into groups.';
  return `Documents were grouped ${divided}, which gives ${counted(groupsOfDocuments(view).length, 'group')}.`;
}

function coderSentence({ facts: { coder, codebookVersion }, view }: ComparisonMethods): string {
  const others = view.comparison.beside.length;
  const who =
    coder.kind === 'adjudication'
      ? `The codings are those of the adjudicated sheet (${coder.name})`
      : coder.kind === 'rule'
        ? `The codings were made by a rule, not by a person (${coder.name})`
        : `The codings are those of ${coder.name}`;
  const beside =
    others > 0 ? `, with those of ${counted(others, 'other coder')} side by side and never added up` : '';
  const note = coder.note === '' ? '' : ` ${coder.note.replace(/[.\s]+$/, '')}.`;
  return `${who}${beside}; the codebook stood at version ${codebookVersion}.${note}`;
}

function agreementSentence({ view }: ComparisonMethods): string {
  const figures = [...(view.agreement?.values() ?? [])];
  const units = Math.max(0, ...figures.map((one) => one.units));
  const alphas = figures.flatMap(({ alpha }) => (alpha === null ? [] : [alpha]));
  if (units === 0) return 'Agreement between coders was not measured.';
  if (alphas.length === 0)
    return `${counted(units, 'paragraph')} were read by two coders or more, but no theme varied enough for Krippendorff’s alpha to be defined.`;
  const [low, high] = [Math.min(...alphas), Math.max(...alphas)];
  const undefinedCount = figures.length - alphas.length;
  const rest =
    undefinedCount > 0 ? `; it is not defined for ${counted(undefinedCount, 'theme')} without variation` : '';
  return `On the ${counted(units, 'paragraph')} that two coders or more have read, Krippendorff’s alpha (nominal, theme present or absent) lies between ${low.toFixed(2)} and ${high.toFixed(2)} for the single themes${rest}.`;
}

function coverageSentence({ answer }: ComparisonView): string | null {
  const shares = answer.groups.flatMap((group) => {
    const share = coverageShare(group);
    return share === null ? [] : [share];
  });
  if (shares.length === 0) return null;
  const text = (share: number): string => `${(100 * share).toFixed(share === 1 || share === 0 ? 0 : 1)}%`;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return low === high
    ? `Coverage: ${text(low)} of the paragraphs of every group were read.`
    : `Coverage: between ${text(low)} and ${text(high)} of the paragraphs of a group were read.`;
}

function smallSentence(view: ComparisonView): string | null {
  const small = groupsOfDocuments(view).filter(isSmallGroup);
  return small.length === 0
    ? null
    : `${counted(small.length, 'group')} ${small.length === 1 ? 'rests' : 'rest'} on fewer than ${SMALL_BASE} documents and ${small.length === 1 ? 'is' : 'are'} marked.`;
}

const MEASURES = {
  jaccard: 'Jaccard’s coefficient (units with both themes by units with either)',
  npmi: 'normalised pointwise mutual information (Bouma 2009)',
  phi: 'the phi coefficient',
} as const satisfies Record<PairMeasure, string>;

/** One sentence a view, with the variants of its statistics. */
function statisticsSentences(given: ComparisonMethods): readonly string[] {
  const { views, intervals, measure, options, facts } = given;
  const has = (view: ViewName): boolean => views.includes(view);
  return [
    views.some((view) => DRAWS_INTERVALS.has(view)) ? intervalsSentence(intervals) : null,
    has('heat')
      ? 'Adjusted residuals of the table of theme by group take paragraphs for independent and are reported as naive.'
      : null,
    has('differences') ? differenceMethods(given.view, given.differences) : null,
    has('composition')
      ? `To see whether the composition of the groups makes the differences, shares were standardised directly over ${options.strata ? strataName(options.strata, facts.attributes) : 'the first attribute that is not the grouping'}, with all groups together as the standard.`
      : null,
    has('together') || has('network')
      ? `Co-occurrence of themes was measured by ${MEASURES[measure]}; pairs with fewer than ${LEAST_BOTH} common units are not reported.`
      : null,
    has('sequence')
      ? `Sequences were counted as pairs of paragraphs of one document at lag ${options.lag}, both of the base; adjusted residuals follow Allison and Liker (1982), and those with fewer than ${LEAST_EXPECTED} pairs expected are not interpreted.`
      : null,
    has('map')
      ? 'Correspondence analysis decomposes the standardised residuals of theme by group; points are given in principal coordinates with their inertia and the share of it that the two axes show.'
      : null,
    has('quotes') ? choiceNote(options) : null,
    has('words')
      ? `Key words were found by the two-cell log-likelihood of Rayson and Garside (2000) with Hardie’s log ratio, and by log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008; both sides together scaled to 1,000 words), among words that occur at least ${options.least} times; their dispersion is Gries’s DP. ${TOKEN_RULE}`
      : null,
  ].filter((text) => text !== null);
}

function intervalsSentence(intervals: IntervalChoice): string {
  switch (intervals) {
    case 'documents':
      return `Since paragraphs of one document are not independent, 95% intervals were found by a percentile bootstrap of documents (${numberText(RESAMPLES)} resamples, seed ${SEED}); where nothing varies between documents, Wilson’s interval over documents stands in.`;
    case 'naive':
      return 'Intervals are 95% Wilson intervals, which take paragraphs for independent and are therefore reported as naive.';
    case 'off':
      return 'No intervals were computed for the shares.';
  }
}
