import { expect, test } from 'vitest';
import { bootstrapStatistic, finished } from './bootstrap-statistic.ts';
import { percentileInterval } from './percentile.ts';
import { seededRandom } from './seeded-random.ts';

test('every resample draws as many items as there are', () => {
  const sums = finished(
    bootstrapStatistic(7, 50, seededRandom(3), (weights) => weights.reduce((a, b) => a + b, 0)),
  );
  expect([...sums]).toEqual(Array.from({ length: 50 }, () => 7));
});

test('the mean of the resamples is the mean of the items, and undefined ones are counted', () => {
  const items = [1, 4, 4, 9];
  const mean = (weights: Float64Array): number =>
    weights.reduce((sum, w, i) => sum + w * (items[i] ?? 0), 0) / 4;
  const values = finished(bootstrapStatistic(4, 20_000, seededRandom(5), mean));
  expect(values.reduce((a, b) => a + b, 0) / values.length).toBeCloseTo(4.5, 1);
  const some = finished(
    bootstrapStatistic(4, 4000, seededRandom(5), (weights) => (weights[0] === 0 ? Number.NaN : 1)),
  );
  expect(percentileInterval(some).undefined / 4000).toBeCloseTo(0.75 ** 4, 1);
});

test('it stops between resamples', () => {
  const steps = bootstrapStatistic(3, 10, seededRandom(1), () => 0);
  expect(steps.next()).toEqual({ done: false, value: 1 });
  expect(steps.next()).toEqual({ done: false, value: 2 });
});
