import type { Problem } from '../domain/problem.ts';
import type { Answer, AnswerName, Question } from './answers.ts';
import type { Progress } from './long-answer.ts';

type Asked<Name extends AnswerName> = {
  readonly kind: 'ask';
  /** Told apart by it: every id gets exactly one settling. */
  readonly id: number;
  /** Only the latest question of a view is answered; empty for a question that stands by itself. */
  readonly view: string;
  readonly name: Name;
  readonly question: Question<Name>;
};

/** A question on its way to the worker. */
export type Asking = { [Name in AnswerName]: Asked<Name> }[AnswerName];

/** What the asking thread says. */
export type ToAnalysis =
  | Asking
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

/** What the answering thread says: one `answered` or `unanswered` for every question, how far long ones are, and news of the columns. */
export type FromAnalysis =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: Answer<AnswerName> }
  | { readonly kind: 'unanswered'; readonly id: number; readonly problem: Problem }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'columns changed' };
