import { useMemo } from 'react';
import type { DifferenceAnswer, DifferenceQuestion } from '../../../analysis/answers/group-difference.ts';
import type { TrendAnswer } from '../../../analysis/answers/period-trend.ts';
import type { FrequencyQuestion } from '../../../analysis/answers/theme-frequency.ts';
import type { Progress } from '../../../analysis/long-answer.ts';
import type { Problem } from '../../../domain/problem.ts';
import { RESAMPLES, SEED } from '../use-comparison.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { SMALL_BASE } from './frequency-marks.ts';

// Tests of document permutations are drawn from so many assignments where there are more than can be walked through.
export const ASSIGNMENTS = 10_000;

export interface Differences {
  readonly answer: DifferenceAnswer | null;
  readonly trend: TrendAnswer | null;
  readonly pending: boolean;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
}

/** How the groups of a question differ, and how its themes go over time. */
export function useDifferences(
  groups: FrequencyQuestion,
  time: FrequencyQuestion,
  pair: readonly [string, string] | null,
): Differences {
  const question = useMemo(
    (): DifferenceQuestion => ({
      ...groups,
      pair,
      resamples: RESAMPLES,
      assignments: ASSIGNMENTS,
      seed: SEED,
      leastDocuments: SMALL_BASE,
    }),
    [groups, pair],
  );
  const { settled, pending, progress, problem } = useSettledAnswer('groupDifference', question);
  const { settled: trend } = useSettledAnswer('periodTrend', time);
  return { answer: settled?.answer ?? null, trend: trend?.answer ?? null, pending, progress, problem };
}
