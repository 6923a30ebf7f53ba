import { coverage } from './answers/coverage.ts';
import { groupDifference } from './answers/group-difference.ts';
import { paragraphsOf } from './answers/paragraphs-of.ts';
import { periodTrend } from './answers/period-trend.ts';
import { shareIntervals } from './answers/share-intervals.ts';
import { themeFrequency } from './answers/theme-frequency.ts';
import { themePairs } from './answers/theme-pairs.ts';
import { themeUses } from './answers/theme-uses.ts';
import type { LongAnswer } from './long-answer.ts';

/** Everything that can be asked about the codings. Questions and answers follow from it by type, on both threads. */
export const answers = {
  coverage,
  themeUses,
  themeFrequency,
  paragraphsOf,
  shareIntervals,
  groupDifference,
  periodTrend,
  themePairs,
} as const;

export type AnswerName = keyof typeof answers;
export type Question<Name extends AnswerName> = Parameters<(typeof answers)[Name]>[1];
export type Answer<Name extends AnswerName> = Settled<ReturnType<(typeof answers)[Name]>>;
type Settled<Given> = Given extends LongAnswer<infer Value> ? Value : Given;
