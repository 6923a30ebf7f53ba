import { Dexie } from 'dexie';
import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';

/** Thrown inside a transaction to take it back whole, with the reason for the researcher. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.reason);
    this.problem = problem;
  }
}

export const notFound = (what: string): Refusal => new Refusal({ reason: 'not-found', what });
export const refused = (detail: string): Refusal => new Refusal({ reason: 'refused', detail });

/** The value, or a refusal that names what is no longer there. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw notFound(what);
  return value;
}

// A full disk shows itself as the error, as what it was caused by, or as one failure of many.
function isFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  const inner = ['inner', 'cause'].map((name): unknown => Reflect.get(error, name));
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [...inner, ...failures].some((cause) => isFull(cause, depth + 1));
}

/** The expected failure that an error stands for; an error that is a bug is thrown on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (isFull(error)) return { reason: 'no-space' };
  if (error instanceof Dexie.DexieError || error instanceof DOMException)
    return { reason: 'storage', detail: `${error.name}: ${error.message}` };
  throw error;
}

/** What `act` gives, or the expected failure that it ended in. */
export async function attempted<Value>(act: () => PromiseLike<Value>): Promise<Result<Value>> {
  try {
    return ok(await act());
  } catch (error) {
    return failed(problemOf(error));
  }
}
