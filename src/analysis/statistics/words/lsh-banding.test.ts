import { expect, test } from 'vitest';
import { bandingChance, bandingThreshold } from './lsh-banding.ts';
import { ngramSet, sharedNgrams } from './ngram-sets.ts';

test('a chance is 0 for nothing in common and 1 for the same text, and rises', () => {
  expect(bandingChance(240, 80, 0)).toBe(0);
  expect(bandingChance(240, 80, 1)).toBe(1);
  expect(bandingChance(240, 80, 1e-6)).toBeCloseTo(80e-18, 30);
  expect(bandingChance(240, 80, 0.4)).toBeGreaterThan(bandingChance(240, 80, 0.3));
});

test('the threshold lies where about half and more are found', () => {
  const at = bandingThreshold(240, 80);
  expect(bandingChance(240, 80, at)).toBeCloseTo(1 - (1 - 1 / 80) ** 80, 9);
});

test('n-grams as sets: a text in itself, none in a short one', () => {
  const whole = ngramSet(['a', 'b', 'c', 'a', 'b', 'c'], 3);
  expect(whole.size).toBe(3);
  expect(sharedNgrams(whole, ngramSet(['a', 'b', 'c'], 3))).toEqual({
    shared: 1,
    jaccard: 1 / 3,
    secondInFirst: 1,
  });
  expect(sharedNgrams(whole, ngramSet(['a', 'b'], 3))).toEqual({
    shared: 0,
    jaccard: 0,
    secondInFirst: null,
  });
  expect(sharedNgrams(new Set(), new Set()).jaccard).toBeNull();
  expect(ngramSet(['a b', 'c'], 2)).not.toEqual(ngramSet(['a', 'b c'], 2));
});
