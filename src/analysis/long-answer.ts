/** How far a long answer is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * An answer that takes long: it yields often, so that other questions come between and it can be cancelled. It reads
 * the columns only before it first yields, since they may change while it waits.
 */
export type LongAnswer<Value> = Generator<Progress, Value>;
