import { describe, expect, it } from 'vitest';
import { asThemeId } from '../../../domain/ids.ts';
import { aTheme } from '../../../testing/builders.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { heatCells, residualText } from './heat-cells.ts';

const theme = aTheme({ id: asThemeId(1), name: 'War' });
const mark = (label: string, n: number, base: number, documents = 10): FrequencyMark => ({
  theme,
  group: { key: label, label, documents, paragraphs: base, words: 900, coded: base, read: 0, base },
  n,
  documentsWith: 1,
  share: base === 0 ? null : n / base,
  isSmallBase: documents < 5,
});
const marks = [mark('East', 34, 120), mark('West', 12, 140, 3), mark('North', 0, 0)];

describe('the cells of a heat map', () => {
  it('say n of N and how high the share stands on the ramp', () => {
    const cells = heatCells(marks, 'share', 34 / 120, false);
    expect(cells.map((cell) => cell?.text)).toEqual(['28%', '8.6%', undefined]);
    expect(cells[0]?.level).toBe(1);
    expect(cells[1]?.label).toBe('War, West: 12 of 140, 8.6%, small base');
    expect(cells[2]).toBeNull();
  });

  it('show residuals with their sign, those of groups with a base only', () => {
    // The square root of Pearson’s chi-square of these two groups, 17.328806, with both signs.
    const cells = heatCells(marks, 'residual', 1, false);
    expect(cells.map((cell) => cell?.text)).toEqual(['+4.2', '−4.2', undefined]);
    expect(cells[0]).toMatchObject({ level: 1, isStrong: true });
    expect(cells[1]?.label).toContain('12 of 140');
  });

  it('never give nothing a sign', () => {
    expect(residualText(-0.04)).toBe('0.0');
  });
});
