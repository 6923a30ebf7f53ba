import type { FollowedQuestion } from '../../../analysis/answers/followed-paragraphs.ts';
import type { CompositionAnswer, Stratifier } from '../../../analysis/answers/group-composition.ts';
import type { ParagraphsQuestion } from '../../../analysis/answers/paragraphs-of.ts';
import type { FrequencyQuestion } from '../../../analysis/answers/theme-frequency.ts';
import { ANY_THEME, baseName, type Comparison } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import { asSetId, asThemeId, type ThemeId } from '../../../domain/ids.ts';
import type { SwatchColour } from '../../../ui/Swatch.tsx';
import { NO_DATA, shareText } from '../../number-words.ts';
import { intervalText } from '../interval-words.ts';
import { madeTheme } from '../proposed-question.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { FrequencyMark } from './frequency-marks.ts';

/** A mark with all that its list of paragraphs needs. */
export interface OpenedMark {
  readonly mark: FrequencyMark;
  /** Which paragraphs, but for the side that is looked at. */
  readonly question: Omit<ParagraphsQuestion, 'side'> | Omit<FollowedQuestion, 'side'>;
  /** How the list is counted. */
  readonly comparison: Comparison;
  /** The themes that are counted in the mark. */
  readonly members: ReadonlySet<ThemeId>;
  /** Before the mark's first name; null where that is no theme. */
  readonly swatch: SwatchColour | null;
  /** Between the mark's two names: `in`. */
  readonly between: string;
  /** Under its names: the share and what it is a share of. */
  readonly sentence: string;
  /** Whether the listed paragraphs carry one theme, or group of themes, that can be put in another's place. */
  readonly carriesTheme: boolean;
  /** Paragraphs of the base that are not in the mark. */
  readonly rest: number;
}

const membersOf = ({ comparison, members }: FrequencyQuestion, theme: ThemeId): readonly ThemeId[] =>
  members[comparison.themes.indexOf(theme)] ?? [];

/** A theme in a group, or in all of them. */
export function themeOpened(
  { question, comparison }: Pick<ComparisonView, 'question' | 'comparison'>,
  mark: FrequencyMark,
  group: string | null,
): OpenedMark {
  const isAny = mark.theme.id === ANY_THEME;
  return {
    mark,
    comparison,
    question: { ...question, group, theme: mark.theme.id },
    members: new Set(membersOf(question, mark.theme.id)),
    swatch: isAny ? null : mark.theme.colour,
    between: 'in',
    sentence: shareSentence(mark, comparison),
    carriesTheme: !isAny,
    rest: restCount(mark, comparison),
  };
}

/** Two themes that stand together. Words are no units: there the base is all paragraphs. */
export function pairOpened({ question, comparison }: ComparisonView, mark: FrequencyMark): OpenedMark {
  const units: Comparison = comparison.base === 'words' ? { ...comparison, base: 'all' } : comparison;
  const opened = themeOpened({ question, comparison }, mark, null);
  return {
    ...opened,
    question: { ...question, group: null, theme: mark.theme.id, and: asThemeId(Number(mark.group.key)) },
    between: 'with',
    sentence: shareSentence(mark, units),
  };
}

/** A theme that another follows: what follows what is always told in paragraphs. */
export function sequenceOpened(
  { question, comparison }: ComparisonView,
  mark: FrequencyMark,
  lag: number,
): OpenedMark {
  const counted: Comparison = { ...comparison, rule: 'paragraph' };
  return {
    ...themeOpened({ question, comparison: counted }, mark, null),
    question: { ...question, lag, theme: mark.theme.id, later: asThemeId(Number(mark.group.key)) },
    between: lag === 1 ? 'followed by' : `followed ${lag} paragraphs later by`,
    sentence:
      mark.share === null
        ? `${NO_DATA}: no two paragraphs lie that far apart`
        : `${shareText(mark.share, false)} of the pairs of paragraphs that far apart; listed is the earlier one of each`,
    carriesTheme: false,
  };
}

/** What of a group's base lies in a stratum; undefined where the one or the other is not there. */
export function stratumOpened(
  { question, comparison, answer: { groups } }: ComparisonView,
  { groups: own, strata, cells }: CompositionAnswer,
  of: Stratifier,
  [groupKey, stratumKey]: readonly string[],
): OpenedMark | undefined {
  const row = own.findIndex(({ key }) => key === groupKey);
  const column = strata.findIndex(({ key }) => key === stratumKey);
  const group = groups.find(({ key }) => key === groupKey);
  const [stratum, cell] = [strata[column], cells[row]?.[column]];
  if (!group || !stratum || !cell) return undefined;
  const isWords = comparison.base === 'words';
  const [n, base] = isWords ? [cell.paragraphs, group.paragraphs] : [cell.base, group.base];
  const share = group.base === 0 ? null : cell.base / group.base;
  return {
    mark: {
      theme: madeTheme(ANY_THEME, stratum.label, 9),
      group: { ...group, base },
      n,
      documentsWith: cell.documents,
      share,
      isSmallBase: false,
    },
    comparison,
    question: { ...question, group: group.key, theme: null, stratum: { of, key: stratum.key } },
    members: new Set(),
    swatch: null,
    between: 'in',
    sentence:
      share === null
        ? `${NO_DATA}: the base is empty`
        : `${shareText(share, false)} of the group’s ${isWords ? 'words' : baseName(comparison.rule, comparison.base)}`,
    carriesTheme: false,
    rest: base - n,
  };
}

/** The question about any of several themes of another question, each unit once. */
export const anyThemeQuestion = (
  question: FrequencyQuestion,
  themes: readonly ThemeId[],
): FrequencyQuestion => ({
  ...question,
  comparison: { ...question.comparison, themes: [ANY_THEME] },
  members: [[...new Set(themes.flatMap((theme) => membersOf(question, theme)))]],
});

/** The question about a theme of another question, or any of its themes, in one document, told in paragraphs of its first coder. */
export function documentQuestion(
  question: FrequencyQuestion,
  theme: ThemeId,
  { id, title }: Pick<Document, 'id' | 'title'>,
): FrequencyQuestion {
  const { comparison } = question;
  const only: FrequencyQuestion =
    theme === ANY_THEME
      ? anyThemeQuestion(question, comparison.themes)
      : { ...question, members: [membersOf(question, theme)] };
  return {
    ...only,
    comparison: {
      ...comparison,
      themes: [theme],
      documents: { ...comparison.documents, sets: [{ id: asSetId(0), name: title, documents: [id] }] },
      grouping: { by: 'nothing' },
      second: null,
      beside: [],
      rule: 'paragraph',
      collapsesReprints: false,
    },
  };
}

/** Words hold no paragraphs: beside a rate stand all other paragraphs of the group. */
const restCount = ({ group, n }: FrequencyMark, { base }: Comparison): number =>
  (base === 'words' ? group.paragraphs : group.base) - n;

function shareSentence({ share, interval }: FrequencyMark, { rule, base }: Comparison): string {
  if (share === null) return `${NO_DATA}: the base is empty`;
  const isRate = base === 'words';
  const text = shareText(share, isRate);
  const range = interval ? `, 95% interval ${intervalText(interval, isRate)}` : '';
  if (isRate) return `${text} per 1,000 words${range}`;
  return `${text} of ${base === 'all' ? '' : 'the '}${baseName(rule, base)}${range}`;
}
