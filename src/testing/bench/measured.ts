/** The value below which the given part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Two works timed in turn, so that what slows the machine down meets both; each goes first every other time. */
export async function interleaved(
  rounds: number,
  anchor: () => Promise<number>,
  product: () => Promise<number>,
): Promise<{ readonly anchor: readonly number[]; readonly product: readonly number[] }> {
  const times = { anchor: [] as number[], product: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['anchor', 'product'] as const) : (['product', 'anchor'] as const);
    for (const side of order) times[side].push(await (side === 'anchor' ? anchor() : product()));
  }
  return times;
}

/** One line of the bench's table. */
export interface Measure {
  readonly name: string;
  /** What was done, and against what. */
  readonly work: string;
  /** Medians in milliseconds; null where the work has no anchor. */
  readonly anchorMs: number | null;
  readonly productMs: number;
  /** The number that the goal is about. */
  readonly value: number;
  readonly unit: 'x' | 'ms' | 'MB/s' | '%';
  readonly goal: { readonly kind: 'at least' | 'at most'; readonly value: number };
  readonly isMet: boolean;
  readonly note: string;
}

/** A measure with its goal checked. */
export const measure = (given: Omit<Measure, 'isMet'>): Measure => ({
  ...given,
  isMet: given.goal.kind === 'at least' ? given.value >= given.goal.value : given.value <= given.goal.value,
});
