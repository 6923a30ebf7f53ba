import { expect, it } from 'vitest';
import { cellText, type FigureRow, figuresTable, fixedText, signedText, sortedFigures } from './figures.ts';

const row = (id: string, ...cells: FigureRow['cells']): FigureRow => ({ id, cells });
const ROWS = [row('a', 'War', 3), row('b', 'Bread', null), row('c', 'Peace', 12), row('d', 'Dam', 3)];
const ids = (rows: readonly FigureRow[]): string => rows.map(({ id }) => id).join('');

it('sorts by number and by name, keeps ties in order and what has no value last', () => {
  expect(ids(sortedFigures(ROWS, null))).toBe('abcd');
  expect(ids(sortedFigures(ROWS, { column: 1, isDescending: false }))).toBe('adcb');
  expect(ids(sortedFigures(ROWS, { column: 1, isDescending: true }))).toBe('cadb');
  expect(ids(sortedFigures(ROWS, { column: 0, isDescending: false }))).toBe('bdca');
});

it('shows numbers with their sign, and a dash where there is none', () => {
  const column = { key: 'z', label: 'z', text: signedText(1) };
  expect([2.34, -2.34, -0.01].map((value) => cellText(column, value))).toEqual(['+2.3', '−2.3', '0.0']);
  expect(cellText(column, null)).toBe('–');
  expect(cellText(undefined, 1234)).toBe('1,234');
  expect(fixedText(3)(0.5)).toBe('0.500');
});

it('gives files the values themselves', () => {
  const columns = [
    { key: 'theme', label: 'Theme' },
    { key: 'share', label: 'Share', text: () => '34%' },
  ];
  expect(figuresTable({ columns, rows: [row('a', 'War', 0.3421)] }, ['All paragraphs.'])).toEqual({
    header: ['theme', 'share'],
    rows: [['War', 0.3421]],
    notes: ['All paragraphs.'],
  });
});
