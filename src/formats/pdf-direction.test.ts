import { describe, expect, it } from 'vitest';
import { plainCharacters } from './pdf-characters.ts';
import { mendedBrackets, readingOrder } from './pdf-direction.ts';
import type { PdfRun } from './pdf-document.ts';
import { linesOfPage } from './pdf-lines.ts';
import { noteMarks, raisedFigure, withNoteMarks, withoutNotes } from './pdf-notes.ts';

const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Runs as they stand on a line from left to right. */
const run = (text: string): { text: string; rightToLeft: boolean } => ({
  text,
  rightToLeft: LEFTWARD.test(text),
});
const read = (texts: readonly string[], isPageLeftward: boolean): string =>
  readingOrder(texts.map(run), isPageLeftward)
    .map(({ text }) => text)
    .join(' ');

describe('the order of reading', () => {
  it.each<[string, readonly string[], boolean, string]>([
    ['of a line of Hebrew', ['שלום', ',', 'העמק'], true, 'העמק , שלום'],
    ['of numbers in it', ['סכרים', '12', 'לנו'], true, 'לנו 12 סכרים'],
    ['of Latin words in it', ['סוף', 'Velk', ',', '2000', 'תוכנית'], true, 'תוכנית Velk , 2000 סוף'],
    ['of a line of it that is mostly Latin', ['ג', 'is a long word', 'ב'], true, 'ב is a long word ג'],
    ['of Hebrew words in a Latin line', ['the words', 'ב', 'א', 'mean so'], false, 'the words א ב mean so'],
    ['of Latin alone on such a page', ['the', 'words'], true, 'the words'],
  ])('%s', (_, texts, isPageLeftward, expected) => {
    expect(read(texts, isPageLeftward)).toBe(expected);
  });

  it('puts a full stop or a number between the words that a parser gives around it as one run', () => {
    const at = (text: string, x: number, width: number): PdfRun => ({
      ...run(text),
      x,
      y: 0,
      width,
      size: 10,
      turns: 0,
      vertical: false,
    });
    const runs = [
      at('.', 100, 4),
      at('مياه الوادي كثيرة جدا في الربيع وفي الشتاء', 0, 200),
      at('1962', 40, 20),
    ];
    const [[line] = []] = linesOfPage({ width: 200, height: 100, runs });
    expect(line?.text).toBe('مياه الوادي كثيرة جدا. في الربيع 1962 وفي الشتاء');
  });

  it('begins with the right column of a page of Hebrew', () => {
    const at = (text: string, x: number, y: number): PdfRun => ({
      ...run(text),
      x,
      y,
      width: 100,
      size: 10,
      turns: 0,
      vertical: false,
    });
    const [group = []] = linesOfPage({
      width: 600,
      height: 800,
      runs: [at('ב', 50, 100), at('א', 400, 100)],
    });
    const right = group.find(({ text }) => text === 'א');
    const left = group.find(({ text }) => text === 'ב');
    expect(right?.left).toBeLessThan(left?.left ?? 0);
  });

  it('goes down single characters that stand one below the other', () => {
    const texts = ['橋の開通式における演説', '国民の皆様本日ここに我々'];
    const runs = texts.flatMap((text, column) =>
      [...text].map(
        (character, i): PdfRun => ({
          text: character,
          x: 400 - 30 * column,
          y: 100 + 12 * i,
          width: 12,
          size: 12,
          turns: 0,
          vertical: false,
          rightToLeft: false,
        }),
      ),
    );
    const [group = []] = linesOfPage({ width: 600, height: 800, runs });
    expect(group.map(({ text }) => text)).toEqual(texts);
  });
});

describe('characters', () => {
  it.each<[string, string]>([
    ['ﺧﻄﺎب ﻓﻲ اﻓﺘﺘﺎح', 'خطاب في افتتاح'],
    ['ﬁnd the oﬃce', 'find the office'],
    ['⼆⼗年⺠', '二十年民'],
    ['王様︑民︒', '王様、民。'],
  ])('%s', (text, expected) => {
    expect(plainCharacters(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['ראו )דוח 7( כאן', 'ראו (דוח 7) כאן'],
    ['ראו (דוח 7) כאן', 'ראו (דוח 7) כאן'],
    ['see )this(', 'see )this('],
  ])('brackets of %s', (text, expected) => {
    expect(mendedBrackets(text)).toBe(expected);
  });
});

describe('notes', () => {
  const line = (text: string, base: number, size = 10) => ({ text, left: 50, right: 300, base, size });

  it('are parted from the foot of a column, and their marks told from other raised figures', () => {
    const lines = [
      line(`The locks were opened${raisedFigure('1')} at dawn, ten m${raisedFigure('2')} wide.`, 100),
      line('Nobody forgot it.', 112),
      line('1 Archive of the valley, folder 12,', 700, 8),
      line('page 3.', 709, 8),
    ];
    const { body, notes } = withoutNotes({ left: 50, right: 300, lines }, 10);
    expect(body?.lines.length).toBe(2);
    expect(notes?.lines.length).toBe(2);
    const marks = noteMarks(notes?.lines ?? []);
    expect(withNoteMarks(body?.lines[0]?.text ?? '', marks)).toBe(
      'The locks were opened[1] at dawn, ten m2 wide.',
    );
  });

  it('are none without a number, nor in type of the same size', () => {
    const column = (lines: readonly ReturnType<typeof line>[]) => ({ left: 50, right: 300, lines });
    expect(withoutNotes(column([line('Text.', 100), line('A caption.', 120, 8)]), 10).notes).toBeUndefined();
    expect(withoutNotes(column([line('Text.', 100), line('1 Point.', 120)]), 10).notes).toBeUndefined();
  });
});
