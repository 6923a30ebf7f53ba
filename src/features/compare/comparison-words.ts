import type { FrequencyAnswer } from '../../analysis/answers/theme-frequency.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { Coder } from '../../domain/coder.ts';
import {
  type Base,
  baseName,
  type Comparison,
  type CountingRule,
  type DocumentFilter,
  type Grouping,
  soundBase,
} from '../../domain/comparison.ts';
import { counted, listed, listedFirst, numberText } from '../number-words.ts';
import { comparisonNotices, LINE_WORDS } from './comparison-notices.ts';

/** What the caption speaks of beside the numbers. */
export interface ComparisonFacts {
  readonly comparison: Comparison;
  readonly attributes: readonly Attribute[];
  readonly coder: Coder;
  readonly codebookVersion: number;
}

/** `outlet`, `year` …; null where the documents are not divided. */
export function groupingName(grouping: Grouping, attributes: readonly Attribute[]): string | null {
  if (grouping.by === 'attribute')
    return attributes.find(({ id }) => id === grouping.attribute)?.name ?? 'deleted attribute';
  if (grouping.by === 'period') return grouping.unit;
  return grouping.by === 'language' ? 'language' : null;
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
} as const satisfies Record<CountingRule, Record<Base, string>>;

function basis(answer: FrequencyAnswer, { rule, base }: Comparison): string {
  const sum = (of: (group: FrequencyAnswer['groups'][number]) => number): number =>
    answer.groups.reduce((total, group) => total + of(group), 0);
  const paragraphs = sum((group) => group.paragraphs);
  const whole = sum((group) => group.base);
  const { documentsChosen, documentsInProject } = answer;
  const documents = `${numberText(documentsChosen)} of ${counted(documentsInProject, 'document')}`;
  const sound = soundBase(rule, base);
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
export function captionSentence(answer: FrequencyAnswer, facts: ComparisonFacts): string {
  const { comparison, attributes, coder, codebookVersion } = facts;
  const by = groupingName(comparison.grouping, attributes);
  const clauses = [
    `${SHARE_OF[comparison.rule][comparison.base]}${by === null ? '' : `, by ${by}`}: ${basis(answer, comparison)}`,
    comparison.rule === 'document' ? 'each document counted once' : 'each paragraph counted once',
    comparison.withSubThemes
      ? 'sub-themes counted in their parent'
      : 'sub-themes not counted in their parent',
    `coded by ${coder.name}${coder.note === '' ? '' : ' (a rule, not a person)'}`,
    `codebook version ${codebookVersion}`,
  ];
  return `${clauses.join(', ')}.`;
}

const ATTRIBUTE_VALUES_SHOWN = 4;

/** Which documents were chosen, in words; null where all are. */
export function filterSentence(filter: DocumentFilter, attributes: readonly Attribute[]): string | null {
  const { fromYear, toYear, text } = filter;
  const parts = filter.attributes.map(({ attribute, values }) => {
    const name =
      attribute === 'language' ? 'language' : (attributes.find(({ id }) => id === attribute)?.name ?? '?');
    const words = values.map((value) => (value === '' ? 'no value' : value));
    return `${name}: ${words.length === 0 ? 'none' : listedFirst(words, ATTRIBUTE_VALUES_SHOWN)}`;
  });
  if (fromYear !== null && toYear !== null) parts.push(`dated ${fromYear} to ${toYear}`);
  else if (fromYear !== null) parts.push(`dated ${fromYear} or later`);
  else if (toYear !== null) parts.push(`dated ${toYear} or earlier`);
  if (text.trim() !== '') parts.push(`“${text.trim()}” in the title`);
  return parts.length === 0 ? null : `Documents with ${listed(parts)}.`;
}

/** How a coder that is no person codes; null for a person. */
export const coderSentence = ({ name, note }: Coder): string | null =>
  note === '' ? null : `${name}: ${note}`;

/** `Themes by outlet`. */
export function chartTitle(grouping: Grouping, attributes: readonly Attribute[]): string {
  const by = groupingName(grouping, attributes);
  return by === null ? 'Themes in all documents' : `Themes by ${by}`;
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
};
