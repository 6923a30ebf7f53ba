import type { FrequencyAnswer } from '../../analysis/answers/theme-frequency.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { Theme } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import { type Comparison, codersOf, type Grouping, isEveryCoding } from '../../domain/comparison.ts';
import { NO_RECODING } from '../../domain/comparison-grouping.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { languageName } from '../../domain/language-name.ts';
import { dateText } from '../../domain/partial-date.ts';
import { voiceName } from '../../domain/sheet.ts';
import { filterSentence } from '../document-facets-words.ts';
import { counted, listed, listedFirst, numberText } from '../number-words.ts';

const NAMES_SHOWN = 4;

/** What a caption speaks of beside a comparison and its numbers. */
export interface CaptionFacts {
  readonly attributes: readonly Attribute[];
  /** Of the codebook. */
  readonly themes: readonly Theme[];
  /** The comparison's first coder, and everybody. */
  readonly coder: Coder;
  readonly coders: readonly Coder[];
  readonly codebookVersion: number;
}

/**
 * What the caption must say beside base and rule: documents, groups that were made for this comparison, which codings
 * count, and what was left out with its number. The answer gives the numbers; without it they are not said.
 */
export function detailSentences(
  comparison: Comparison,
  answer: FrequencyAnswer | null,
  { attributes, themes: codebook }: Pick<CaptionFacts, 'attributes' | 'themes'>,
): readonly string[] {
  const groupings = [comparison.grouping, ...(comparison.second ? [comparison.second] : [])];
  return [
    filterSentence(comparison.documents, attributes),
    ...groupings.flatMap((grouping) => groupingSentences(grouping, attributes, answer)),
    comparison.second ? 'Only combinations with a document are shown.' : null,
    ...comparison.themeGroups.map(
      ({ name, themes }) =>
        `“${name}” is any of ${listed(themes.map((id) => nameIn(codebook, id)))}, counted once a paragraph.`,
    ),
    codingsSentence(comparison),
    codersOf(comparison).length > 1
      ? 'Each coder’s codings are groups of their own; they are never added up.'
      : null,
    comparison.collapsesReprints ? reprintsSentence(answer) : null,
    ...(answer ? leftOutSentences(answer, comparison) : []),
  ].filter((sentence) => sentence !== null);
}

const nameIn = (codebook: readonly Theme[], id: ThemeId): string =>
  codebook.find((theme) => theme.id === id)?.name ?? 'deleted theme';

function groupingSentences(
  grouping: Grouping,
  attributes: readonly Attribute[],
  answer: FrequencyAnswer | null,
): readonly string[] {
  switch (grouping.by) {
    case 'named periods':
      return [
        `Periods: ${grouping.periods
          .map(({ name, from }) => (from === null ? `“${name}” first` : `“${name}” from ${dateText(from)}`))
          .join(', ')}.`,
      ];
    case 'event':
      return [
        `${grouping.event.name}: ${dateText(grouping.event.date)}, the first day of the second window; both windows are of ${counted(grouping.event.days, 'day')}.`,
      ];
    case 'attribute':
    case 'language': {
      const { recoding } = grouping;
      if (grouping.by === 'attribute' && grouping.bins) {
        const name = attributes.find(({ id }) => id === grouping.attribute)?.name ?? 'numbers';
        return [
          `${name} in steps of ${numberText(grouping.bins.width)}, one of which begins at ${numberText(grouping.bins.from)}.`,
        ];
      }
      const nameOf = (value: string): string => (grouping.by === 'language' ? languageName(value) : value);
      const named = (recoding ?? NO_RECODING).groups.map(
        ({ name, values }) =>
          `“${name}” gathers ${listedFirst(
            values.map((value) => nameOf(value) || 'no value'),
            NAMES_SHOWN,
          )}.`,
      );
      return recoding && recoding.rareBelow > 1
        ? [...named, restSentence(recoding.restName, recoding.rareBelow, answer)]
        : named;
    }
    default:
      return [];
  }
}

function restSentence(restName: string, rareBelow: number, answer: FrequencyAnswer | null): string {
  const rare = `values with fewer than ${counted(rareBelow, 'document')}`;
  if (!answer) return `“${restName}” gathers ${rare}.`;
  const rest = answer.groups
    .flatMap((group) => [group, ...(group.parts ?? [])])
    .find(({ isRest, gathers }) => isRest && gathers);
  const values = rest?.gathers ?? [];
  return values.length === 0
    ? `No value has fewer than ${counted(rareBelow, 'document')}.`
    : `“${restName}” gathers ${counted(values.length, 'value')} with fewer than ${counted(rareBelow, 'document')}: ${listedFirst(values, NAMES_SHOWN)}.`;
}

function codingsSentence({ codings }: Comparison): string | null {
  if (isEveryCoding(codings)) return null;
  const { voices, fromVersion, toVersion } = codings;
  const which = [
    ...(voices
      ? [
          voices.length === 0
            ? 'with no voice at all'
            : `with the voice ${voices.map(voiceName).join(' or ')}`,
        ]
      : []),
    ...(fromVersion !== null || toVersion !== null ? [versionsText(fromVersion, toVersion)] : []),
  ];
  return `Counted are only codings ${listed(which)}; what they are a share of stays the same.`;
}

function versionsText(from: number | null, to: number | null): string {
  if (from !== null && to !== null)
    return from === to
      ? `made under codebook version ${from}`
      : `made under codebook versions ${from} to ${to}`;
  return from !== null
    ? `made under codebook version ${from} or later`
    : `made under codebook version ${to ?? 0} or earlier`;
}

function reprintsSentence(answer: FrequencyAnswer | null): string {
  const how =
    'a reprint is represented by its original, or by the first reprint where the original is not among the documents';
  const gone = answer?.leftOut.reprints;
  return gone === undefined
    ? `Reprints once: ${how}.`
    : `Reprints once: ${how}; ${counted(gone, 'document')} left out so.`;
}

function leftOutSentences({ leftOut }: FrequencyAnswer, { rule }: Comparison): readonly string[] {
  const { outsideEvent, withoutDay } = leftOut;
  return [
    ...(outsideEvent > 0
      ? [`Left out: ${counted(outsideEvent, 'document')} outside both windows, or of no exact date.`]
      : []),
    ...(withoutDay > 0
      ? [`Left out: ${counted(withoutDay, 'document')} whose date is no single ${rule}.`]
      : []),
  ];
}
