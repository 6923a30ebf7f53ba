import { useMemo } from 'react';
import type { IntervalsAnswer, IntervalsQuestion } from '../../analysis/answers/share-intervals.ts';
import type { FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { Progress } from '../../analysis/long-answer.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import type { Coder } from '../../domain/coder.ts';
import { codersOf, type Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { PeriodUnit } from '../../domain/partial-date-periods.ts';
import type { Problem } from '../../domain/problem.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { ComparePlace, IntervalChoice } from './compare-place.ts';
import { proposedGrouping, proposedThemes, proposedUnit, type ThemeUses } from './proposed-comparison.ts';
import { frequencyQuestion, withThemeGroups } from './proposed-question.ts';
import { type SettledAnswer, useSettledAnswer } from './use-settled-answer.ts';
import { useThemeReliability } from './use-theme-reliability.ts';
import { type ComparisonView, comparisonView, periodView } from './views/comparison-view.ts';

/** The comparison of an address with what the screen proposes filled in, and its answers. */
export interface ComparisonState {
  readonly grouping: Grouping;
  /** Null until it is known which are used most. */
  readonly themes: readonly ThemeId[] | null;
  readonly coder: Coder;
  readonly unit: PeriodUnit;
  /** Paragraphs by theme and coder, over all documents; undefined before the first count. */
  readonly uses: ThemeUses | undefined;
  readonly groups: ComparisonView | null;
  readonly time: ComparisonView | null;
  readonly pending: boolean;
  /** How far the intervals are; null where they are there, or soon will be. */
  readonly resampling: Progress | null;
  readonly problem: Problem | null;
}

export function useComparison(here: ComparePlace, documents: readonly Document[]): ComparisonState {
  const { themes: codebook, attributes, coders, coder: current } = useCurrentProject();
  const coder = coders.find(({ id }) => id === here.coder) ?? current;
  const { answer: uses } = useAnswer('themeUses', { coder: coder.id, document: null });
  const grouping = useMemo(
    () => here.grouping ?? proposedGrouping(documents, attributes),
    [here.grouping, documents, attributes],
  );
  const unit = useMemo(() => here.unit ?? proposedUnit(documents), [here.unit, documents]);
  const themes = useMemo(
    () => here.themes ?? proposedThemes(codebook, here.withSubThemes, uses?.paragraphs),
    [here.themes, codebook, here.withSubThemes, uses],
  );
  const question = useMemo((): FrequencyQuestion | null => {
    if (themes === null || themes.length + here.themeGroups.length === 0) return null;
    return frequencyQuestion(here, { grouping, themes, coder: coder.id, codebook, attributes, coders });
  }, [here, grouping, themes, coder.id, codebook, attributes, coders]);
  const { lineCoder } = here;
  const timeQuestion = useMemo(
    (): FrequencyQuestion | null =>
      question && {
        ...question,
        comparison: {
          ...question.comparison,
          grouping: { by: 'period', unit },
          second: null,
          // A line is one coder's: whose, is chosen at the chart.
          coder: codersOf(question.comparison).find((one) => one === lineCoder) ?? question.comparison.coder,
          beside: [],
        },
      },
    [question, unit, lineCoder],
  );
  const byGroup = useSettledAnswer('themeFrequency', question);
  const overTime = useSettledAnswer('themeFrequency', timeQuestion);
  const groupIntervals = useIntervals(byGroup.settled, here.intervals);
  const timeIntervals = useIntervals(overTime.settled, here.intervals);
  const agreement = useThemeReliability(byGroup.settled?.question ?? null);
  const { themeGroups } = here;
  const byId = useMemo(
    () => new Map(withThemeGroups(codebook, themeGroups).map((theme) => [theme.id, theme])),
    [codebook, themeGroups],
  );
  const groups = useMemo(
    () => byGroup.settled && comparisonView(byGroup.settled, byId, groupIntervals.intervals, agreement),
    [byGroup.settled, byId, groupIntervals.intervals, agreement],
  );
  const time = useMemo(
    () =>
      overTime.settled &&
      periodView(comparisonView(overTime.settled, byId, timeIntervals.intervals, agreement)),
    [overTime.settled, byId, timeIntervals.intervals, agreement],
  );
  return {
    grouping,
    themes,
    coder,
    unit,
    uses: uses?.paragraphs,
    groups,
    time,
    pending: byGroup.pending || overTime.pending,
    resampling: groupIntervals.progress ?? timeIntervals.progress,
    problem: byGroup.problem ?? overTime.problem,
  };
}

// As the caption says them. More resamples would move the ends by less than what is printed.
export const RESAMPLES = 2000;
export const SEED = 1;

/** The intervals of an answered question, once they are there. */
function useIntervals(
  settled: SettledAnswer<'themeFrequency'>['settled'],
  kind: IntervalChoice,
): { readonly intervals: IntervalsAnswer | null; readonly progress: Progress | null } {
  const of = settled?.question ?? null;
  const question = useMemo(
    (): IntervalsQuestion | null =>
      of === null || kind === 'off' ? null : { ...of, kind, resamples: RESAMPLES, seed: SEED },
    [of, kind],
  );
  const { settled: found, progress } = useSettledAnswer('shareIntervals', question);
  const isOfThis =
    found !== null && found.question.comparison === of?.comparison && found.question.kind === kind;
  return { intervals: isOfThis ? found.answer : null, progress };
}
