import type { FrequencyAnswer, FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { Theme } from '../../domain/codebook.ts';
import type { Comparison } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { ChartName, OpenMark } from './compare-place.ts';
import { type FrequencyMark, frequencyMarks } from './frequency-marks.ts';

/** An answered question, ready to be drawn: everything on the screen and in its files comes from one of these. */
export interface ComparisonView {
  readonly question: FrequencyQuestion;
  readonly comparison: Comparison;
  readonly answer: FrequencyAnswer;
  readonly marks: readonly FrequencyMark[];
}

export const comparisonView = (
  { question, answer }: { readonly question: FrequencyQuestion; readonly answer: FrequencyAnswer },
  themes: ReadonlyMap<ThemeId, Theme>,
): ComparisonView => ({
  question,
  comparison: question.comparison,
  answer,
  marks: frequencyMarks(answer, themes),
});

/** The mark of the view that is open; undefined where none is, or where it is no longer among the marks. */
export const openMarkIn = (
  { marks }: ComparisonView,
  open: OpenMark | null,
  chart: ChartName,
): FrequencyMark | undefined =>
  open?.chart === chart
    ? marks.find(({ theme, group }) => theme.id === open.theme && group.key === open.group)
    : undefined;

/** Only marks of periods: documents without one cannot stand on a line of time. */
export const periodMarks = ({ marks }: ComparisonView): readonly FrequencyMark[] =>
  marks.filter(({ group }) => group.key !== '');
