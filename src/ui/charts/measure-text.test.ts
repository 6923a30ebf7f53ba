import { describe, expect, test } from 'vitest';
import { cutText, wrapText } from './measure-text.ts';

// A typewriter: every letter one wide.
const measure = (text: string): number => [...text].length;

describe('wrapping', () => {
  test.each([
    ['fits', 'one two', 20, ['one two']],
    ['breaks at spaces', 'one two three', 8, ['one two', 'three']],
    ['keeps a comma with its word', 'one, two', 4, ['one,', 'two']],
    ['keeps brackets with their word', 'one (two) three', 6, ['one', '(two)', 'three']],
    ['keeps a span of years together', 'by outlet, 1951–1958', 12, ['by outlet,', '1951–1958']],
    ['a word too long stands alone', 'a incomprehensibly b', 5, ['a', 'incomprehensibly', 'b']],
    ['lines of its own stay', 'one\ntwo', 20, ['one', 'two']],
    ['Chinese breaks without spaces', '河那边的邻居们，晚上好。', 8, ['河那边的邻居们，', '晚上好。']],
    ['Korean breaks at spaces', '강 건너의 이웃 여러분', 8, ['강 건너의 이웃', '여러분']],
    ['nothing', '', 8, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines);
  });
});

describe('cutting', () => {
  test.each([
    ['fits', 'Gazette', 7, 'Gazette'],
    ['is cut', 'Ardenmoor Gazette', 8, 'Ardenmo…'],
    ['not before a space', 'Radio Velhan', 7, 'Radio…'],
    ['no room at all', 'Radio', 0, '…'],
  ])('%s', (_, text, width, expected) => {
    expect(cutText(text, width, measure)).toBe(expected);
  });
});
