import { expect, it } from 'vitest';
import { moved, type Pick, unitSpans, widened, wordSpans } from './evidence-picking.ts';

const TEXT = '“Lamps were seen,” he said.';
const WORDS = wordSpans(TEXT, 'en');
const after = (...moves: readonly Pick[]): string => {
  let chosen = moved(WORDS, null, 'next');
  for (const move of moves) chosen = moved(WORDS, chosen, move);
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
  expect(moved(WORDS, { start: 3, end: 9 }, 'longer')).toEqual({ start: 1, end: 16 });
});

it('divides scripts that write no blanks, and finds nothing in a text without words', () => {
  expect(wordSpans('河水不分彼此', 'zh').length).toBeGreaterThan(1);
  expect(moved(wordSpans(' — ', 'en'), null, 'next')).toBeNull();
});

it('moves by sentences, in scripts with and without blanks', () => {
  const texts = [
    ['en', 'Dr. Velk spoke. The dam holds. Nobody left.', 'The dam holds.'],
    ['zh', '河水不分彼此。我们一同看守。夜里有灯。', '我们一同看守。'],
    ['ar', 'النهر يجمع. من شرب منه فهو جار لنا. هذا عهد.', 'من شرب منه فهو جار لنا.'],
  ] as const;
  for (const [language, text, second] of texts) {
    const sentences = unitSpans(text, language, 'sentence');
    const chosen = moved(sentences, moved(sentences, null, 'next'), 'next');
    expect(chosen && text.slice(chosen.start, chosen.end)).toBe(second);
    const longer = moved(sentences, chosen, 'longer');
    expect(longer?.end).toBe(text.length);
  }
});

it('widens chosen words to their sentences', () => {
  const text = 'Lamps were seen. The dam holds.';
  const sentences = unitSpans(text, 'en', 'sentence');
  expect(widened(sentences, { start: 21, end: 24 })).toEqual({ start: 17, end: 31 });
  expect(widened(sentences, { start: 6, end: 24 })).toEqual({ start: 0, end: 31 });
  expect(widened(sentences, null)).toEqual({ start: 0, end: 16 });
});
