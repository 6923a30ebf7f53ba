import { expect, it } from 'vitest';
import { asInstant, asThemeId } from '../../domain/ids.ts';
import type { Coding } from '../../domain/sheet.ts';
import { textSegments } from './text-segments.ts';

const coding = (theme: number, ...evidence: [number, number][]): Coding => ({
  theme: asThemeId(theme),
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: evidence.map(([start, end]) => ({ start, end })),
});

const drawn = (length: number, start: number, codings: readonly Coding[]) =>
  textSegments('x'.repeat(length), start, codings).map((s) => [s.start, s.end, s.themes.join('+')]);

it('is one plain segment without evidence, and none for an empty paragraph', () => {
  expect(drawn(10, 0, [coding(1)])).toEqual([[0, 10, '']]);
  expect(drawn(0, 0, [])).toEqual([]);
});

it('cuts where evidence of several themes overlaps', () => {
  expect(drawn(10, 100, [coding(1, [102, 106]), coding(2, [104, 109])])).toEqual([
    [0, 2, ''],
    [2, 4, '1'],
    [4, 6, '1+2'],
    [6, 9, '2'],
    [9, 10, ''],
  ]);
});

it('cuts evidence at the edges of the paragraph', () => {
  expect(drawn(5, 10, [coding(1, [8, 12]), coding(2, [14, 30])])).toEqual([
    [0, 2, '1'],
    [2, 4, ''],
    [4, 5, '2'],
  ]);
});

it('cuts at masked names and at places that were found', () => {
  const segments = textSegments('ab▇▇cd', 0, [coding(1, [1, 3])], [{ start: 4, end: 6 }]);
  expect(segments.map((s) => [s.start, s.end, s.themes.length, s.isMasked, s.isFound])).toEqual([
    [0, 1, 0, false, false],
    [1, 2, 1, false, false],
    [2, 3, 1, true, false],
    [3, 4, 0, true, false],
    [4, 6, 0, false, true],
  ]);
});
