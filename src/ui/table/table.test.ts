import { describe, expect, test } from 'vitest';
import { columnsThatFit, compareValues } from './column.ts';
import { headingAbove, tableLines } from './lines.ts';
import { shareSelected, withRange, withRow, withRows } from './selection.ts';

describe('selection', () => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  const none: ReadonlySet<string> = new Set();

  test.each([
    ['downwards', 'b', 'd', ['b', 'c', 'd']],
    ['upwards', 'd', 'b', ['b', 'c', 'd']],
    ['one row', 'c', 'c', ['c']],
    ['from nowhere', null, 'c', ['c']],
    ['from a row that is filtered away', 'x', 'c', ['c']],
  ])('a range %s', (_, from, to, expected) => {
    expect([...withRange(none, shown, from, to, true)].sort()).toEqual(expected);
  });

  test('a range follows the order shown, not that of the letters', () => {
    expect(withRange(none, ['c', 'a', 'b'], 'c', 'a', true)).toEqual(new Set(['c', 'a']));
  });

  test('a range can be turned off, and leaves the rest', () => {
    expect(withRange(new Set(shown), shown, 'b', 'c', false)).toEqual(new Set(['a', 'd', 'e']));
  });

  test('nothing given is changed in place', () => {
    const given = new Set(['a']);
    withRow(given, 'b', true);
    withRows(given, ['a'], false);
    expect(given).toEqual(new Set(['a']));
  });

  test('all, some, none', () => {
    expect(shareSelected(new Set(['a', 'x']), ['a', 'b'])).toBe('some');
    expect(shareSelected(new Set(['a', 'b', 'x']), ['a', 'b'])).toBe('all');
    expect(shareSelected(new Set(['x']), ['a', 'b'])).toBe('none');
    expect(shareSelected(new Set(['x']), [])).toBe('none');
  });
});

describe('lines', () => {
  const rows = [
    { id: '1', outlet: 'Radio' },
    { id: '2', outlet: 'Gazette' },
    { id: '3', outlet: 'Radio' },
  ];
  const lines = (closed: readonly string[], order?: (a: string, b: string) => number): readonly string[] =>
    tableLines(rows, (row) => row.id, { of: (row) => row.outlet, order }, new Set(closed)).map((line) =>
      line.kind === 'group' ? `${line.group} ${line.rows.length}` : line.id,
    );

  test('ungrouped: the rows', () => {
    expect(tableLines(rows, (row) => row.id, null, new Set()).map((line) => line.key)).toEqual([
      'row 1',
      'row 2',
      'row 3',
    ]);
  });
  test('groups come as they first appear, or in an order of their own', () => {
    expect(lines([])).toEqual(['Radio 2', '1', '3', 'Gazette 1', '2']);
    expect(lines([], (a, b) => a.localeCompare(b))).toEqual(['Gazette 1', '2', 'Radio 2', '1', '3']);
  });
  test('a closed group keeps its heading and count', () => {
    expect(lines(['Radio'])).toEqual(['Radio 2', 'Gazette 1', '2']);
  });
  test('the heading above a line', () => {
    const all = tableLines(rows, (row) => row.id, { of: (row) => row.outlet }, new Set());
    expect([0, 1, 2, 3, 4].map((index) => headingAbove(all, index))).toEqual([0, 0, 0, 3, 3]);
  });
});

describe('columns', () => {
  const columns = [
    { id: 'title', minWidth: 200 },
    { id: 'date', width: 100 },
    { id: 'country', width: 100, leavesFirst: 2 },
    { id: 'genre', width: 100, leavesFirst: 1 },
  ];
  test.each([
    [500, ['title', 'date', 'country', 'genre']],
    [499, ['title', 'date', 'genre']],
    [399, ['title', 'date']],
    [100, ['title', 'date']],
  ])('with %i pixels', (room, expected) => {
    expect(columnsThatFit(columns, room).map(({ id }) => id)).toEqual(expected);
  });

  test('text sorts as people sort it', () => {
    expect(['10', '2', 'b', 'A', 'á'].sort(compareValues)).toEqual(['2', '10', 'A', 'á', 'b']);
    expect([10, 2, -1].sort(compareValues)).toEqual([-1, 2, 10]);
  });
});
