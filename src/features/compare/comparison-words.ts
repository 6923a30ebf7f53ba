import type { FrequencyAnswer } from '../../analysis/answers/theme-frequency.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { Coder } from '../../domain/coder.ts';
import {
  type Base,
  baseName,
  type Comparison,
  type CountingRule,
  codersOf,
  type Grouping,
  soundBase,
  unitNames,
} from '../../domain/comparison.ts';
import { counted, listed, numberText } from '../number-words.ts';
import { comparisonNotices, LINE_WORDS } from './comparison-notices.ts';
import { type CaptionFacts, detailSentences } from './comparison-words-details.ts';

/** What the caption speaks of beside the numbers. */
export interface ComparisonFacts extends CaptionFacts {
  readonly comparison: Comparison;
}

/** `outlet`, `year` …; null where the documents are not divided. */
export function groupingName(grouping: Grouping, attributes: readonly Attribute[]): string | null {
  if (grouping.by === 'attribute')
    return attributes.find(({ id }) => id === grouping.attribute)?.name ?? 'deleted attribute';
  if (grouping.by === 'period') return grouping.unit;
  if (grouping.by === 'named periods') return 'named period';
  if (grouping.by === 'event') return `before and after ${grouping.event.name}`;
  return grouping.by === 'language' ? 'language' : null;
}

/** How the documents are divided, after a noun: `by outlet and year`, `before and after The treaty`; null where not. */
export function dividedWords(
  { grouping, second }: Pick<Comparison, 'grouping' | 'second'>,
  attributes: readonly Attribute[],
): string | null {
  const all = second ? [grouping, second] : [grouping];
  const named = (isEvent: boolean): readonly string[] =>
    all.flatMap((one) => ((one.by === 'event') === isEvent ? (groupingName(one, attributes) ?? []) : []));
  const [by, events] = [named(false).map(isolated), named(true).map(isolated)];
  const words = [...(by.length > 0 ? [`by ${listed(by)}`] : []), ...events];
  return words.length === 0 ? null : listed(words);
}

const SHARE_OF = {
  paragraph: {
    all: 'Share of all paragraphs that carry a theme',
    read: 'Share of the paragraphs read that carry a theme',
    coded: 'Share of the coded paragraphs that carry a theme',
    words: 'Paragraphs that carry a theme per 1,000 words',
  },
  document: {
    all: 'Share of all documents with a paragraph that carries a theme',
    read: 'Share of the documents read in part or whole with a paragraph that carries a theme',
    coded: 'Share of the documents with a coding in which a paragraph carries a theme',
    words: 'Share of all documents with a paragraph that carries a theme',
  },
  day: {
    all: 'Share of all days with a document on which a paragraph carries a theme',
    read: 'Share of the days with a paragraph read on which a paragraph carries a theme',
    coded: 'Share of the days with a coding on which a paragraph carries a theme',
    words: 'Share of all days with a document on which a paragraph carries a theme',
  },
  week: {
    all: 'Share of all weeks with a document in which a paragraph carries a theme',
    read: 'Share of the weeks with a paragraph read in which a paragraph carries a theme',
    coded: 'Share of the weeks with a coding in which a paragraph carries a theme',
    words: 'Share of all weeks with a document in which a paragraph carries a theme',
  },
} as const satisfies Record<CountingRule, Record<Base, string>>;

function basis(answer: FrequencyAnswer, { rule, base, coder }: Comparison): string {
  // Of coders side by side everyone has the same documents: they are counted in the first one's groups.
  const sum = (of: (group: FrequencyAnswer['groups'][number]) => number): number =>
    answer.groups.reduce((total, group) => total + ((group.coder ?? coder) === coder ? of(group) : 0), 0);
  const paragraphs = sum((group) => group.paragraphs);
  const whole = sum((group) => group.base);
  const { documentsChosen, documentsInProject } = answer;
  const documents = `${numberText(documentsChosen)} of ${counted(documentsInProject, 'document')}`;
  const sound = soundBase(rule, base);
  const isOfSeveral = answer.groups.some((group) => group.coder !== undefined);
  if (isOfSeveral && sound !== 'words') return `${counted(paragraphs, 'paragraph')} in ${documents}`;
  if (rule === 'day' || rule === 'week')
    return `${counted(whole, ...unitNames(rule))} in ${documents} with ${counted(paragraphs, 'paragraph')}`;
  if (rule === 'document') {
    const part =
      documentsChosen === documentsInProject
        ? `${numberText(whole)} of ${counted(documentsInProject, 'document')}`
        : `${numberText(whole)} of the ${counted(documentsChosen, 'document')} chosen (${numberText(documentsInProject)} in the project)`;
    return `${sound === 'all' ? documents : part} with ${counted(paragraphs, 'paragraph')}`;
  }
  if (sound === 'words')
    return `${counted(whole, 'word')} in ${counted(paragraphs, 'paragraph')} of ${documents}`;
  if (sound === 'all') return `${counted(paragraphs, 'paragraph')} in ${documents}`;
  return `${numberText(whole)} of ${counted(paragraphs, 'paragraph')} in ${documents}`;
}

