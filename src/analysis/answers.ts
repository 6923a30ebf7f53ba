import { agreementConfusions } from './answers/agreement-confusions.ts';
import { agreementEvidence } from './answers/agreement-evidence.ts';
import { agreementIntervals } from './answers/agreement-intervals.ts';
import { agreementParts } from './answers/agreement-parts.ts';
import { agreementSets } from './answers/agreement-sets.ts';
import { correspondenceMap } from './answers/correspondence-map.ts';
import { coverage } from './answers/coverage.ts';
import { disagreements } from './answers/disagreements.ts';
import { documentStrips } from './answers/document-strips.ts';
import { drawnParagraphs } from './answers/drawn-paragraphs.ts';
import { followedParagraphs } from './answers/followed-paragraphs.ts';
import { groupComposition } from './answers/group-composition.ts';
import { groupDifference } from './answers/group-difference.ts';
import { paragraphsOf } from './answers/paragraphs-of.ts';
import { periodTrend } from './answers/period-trend.ts';
import { quotePicks } from './answers/quote-picks.ts';
import { shareIntervals } from './answers/share-intervals.ts';
import { themeAgreement } from './answers/theme-agreement.ts';
import { themeFrequency } from './answers/theme-frequency.ts';
import { themePairs } from './answers/theme-pairs.ts';
import { themeSequence } from './answers/theme-sequence.ts';
import { themeUses } from './answers/theme-uses.ts';
import type { LongAnswer } from './long-answer.ts';

/** Everything that can be asked about the codings. Questions and answers follow from it by type, on both threads. */
export const answers = {
  coverage,
  themeUses,
  themeFrequency,
  paragraphsOf,
  drawnParagraphs,
  shareIntervals,
  groupDifference,
  periodTrend,
  themePairs,
  themeSequence,
  followedParagraphs,
  correspondenceMap,
  groupComposition,
  documentStrips,
  quotePicks,
  themeAgreement,
  agreementIntervals,
  agreementParts,
  agreementConfusions,
  agreementSets,
  agreementEvidence,
  disagreements,
} as const;

export type AnswerName = keyof typeof answers;
export type Question<Name extends AnswerName> = Parameters<(typeof answers)[Name]>[1];
export type Answer<Name extends AnswerName> = Settled<ReturnType<(typeof answers)[Name]>>;
type Settled<Given> = Given extends LongAnswer<infer Value> ? Value : Given;
