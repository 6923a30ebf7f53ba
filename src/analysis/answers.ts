import { coverage } from './answers/coverage.ts';
import { paragraphsOf } from './answers/paragraphs-of.ts';
import { themeFrequency } from './answers/theme-frequency.ts';
import { themeUses } from './answers/theme-uses.ts';

/** Everything that can be asked about the codings. Questions and answers follow from it by type, on both threads. */
export const answers = { coverage, themeUses, themeFrequency, paragraphsOf } as const;

export type AnswerName = keyof typeof answers;
export type Question<Name extends AnswerName> = Parameters<(typeof answers)[Name]>[1];
export type Answer<Name extends AnswerName> = ReturnType<(typeof answers)[Name]>;