/** One sentence that states base, counting rule, coder, codebook version, documents and paragraphs. */
export const captionSentence = (answer: FrequencyAnswer, facts: ComparisonFacts): string =>
  settingsSentence(facts, `: ${basis(answer, facts.comparison)}`);

/** The caption of a comparison that is not counted yet: its settings, without numbers. */
export const settingsInWords = (facts: ComparisonFacts): string =>
  [settingsSentence(facts, ''), ...detailSentences(facts.comparison, null, facts)].join(' ');

function settingsSentence(facts: ComparisonFacts, numbers: string): string {
  const { comparison, attributes, codebookVersion } = facts;
  const { rule, base } = comparison;
  const divided = dividedWords(comparison, attributes);
  const clauses = [
    `${SHARE_OF[rule][base]}${divided === null ? '' : `, ${divided}`}${numbers}`,
    COUNTED[rule],
    comparison.withSubThemes
      ? 'sub-themes counted in their parent'
      : 'sub-themes not counted in their parent',
    `coded by ${coderNames(facts)}`,
    `codebook version ${codebookVersion}`,
  ];
  return `${clauses.join(', ')}.`;
}

/** A name that is read from right to left, kept from turning the numbers around it. */
const isolated = (name: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;

const COUNTED = {
  paragraph: 'each paragraph counted once',
  document: 'each document counted once',
  day: 'each day of a group counted once',
  week: 'each week of a group counted once',
} as const satisfies Record<CountingRule, string>;

const KIND_NOTES = {
  person: '',
  rule: ' (a rule, not a person)',
  adjudication: ' (the sheet of settled disagreements)',
} as const satisfies Record<Coder['kind'], string>;

function coderNames({ comparison, coder, coders }: ComparisonFacts): string {
  const all = codersOf(comparison).map((id) =>
    id === coder.id ? coder : coders.find((one) => one.id === id),
  );
  const names = all.map((one) => (one ? `${one.name}${KIND_NOTES[one.kind]}` : 'a coder who is gone'));
  return names.length === 1 ? (names[0] ?? '') : `${listed(names)} side by side`;
}

/** How a coder that is no person codes; null for a person. */
export const coderSentence = ({ name, note }: Coder): string | null =>
  note === '' ? null : `${name}: ${note}`;

/** `Themes by outlet`, `Themes by outlet and year`. */
export function chartTitle(
  { grouping, second }: Pick<Comparison, 'grouping' | 'second'>,
  attributes: readonly Attribute[],
): string {
  const by = [grouping, ...(second ? [second] : [])].flatMap((one) => groupingName(one, attributes) ?? []);
  if (grouping.by === 'event' && by.length === 1) return `Themes ${by[0]}`;
  return by.length === 0 ? 'Themes in all documents' : `Themes by ${listed(by)}`;
}

/** Beside a chart's title: what its numbers are. */
export const axisWords = ({ rule, base }: Comparison): string =>
  base === 'words' ? 'paragraphs per 1,000 words' : `% of ${baseName(rule, base)}`;

/** Under a chart over time: what its numbers are, what it leaves out, and what weakens it. */
export function timeNotes({ groups, undated }: FrequencyAnswer, comparison: Comparison): readonly string[] {
  const { grouping } = comparison;
  const unit = grouping.by === 'period' ? grouping.unit : 'period';
  const outside = groups.find(({ key }) => key === '')?.documents ?? 0;
  const periods = groups.filter(({ key }) => key !== '');
  const drawn = periods.reduce((sum, group) => sum + group.documents, 0);
  const reasons = [
    ...(undated > 0 ? [`${numberText(undated)} without a date`] : []),
    ...(outside > undated
      ? [`${numberText(outside - undated)} whose date may fall into several ${unit}s`]
      : []),
  ];
  const what = axisWords(comparison);
  return [
    `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${counted(drawn, 'document')} by ${unit}.`,
    ...(outside > 0 ? [`Left out: ${counted(outside, 'document')}, ${listed(reasons)}.`] : []),
    ...(periods.length === 0
      ? ['None of the documents has a date: there is nothing to show over time.']
      : []),
    ...comparisonNotices(periods, LINE_WORDS).map(({ title, text }) => `${title}: ${text}`),
  ];
}

/** The bases there are for a counting rule. */
export const BASE_OPTIONS: Readonly<Record<CountingRule, readonly Base[]>> = {
  paragraph: ['read', 'all', 'coded', 'words'],
  document: ['read', 'all', 'coded'],
  day: ['read', 'all', 'coded'],
  week: ['read', 'all', 'coded'],
};
