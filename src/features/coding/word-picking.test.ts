import { expect, it } from 'vitest';
import { movedWords, type WordMove, wordSpans } from './word-picking.ts';

const TEXT = '“Lamps were seen,” he said.';
const WORDS = wordSpans(TEXT, 'en');
const after = (...moves: readonly WordMove[]): string => {
  let chosen = movedWords(WORDS, null, 'next');
  for (const move of moves) chosen = movedWords(WORDS, chosen, move);
  return chosen ? TEXT.slice(chosen.start, chosen.end) : '';
};

it('moves from word to word and stays at the edges', () => {
  expect(after()).toBe('Lamps');
  expect(after('next', 'next')).toBe('seen');
  expect(after('previous')).toBe('Lamps');
  expect(after('next', 'next', 'next', 'next', 'next', 'next')).toBe('said');
});

it('grows and shrinks by a word', () => {
  expect(after('longer', 'longer')).toBe('Lamps were seen');
  expect(after('longer', 'longer', 'longer', 'shorter')).toBe('Lamps were seen');
  expect(after('shorter')).toBe('Lamps');
});

it('goes on from words chosen with the mouse, in the middle of a word', () => {
  expect(movedWords(WORDS, { start: 3, end: 9 }, 'longer')).toEqual({ start: 1, end: 16 });
});

it('divides scripts that write no blanks, and finds nothing in a text without words', () => {
  expect(wordSpans('河水不分彼此', 'zh').length).toBeGreaterThan(1);
  expect(movedWords(wordSpans(' — ', 'en'), null, 'next')).toBeNull();
});
