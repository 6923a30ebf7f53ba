import type { IntervalsAnswer } from '../../../analysis/answers/share-intervals.ts';
import type { FrequencyAnswer, FrequencyQuestion } from '../../../analysis/answers/theme-frequency.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { Comparison } from '../../../domain/comparison.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import type { MarkChart, OpenMark } from '../open-mark.ts';
import {
  type FrequencyMark,
  frequencyMarks,
  type ThemeReliability,
  withAgreement,
  withIntervals,
} from './frequency-marks.ts';

/** An answered question, ready to be drawn: everything on the screen and in its files comes from one of these. */
export interface ComparisonView {
  readonly question: FrequencyQuestion;
  readonly comparison: Comparison;
  readonly answer: FrequencyAnswer;
  readonly marks: readonly FrequencyMark[];
  /** Of the marks; null where they are switched off or not there yet. */
  readonly intervals: IntervalsAnswer | null;
  /** By theme how far persons agree on it; null where fewer than two read the same paragraphs. */
  readonly agreement: ReadonlyMap<ThemeId, ThemeReliability> | null;
}

export const comparisonView = (
  { question, answer }: { readonly question: FrequencyQuestion; readonly answer: FrequencyAnswer },
  themes: ReadonlyMap<ThemeId, Theme>,
  intervals: IntervalsAnswer | null,
  agreement: ReadonlyMap<ThemeId, ThemeReliability> | null = null,
): ComparisonView => {
  const { comparison } = question;
  const counted = frequencyMarks(answer, themes);
  const marks = agreement ? withAgreement(counted, agreement) : counted;
  return {
    question,
    comparison,
    answer,
    marks: intervals ? withIntervals(marks, answer.themes, intervals) : marks,
    intervals,
    agreement,
  };
};

/** Whether there is a document, and anything that the coder has read of it. */
export const hasNumbers = ({ answer }: ComparisonView): boolean =>
  answer.groups.some(({ coded, read }) => coded + read > 0);

/** The mark of the view that is open; undefined where none is, or where it is no longer among the marks. */
export const openMarkIn = (
  { marks }: ComparisonView,
  open: OpenMark | null,
  chart: MarkChart,
): FrequencyMark | undefined =>
  open?.chart === chart
    ? marks.find(({ theme, group }) => theme.id === open.theme && group.key === open.group)
    : undefined;

/** The view over time without the documents that have no single period: they cannot stand on a line. */
export const periodView = (view: ComparisonView): ComparisonView => ({
  ...view,
  marks: view.marks.filter(({ group }) => group.key !== ''),
});
