import { describe, expect, it } from 'vitest';
import type { DifferenceAnswer } from '../../../analysis/answers/group-difference.ts';
import { naiveTests } from '../../../analysis/answers/naive-tests.ts';
import { asThemeId } from '../../../domain/ids.ts';
import { aTheme } from '../../../testing/builders.ts';
import {
  type DifferenceRow,
  differenceColumns,
  differenceText,
  pText,
  sortedDifferences,
} from './difference-columns.ts';

const own = (id: number, n: number) => ({
  theme: asThemeId(id),
  cells: [
    { n, share: n / 120 },
    { n: 12, share: 12 / 140 },
  ],
  pair: {
    difference: n / 120 - 12 / 140,
    interval: { low: 0.1, high: 0.3 },
    intervalMethod: 'document bootstrap' as const,
    newcombe: { low: 0.1, high: 0.29 },
    odds: { ratio: 4.2, logError: 0.3, interval: { low: 2, high: 8.5 } },
    isHaldane: false,
    h: 0.53,
  },
  permutation: { p: 0.0004, statistic: 0.2, exact: true, assignments: 252 },
  adjustedP: 0.0008,
  naive: naiveTests([n, 12], [120, 140]),
});
const answer: DifferenceAnswer = {
  groups: [
    { key: 'E', label: 'East', documents: 5, base: 120 },
    { key: 'W', label: 'West', documents: 5, base: 140 },
  ],
  leftOut: [],
  themes: [own(1, 34), own(2, 3)],
  areSameDocuments: false,
  tooSmall: [],
  familySize: 2,
  resamples: 2000,
  seed: 1,
  leastDocuments: 5,
};
const rows = answer.themes.map(
  (one): DifferenceRow => ({ theme: aTheme({ id: one.theme }), own: one, trend: undefined }),
);
const textsOf = (of: DifferenceAnswer, isRate = false) =>
  Object.fromEntries(
    differenceColumns(of, isRate, 0).map(({ id, text }) => [id, rows[0] ? text(rows[0]) : '']),
  );

describe('the columns of differences', () => {
  it('name their variant and give every number with its sign and base', () => {
    const headers = differenceColumns(answer, false, 9).map(({ header }) => header);
    expect(headers).toContain('p adjusted, BH of 2');
    expect(headers.filter((header) => header.includes('naive'))).toHaveLength(7);
    expect(textsOf(answer)).toMatchObject({
      'group-0': '28.3% 34 of 120',
      difference: '+19.8',
      interval: '+10.0 to +30.0',
      test: '<0.001',
      odds: '4.20 (2.00 to 8.50)',
      h: '+0.53',
      chi: '17.33 (1), <0.001',
      g2: '17.72 (1), <0.001',
    });
  });

  it('have nothing naive to say of a rate, and say why there is no test', () => {
    expect(Object.keys(textsOf(answer, true))).toEqual([
      'group-0',
      'group-1',
      'difference',
      'interval',
      'test',
      'adjusted',
    ]);
    const [east] = answer.groups;
    const small = { ...answer, tooSmall: east ? [{ ...east, documents: 3 }] : [] };
    const test = differenceColumns(small, false, 0).find(({ id }) => id === 'test');
    expect(test?.hint).toBe('No test: East has 3; 5 documents a group are needed.');
  });

  it('sort the rows, and keep the codebook’s order without a column', () => {
    const difference = differenceColumns(answer, false, 0).find(({ id }) => id === 'difference');
    const ids = (list: readonly DifferenceRow[]) => list.map(({ theme }) => theme.id);
    expect(ids(sortedDifferences(rows, difference, false))).toEqual([2, 1]);
    expect(ids(sortedDifferences(rows, undefined, true))).toEqual([2, 1]);
  });

  it('never show a p of 0, nor a sign where nothing is', () => {
    expect([pText(0.00001), pText(0.05), pText(null)]).toEqual(['<0.001', '0.050', '–']);
    expect([differenceText(-0.0001, false), differenceText(-0.05, false)]).toEqual(['0.0', '−5.0']);
  });
});
