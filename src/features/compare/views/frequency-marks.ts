import type { IntervalsAnswer, ShareInterval } from '../../../analysis/answers/share-intervals.ts';
import type { FrequencyAnswer, FrequencyGroup } from '../../../analysis/answers/theme-frequency.ts';
import { pathText, type Theme, themePath } from '../../../domain/codebook.ts';
import type { Base } from '../../../domain/comparison.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import type { ComparisonRow } from '../../../formats/comparison-csv.ts';

// Fewer documents than this say little of a group: such marks are hatched, and no test is made of them.
export const SMALL_BASE = 5; // documents

export const isSmallGroup = (group: FrequencyGroup): boolean =>
  group.documents > 0 && group.documents < SMALL_BASE;

/** Krippendorff's alpha of a theme over the paragraphs that several persons read; null where it is not defined. */
export interface ThemeReliability {
  readonly alpha: number | null;
  readonly units: number;
}

// Krippendorff (2004): below .667 not even tentative conclusions hold.
const LEAST_ALPHA = 0.667;

/** Whether coders agree too little on the theme to count on it. */
export const isUnreliable = (reliability: ThemeReliability | undefined): boolean =>
  reliability?.alpha !== null && reliability !== undefined && reliability.alpha < LEAST_ALPHA;

/** `α .41`; a dash where it is not defined. */
export const alphaText = ({ alpha }: ThemeReliability): string =>
  alpha === null ? 'α –' : `α ${alpha < 0 ? '−' : ''}${Math.abs(alpha).toFixed(2).replace(/^0/, '')}`;

/** One number of a comparison: a theme in a group. Charts, table and files are all made from these. */
export interface FrequencyMark {
  readonly theme: Theme;
  readonly group: FrequencyGroup;
  readonly n: number;
  readonly documentsWith: number;
  /** Of the group's base, 0..1, or per 1,000 words; null where there is no data. */
  readonly share: number | null;
  readonly isSmallBase: boolean;
  /** How far coders agree on the theme, where that is known. */
  readonly agreement?: ThemeReliability;
  /** Null where there is none; undefined while it is not known. */
  readonly interval?: ShareInterval | null;
}

/** The marks of an answer, by theme, then by group. Themes that are no longer in the codebook are left out. */
export function frequencyMarks(
  answer: FrequencyAnswer,
  themes: ReadonlyMap<ThemeId, Theme>,
): readonly FrequencyMark[] {
  return answer.themes.flatMap((id, row) => {
    const theme = themes.get(id);
    if (!theme) return [];
    return answer.groups.flatMap((group, column) => {
      const cell = answer.cells[row]?.[column];
      return cell ? [{ theme, group, ...cell, isSmallBase: isSmallGroup(group) }] : [];
    });
  });
}

/** The marks with their intervals: those of the very same question, group by group. */
export function withIntervals(
  marks: readonly FrequencyMark[],
  themes: readonly ThemeId[],
  { groups, cells }: IntervalsAnswer,
): readonly FrequencyMark[] {
  const rowOf = new Map(themes.map((id, row) => [id, row]));
  const columnOf = new Map(groups.map((key, column) => [key, column]));
  return marks.map((mark) => ({
    ...mark,
    interval: cells[rowOf.get(mark.theme.id) ?? -1]?.[columnOf.get(mark.group.key) ?? -1] ?? null,
  }));
}

/** The marks with how far coders agree on their themes. */
export const withAgreement = (
  marks: readonly FrequencyMark[],
  agreement: ReadonlyMap<ThemeId, ThemeReliability>,
): readonly FrequencyMark[] =>
  marks.map((mark) => {
    const own = agreement.get(mark.theme.id);
    return own ? { ...mark, agreement: own } : mark;
  });

/** Share of the group's paragraphs that was read or coded; null without paragraphs. */
export const coverageShare = ({ coded, read, paragraphs }: FrequencyGroup): number | null =>
  paragraphs === 0 ? null : (coded + read) / paragraphs;

/** The marks as rows of the exported table. */
export function comparisonRows(
  marks: readonly FrequencyMark[],
  themes: readonly Theme[],
  base: Base,
): readonly ComparisonRow[] {
  const paths = new Map(
    [...new Set(marks.map(({ theme }) => theme.id))].map((id) => [id, pathText(themePath(themes, id))]),
  );
  return marks.map(({ theme, group, n, documentsWith, share, interval }) => ({
    theme: theme.name,
    themePath: paths.get(theme.id) ?? theme.name,
    group: group.label,
    n,
    base: group.base,
    share: base === 'words' ? null : share,
    perThousandWords: base === 'words' ? share : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    intervalMethod: interval?.method ?? null,
    documentsWith,
    documents: group.documents,
    paragraphs: group.paragraphs,
    coded: group.coded,
    read: group.read,
    words: group.words,
  }));
}
