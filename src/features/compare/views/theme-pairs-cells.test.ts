import { describe, expect, it } from 'vitest';
import type { PairsAnswer } from '../../../analysis/answers/theme-pairs.ts';
import { coOccurrence } from '../../../analysis/statistics/patterns/co-occurrence.ts';
import { asThemeId } from '../../../domain/ids.ts';
import { aTheme } from '../../../testing/builders.ts';
import { measureText, pairCells, pairMark } from './theme-pairs-cells.ts';

const themes = ['War', 'Peace', 'Duty'].map((name, i) => aTheme({ id: asThemeId(i + 1), name }));
const pair = (both: number, first: number, second: number) => ({
  both,
  ...coOccurrence({ both, first, second, units: 100 }),
});
const answer: PairsAnswer = {
  themes: themes.map(({ id }) => id),
  units: 100,
  both: Int32Array.of(30, 10, 20, 4, 0, 8),
};

describe('the matrix of themes together', () => {
  it('says every pair once that is not too rare to show', () => {
    const cells = pairCells(answer, themes, 'jaccard');
    expect(cells.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual([
      ['', '', ''],
      ['0.25', '', ''],
      ['', '', ''],
    ]);
    expect(cells[1]?.[0]?.label).toBe('Peace with War: 10 of 100, Jaccard 0.25');
  });

  it('gives measures that go below 0 their sign', () => {
    expect(measureText(pair(10, 30, 20), 'phi')).toBe('+0.22');
    expect(measureText(pair(1, 30, 20), 'phi')).toMatch(/^−/);
    expect(measureText(pair(0, 0, 20), 'npmi')).toBe('–');
  });

  it('opens a pair with its n of the base', () => {
    expect(pairMark(answer, themes[1], themes[0])).toMatchObject({ n: 10, share: 0.1, group: { base: 100 } });
    expect(pairMark(answer, themes[1], undefined)).toBeUndefined();
  });
});
