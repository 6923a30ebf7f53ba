import { expect, it } from 'vitest';
import { asThemeId } from '../../domain/ids.ts';
import { codingsDrawn } from '../../testing/codings-drawn.ts';
import { nextCoded, nextUnread } from './paragraph-moves.ts';

const sheetOf = (drawing: string) => {
  const [sheet] = codingsDrawn(drawing);
  if (!sheet) throw new Error('nothing drawn');
  return sheet;
};
const SHEET = sheetOf('A . - B AB - C');
const UNREAD = [2, 5];
const A = asThemeId(1);

it('goes to unread paragraphs, round the end', () => {
  expect(nextUnread(SHEET, 0, 7)).toBe(UNREAD[0]);
  expect(nextUnread(SHEET, UNREAD[0] ?? 0, 7)).toBe(UNREAD[1]);
  expect(nextUnread(SHEET, 6, 7)).toBe(UNREAD[0]);
  expect(nextUnread(sheetOf('A B'), 0, 2)).toBeUndefined();
});

it('goes to coded paragraphs both ways, each once, round the ends', () => {
  expect([0, 1, 3, 4, 6].map((from) => nextCoded(SHEET, from, 1))).toEqual([3, 3, 4, 6, 0]);
  expect([0, 1, 3, 4, 6].map((from) => nextCoded(SHEET, from, -1))).toEqual([6, 0, 0, 3, 4]);
});

it('goes to the paragraphs of one theme', () => {
  expect(nextCoded(SHEET, 0, 1, A)).toBe(4);
  expect(nextCoded(SHEET, 4, 1, A)).toBe(0);
  expect(nextCoded(SHEET, 0, -1, A)).toBe(4);
  expect(nextCoded(SHEET, 0, 1, asThemeId(9))).toBeUndefined();
  expect(nextCoded(sheetOf('A -'), 0, 1)).toBeUndefined();
});
