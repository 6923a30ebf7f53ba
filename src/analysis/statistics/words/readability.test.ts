import { expect, test } from 'vitest';
import { logitScale, rile } from './position-scale.ts';
import { fleschEase, lix } from './readability.ts';

test('by hand', () => {
  expect(fleschEase({ words: 20, sentences: 2 }, 30)).toBeCloseTo(206.835 - 10.15 - 126.9, 9);
  expect(lix({ words: 20, sentences: 2 }, 5)).toBe(35);
});

test('no words, no readability', () => {
  expect(fleschEase({ words: 0, sentences: 0 }, 0)).toBeNull();
  expect(lix({ words: 0, sentences: 1 }, 0)).toBeNull();
});

test('positions: sides turned round turn the sign, nothing coded has no share', () => {
  expect(rile({ right: 3, left: 1 }, 8)).toBe(25);
  expect(rile({ right: 1, left: 3 }, 8)).toBe(-25);
  expect(rile({ right: 0, left: 0 }, 0)).toBeNull();
  expect(logitScale({ right: 0, left: 0 })).toBe(0);
  expect(logitScale({ right: 4, left: 2 })).toBeCloseTo(-logitScale({ right: 2, left: 4 }), 12);
});
