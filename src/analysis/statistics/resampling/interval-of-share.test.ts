import { expect, test } from 'vitest';
import { intervalOfShare } from './interval-of-share.ts';
import { percentileInterval } from './percentile.ts';

test('what varies keeps its bootstrap interval', () => {
  const resampled = percentileInterval([0.1, 0.2, 0.3]);
  expect(intervalOfShare(resampled, 0.2, 9)).toEqual({
    interval: resampled.interval,
    method: 'document bootstrap',
  });
});

test('none of five documents is not certain', () => {
  const found = intervalOfShare(percentileInterval([0, 0, 0]), 0, 5);
  expect(found.method).toBe('Wilson over documents');
  expect(found.interval?.low).toBe(0);
  expect(found.interval?.high).toBeCloseTo(1.959963984540054 ** 2 / (5 + 1.959963984540054 ** 2), 12);
});

test('no data has no interval', () => {
  expect(intervalOfShare(percentileInterval([Number.NaN]), null, 0).interval).toBeNull();
});
