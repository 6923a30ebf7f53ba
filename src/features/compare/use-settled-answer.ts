import { useRef } from 'react';
import type { Answer, AnswerName, Question } from '../../analysis/answers.ts';
import type { Progress } from '../../analysis/long-answer.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import type { Problem } from '../../domain/problem.ts';

export interface SettledAnswer<Name extends AnswerName> {
  /** The newest answer together with its own question: numbers are never read under another question's words. */
  readonly settled: { readonly question: Question<Name>; readonly answer: Answer<Name> } | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly progress: Progress | null;
}

/** As `useAnswer`; the last answer stays, with the question that it answers, while a newer one is counted. */
export function useSettledAnswer<Name extends AnswerName>(
  name: Name,
  question: Question<Name> | null,
): SettledAnswer<Name> {
  const { answer, pending, problem, progress } = useAnswer(name, question);
  const last = useRef<SettledAnswer<Name>['settled']>(null);
  if (question === null) last.current = null;
  else if (answer && !pending && !problem && last.current?.answer !== answer)
    last.current = { question, answer };
  return { settled: last.current, pending, problem, progress };
}
