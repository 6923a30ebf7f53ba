import type { z } from 'zod';
import type { GoldenTest } from './golden-file.ts';

/** A form of input that is known: what our functions make of it, in the shape of what is expected. */
export interface GoldenForm {
  readonly topic: string;
  /** Undefined where the test's topic or the shape of its input is another. */
  readonly valuesOf: (
    test: GoldenTest,
    file: readonly GoldenTest[],
  ) => { readonly values: unknown } | undefined;
}

/** A form of one topic, told by the shape of the input. The first form that fits is taken. */
export function goldenForm<Input>(
  topic: string,
  input: z.ZodType<Input>,
  compute: (input: Input, test: GoldenTest, file: readonly GoldenTest[]) => unknown,
): GoldenForm {
  return {
    topic,
    valuesOf: (test, file) => {
      if (test.topic !== topic) return undefined;
      const parsed = input.safeParse(test.input);
      return parsed.success ? { values: compute(parsed.data, test, file) } : undefined;
    },
  };
}

/** The ends of an interval as the files write them. */
export const ends = (interval: { low: number; high: number } | null): readonly number[] | null =>
  interval === null ? null : [interval.low, interval.high];
