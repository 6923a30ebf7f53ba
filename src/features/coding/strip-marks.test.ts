import { expect, it } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import { type Coding, sheetOf } from '../../domain/sheet.ts';
import { aTheme } from '../../testing/builders.ts';
import { stripMarks } from './DocumentStrip.tsx';

const coding = (theme: number): Coding => ({
  theme: asThemeId(theme),
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: [],
});

it('draws the themes of a paragraph side by side, what was read in grey, and a line where nothing was said', () => {
  const sheet = sheetOf(asDocumentId(1), asCoderId(1), [
    { paragraph: 1, read: false, codings: [coding(1), coding(2), coding(9)] },
    { paragraph: 2, read: true, codings: [] },
    { paragraph: 4, read: false, codings: [coding(2)] },
  ]);
  const themes = [aTheme({ id: asThemeId(1), colour: 3 }), aTheme({ id: asThemeId(2), colour: 7 })];
  expect(stripMarks(sheet, 5, new Map(themes.map((theme) => [theme.id, theme])))).toEqual([
    { fill: 'var(--line)', path: 'M0 0.38h23.2v0.24h-23.2zM0 3.38h23.2v0.24h-23.2z' },
    { fill: 'var(--theme-3)', path: 'M0 1.12h7.2v0.76h-7.2z' },
    { fill: 'var(--theme-7)', path: 'M8 1.12h7.2v0.76h-7.2zM0 4.12h23.2v0.76h-23.2z' },
    // A theme that is gone.
    { fill: 'var(--theme-1)', path: 'M16 1.12h7.2v0.76h-7.2z' },
    { fill: 'var(--read-fill)', path: 'M0 2.12h5v0.76h-5z' },
  ]);
});
