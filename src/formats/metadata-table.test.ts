import { describe, expect, it } from 'vitest';
import { guessedUses, joinedTable } from './metadata-table.ts';

const TABLE = {
  columns: ['id', 'File name', 'Date', 'Speaker', ''],
  rows: [
    ['1', 'a.txt', '1957', 'Velk', 'x'],
    ['2', 'B', '1958', ' Marrin ', ''],
    ['3', 'folder/c.TXT', '', '', ''],
    ['4', 'gone.txt', '1959', 'Velk', ''],
    ['5', 'A.txt', '1960', 'Carrow', ''],
    ['6', '', '', '', ''],
  ],
};
const FILES = ['a.txt', 'b.docx', 'C.txt', 'd.txt'];

describe('a metadata table', () => {
  it('is joined by the column that holds names of files', () => {
    const uses = guessedUses(TABLE, FILES);
    expect(uses).toEqual([
      { kind: 'attribute', name: 'id' },
      { kind: 'file' },
      { kind: 'date' },
      { kind: 'attribute', name: 'Speaker' },
      { kind: 'none' },
    ]);
    const joined = joinedTable(TABLE, uses, FILES);
    expect([...joined.facts]).toEqual([
      [0, { date: '1957', attributes: { id: '1', Speaker: 'Velk' } }],
      [1, { date: '1958', attributes: { id: '2', Speaker: 'Marrin' } }],
      [2, { attributes: { id: '3' } }],
    ]);
    expect(joined.filesWithoutRow).toEqual([3]);
    expect(joined.rowsWithoutFile).toEqual(['gone.txt']);
    expect(joined.repeated).toEqual(['A.txt']);
  });

  it('means a whole name before one without its extension', () => {
    const table = {
      columns: ['file', 'x'],
      rows: [
        ['a.txt', '1'],
        ['a', '2'],
      ],
    };
    const joined = joinedTable(
      table,
      [{ kind: 'file' }, { kind: 'attribute', name: 'x' }],
      ['a.txt', 'a.docx'],
    );
    expect(joined.facts.get(0)?.attributes).toEqual({ x: '1' });
    expect(joined.facts.get(1)?.attributes).toEqual({ x: '2' });
  });

  it('without such a column names no file', () => {
    const table = { columns: ['Speaker'], rows: [['Velk']] };
    expect(joinedTable(table, guessedUses(table, FILES), FILES).facts.size).toBe(0);
  });
});
