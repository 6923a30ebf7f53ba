import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localAlignment } from './local-alignment.ts';

const anyTokens = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
const SCORES = { match: 2, mismatch: -1, gap: -1 };

test('nothing in common', () => {
  expect(localAlignment(['a'], ['b'])).toEqual({ score: 0, pairs: [] });
  expect(localAlignment([], ['b'])).toEqual({ score: 0, pairs: [] });
});

test('the score is what its pairs add up to, ends match, and lists may be turned', () => {
  fc.assert(
    fc.property(anyTokens, anyTokens, (one, other) => {
      const { score, pairs } = localAlignment(one, other, SCORES);
      const sum = pairs.reduce((all, { first, second }) => {
        if (first === null || second === null) return all + SCORES.gap;
        return all + (one[first] === other[second] ? SCORES.match : SCORES.mismatch);
      }, 0);
      expect(sum).toBe(score);
      for (const end of [pairs[0], pairs.at(-1)]) {
        if (end !== undefined) expect(one[end.first ?? -1]).toBe(other[end.second ?? -2]);
      }
      expect(localAlignment(other, one, SCORES).score).toBe(score);
    }),
  );
});

test('a text in itself matches wholly', () => {
  fc.assert(
    fc.property(anyTokens, anyTokens, (tokens, around) => {
      expect(localAlignment(tokens, [...around, ...tokens]).score).toBeGreaterThanOrEqual(2 * tokens.length);
    }),
  );
});
