import { describe, expect, it } from 'vitest';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asCoderId, asDocumentId } from '../../domain/ids.ts';
import { partialDate } from '../../domain/partial-date.ts';
import { aDocument } from '../../testing/builders.ts';
import { codingsDrawn, themeDrawn } from '../../testing/codings-drawn.ts';
import { buildColumns } from '../change-columns.ts';
import { pearsonTest } from '../statistics/groups/independence-test.ts';
import { periodTrend } from './period-trend.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

const A = themeDrawn('A');
const question: FrequencyQuestion = {
  comparison: {
    ...PLAIN_COMPARISON,
    grouping: { by: 'period', unit: 'year' },
    themes: [A],
    withSubThemes: false,
    coder: asCoderId(1),
    rule: 'paragraph',
    base: 'read',
  },
  members: [[A]],
  attributes: [],
};

function trendOf(drawing: string, years: readonly number[]) {
  const documents = years.map((year, index) =>
    aDocument({ id: asDocumentId(index + 1), paragraphCount: 4, date: partialDate(year) ?? null }),
  );
  return periodTrend(buildColumns(documents, codingsDrawn(drawing)), question);
}

describe('periodTrend', () => {
  it('is Pearson’s chi-square where there are two periods', () => {
    const { periods, themes } = trendOf('A . . . / A A A .', [1940, 1950]);
    const pearson = pearsonTest([
      [1, 3],
      [3, 1],
    ]);
    expect(periods).toBe(2);
    expect(themes[0]?.trend?.statistic).toBeCloseTo(pearson?.statistic ?? Number.NaN, 12);
    expect(themes[0]?.trend?.slope).toBeCloseTo(0.05, 12);
  });

  it('ranks periods with data only, and leaves out what has no single period', () => {
    const { periods, themes } = trendOf('A . . . / A A . . / - - - - / A A A .', [1940, 1941, 1943, 1950]);
    expect(periods).toBe(3);
    expect(themes[0]?.rank?.rho).toBeCloseTo(1, 12);
  });

  it('says nothing where nothing varies', () => {
    expect(trendOf('. . . . / . . . .', [1940, 1950]).themes[0]).toEqual({
      theme: A,
      trend: null,
      rank: null,
    });
  });
});
