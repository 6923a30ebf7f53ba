import { at } from '../../../domain/typed-arrays.ts';
import type { Random } from './seeded-random.ts';

/**
 * Values of any statistic under resampling of items with replacement: `statistic` gets how often each item was drawn
 * (weights that sum to `items`) and gives NaN where it is not defined. Items are documents, or units where there are
 * none. A generator, so that a worker can stop between resamples: it yields how many are done.
 */
export function* bootstrapStatistic(
  items: number,
  resamples: number,
  random: Random,
  statistic: (weights: Float64Array) => number,
): Generator<number, Float64Array> {
  const values = new Float64Array(resamples);
  const weights = new Float64Array(items);
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0);
    for (let draw = 0; draw < items; draw++) {
      const item = Math.floor(random() * items);
      weights[item] = at(weights, item) + 1;
    }
    values[resample] = statistic(weights);
    yield resample + 1;
  }
  return values;
}

/** Runs a stepwise computation to its end without a stop. */
export function finished<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
