import fc from 'fast-check';
import { expect, test } from 'vitest';
import { informativePriors, logOddsWithPrior } from './log-odds.ts';

const anyWords = fc.array(
  fc.record({ first: fc.nat(50), second: fc.nat(50), prior: fc.double({ min: 0.01, max: 20, noNaN: true }) }),
  { minLength: 2, maxLength: 12 },
);

test('texts turned round have the opposite values, finite ones', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const odds = logOddsWithPrior(words);
      const turned = logOddsWithPrior(
        words.map(({ first, second, prior }) => ({ first: second, second: first, prior })),
      );
      odds.forEach(({ delta, z }, i) => {
        expect(Number.isFinite(z)).toBe(true);
        expect(turned[i]?.delta).toBeCloseTo(-delta, 9);
        expect(turned[i]?.z).toBeCloseTo(-z, 9);
      });
    }),
  );
});

test('a strong prior pulls towards no difference', () => {
  const words = (prior: number) => [
    { first: 10, second: 2, prior },
    { first: 10, second: 18, prior },
  ];
  const weak = logOddsWithPrior(words(0.1))[0]?.delta ?? 0;
  expect(Math.abs(logOddsWithPrior(words(100))[0]?.delta ?? 1)).toBeLessThan(Math.abs(weak));
});

test('priors sum to their strength', () => {
  expect(informativePriors([1, 3], 8)).toEqual([2, 6]);
  expect(informativePriors([0, 0], 8)).toBeNull();
});
