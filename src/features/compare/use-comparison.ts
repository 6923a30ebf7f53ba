import { useMemo } from 'react';
import type { FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { withDescendants } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { PeriodUnit } from '../../domain/partial-date.ts';
import type { Problem } from '../../domain/problem.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { ComparePlace } from './compare-place.ts';
import { type ComparisonView, comparisonView, periodView } from './comparison-view.ts';
import { proposedGrouping, proposedThemes, proposedUnit, type ThemeUses } from './proposed-comparison.ts';
import { useSettledAnswer } from './use-settled-answer.ts';

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
    if (themes === null || themes.length === 0) return null;
    const { documents: filter, withSubThemes, rule, base } = here;
    return {
      comparison: { documents: filter, grouping, themes, withSubThemes, coder: coder.id, rule, base },
      members: themes.map((id) => (withSubThemes ? withDescendants(codebook, id) : [id])),
      attributes,
    };
  }, [here, grouping, themes, coder.id, codebook, attributes]);
  const timeQuestion = useMemo(
    (): FrequencyQuestion | null =>
      question && {
        ...question,
        comparison: { ...question.comparison, grouping: { by: 'period', unit } },
      },
    [question, unit],
  );
  const byGroup = useSettledAnswer('themeFrequency', question);
  const overTime = useSettledAnswer('themeFrequency', timeQuestion);
  const byId = useMemo(() => new Map(codebook.map((theme) => [theme.id, theme])), [codebook]);
  const groups = useMemo(
    () => byGroup.settled && comparisonView(byGroup.settled, byId),
    [byGroup.settled, byId],
  );
  const time = useMemo(
    () => overTime.settled && periodView(comparisonView(overTime.settled, byId)),
    [overTime.settled, byId],
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
    problem: byGroup.problem ?? overTime.problem,
  };
}
