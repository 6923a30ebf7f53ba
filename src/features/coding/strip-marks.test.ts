import { expect, it } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import { type Coding, sheetOf, withParagraphs } from '../../domain/sheet.ts';
import { aTheme } from '../../testing/builders.ts';
import { hasSameMarks, stripMarks } from './strip-marks.ts';

const coding = (theme: number): Coding => ({
  theme: asThemeId(theme),
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: [],
});

const sheet = sheetOf(asDocumentId(1), asCoderId(1), [
  { paragraph: 1, read: false, codings: [coding(1), coding(2), coding(9)] },
  { paragraph: 2, read: true, codings: [] },
  { paragraph: 4, read: false, codings: [coding(2)] },
]);
const themes = new Map(
  [aTheme({ id: asThemeId(1), colour: 3 }), aTheme({ id: asThemeId(2), colour: 7 })].map((theme) => [
    theme.id,
    theme,
  ]),
);

it('draws the themes of a paragraph side by side, what was read in grey, and a line where nothing was said', () => {
  expect(stripMarks(sheet, { from: 0, to: 5 }, themes)).toEqual([
    { fill: 'var(--line)', path: 'M0 0.38h23.2v0.24h-23.2zM0 3.38h23.2v0.24h-23.2z' },
    { fill: 'var(--theme-3)', path: 'M0 1.12h7.2v0.76h-7.2z' },
    { fill: 'var(--theme-7)', path: 'M8 1.12h7.2v0.76h-7.2zM0 4.12h23.2v0.76h-23.2z' },
    // A theme that is gone.
    { fill: 'var(--theme-1)', path: 'M16 1.12h7.2v0.76h-7.2z' },
    { fill: 'var(--read-fill)', path: 'M0 2.12h5v0.76h-5z' },
  ]);
});

it('draws a stretch where it stands in the whole', () => {
  expect(stripMarks(sheet, { from: 2, to: 5 }, themes)).toEqual([
    { fill: 'var(--read-fill)', path: 'M0 2.12h5v0.76h-5z' },
    { fill: 'var(--line)', path: 'M0 3.38h23.2v0.24h-23.2z' },
    { fill: 'var(--theme-7)', path: 'M0 4.12h23.2v0.76h-23.2z' },
  ]);
});

it.each([
  ['another theme', { paragraph: 4, read: false, codings: [coding(1)] }],
  ['one theme more', { paragraph: 4, read: false, codings: [coding(1), coding(2)] }],
  ['no theme any more', { paragraph: 4, read: false, codings: [] }],
  ['read now', { paragraph: 3, read: true, codings: [] }],
  ['unread again', { paragraph: 2, read: false, codings: [] }],
])('has other marks where a paragraph has %s, and the same ones elsewhere', (_, said) => {
  const changed = withParagraphs(sheet, [said]);
  expect(hasSameMarks(sheet, changed, { from: 2, to: 5 })).toBe(false);
  expect(hasSameMarks(sheet, changed, { from: 0, to: 2 })).toBe(true);
});

it('has the same marks where a theme has another voice', () => {
  const voiced = withParagraphs(sheet, [
    { paragraph: 4, read: false, codings: [{ ...coding(2), voice: 2 }] },
  ]);
  expect(hasSameMarks(sheet, voiced, { from: 0, to: 5 })).toBe(true);
});
