import type { Problem } from './problem.ts';

/** What an act that may fail as expected gives back: a value, or the reason there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (problem: Problem): Result<never> => ({ ok: false, problem });
