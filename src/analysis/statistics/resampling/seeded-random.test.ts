import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

test('the seed alone determines the numbers', () => {
  const [one, same, other] = [seededRandom(42), seededRandom(42), seededRandom(43)];
  const first = Array.from({ length: 100 }, one);
  expect(Array.from({ length: 100 }, same)).toEqual(first);
  expect(Array.from({ length: 100 }, other)).not.toEqual(first);
});

test('numbers are spread evenly over 0 to 1', () => {
  const random = seededRandom(1);
  const bins = new Uint32Array(16);
  for (let i = 0; i < 160_000; i++) {
    const bin = Math.floor(random() * 16);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(37.7); // 99.9 % of chi-square with 15 degrees of freedom
});
