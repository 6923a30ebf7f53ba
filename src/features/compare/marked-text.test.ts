import { expect, it } from 'vitest';
import { markedText } from './marked-text.ts';

const drawn = (...spans: [number, number][]) =>
  markedText(
    'abcdefgh',
    100,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map(({ text, isEvidence }) => (isEvidence ? `[${text}]` : text))
    .join('');

it('marks the evidence of a paragraph', () => {
  expect(drawn()).toBe('abcdefgh');
  expect(drawn([102, 104])).toBe('ab[cd]efgh');
  expect(drawn([106, 108], [100, 101])).toBe('[a]bcdef[gh]');
});

it('unites what overlaps and cuts what reaches outside', () => {
  expect(drawn([101, 104], [103, 106])).toBe('a[bcdef]gh');
  expect(drawn([90, 102], [107, 120])).toBe('[ab]cdefg[h]');
  expect(drawn([10, 20], [200, 220])).toBe('abcdefgh');
});
