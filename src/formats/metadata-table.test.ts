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
    expect(joined.nameless).toEqual(['6']);
  });

  it('takes no column for names of files that says the same in every row', () => {
    const rows = ['north/a.txt', 'south/a.txt', 'speech.txt', 'gone.txt'].map((path) => ['speech', path]);
    const uses = guessedUses({ columns: ['Genre', 'Where'], rows }, [
      'north/a.txt',
      'south/a.txt',
      'speech.txt',
    ]);
    expect(uses).toEqual([{ kind: 'attribute', name: 'Genre' }, { kind: 'file' }]);
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

  it('tells files of one name in several folders apart by the folders that it writes', () => {
    const uses = [{ kind: 'file' }, { kind: 'attribute', name: 'x' }] as const;
    const files = ['corpus.zip/north/a.txt', 'corpus.zip/south/a.txt', 'corpus.zip/b.txt'];
    const xs = (...rows: readonly (readonly string[])[]) => {
      const { facts, ...rest } = joinedTable({ columns: ['file', 'x'], rows }, uses, files);
      return { of: files.map((_, place) => facts.get(place)?.attributes['x']), ...rest };
    };
    expect(xs(['C:\\corpus\\South\\A', '1'], ['north/a.txt', '2'], ['elsewhere/b.txt', '3'])).toMatchObject({
      of: ['2', '1', '3'],
      repeated: [],
    });
    // What says no folder is said of all, but for those that were named already.
    expect(xs(['north/a.txt', '1'], ['a.txt', '2'], ['a.txt', '3'])).toMatchObject({
      of: ['1', '2', undefined],
      repeated: ['a.txt'],
    });
    expect(xs(['/', 'only this']).nameless).toEqual(['/ · only this']);
  });

  it('joins a row of a scan to its text, where no other row names it', () => {
    const rows = [
      ['a.pdf', '1'],
      ['b.pdf', '2'],
      ['b.txt', '3'],
      ['c.pdf', '4'],
    ];
    const table = { columns: ['file', 'x'], rows };
    const files = ['a.txt', 'b.txt'];
    const uses = guessedUses(table, files);
    const joined = joinedTable(table, uses, files);
    expect(files.map((_, place) => joined.facts.get(place)?.attributes['x'])).toEqual(['1', '3']);
    expect(joined).toMatchObject({ otherExtension: ['a.pdf'], rowsWithoutFile: ['b.pdf', 'c.pdf'] });
  });

  it('without such a column names no file', () => {
    const table = { columns: ['Speaker'], rows: [['Velk']] };
    expect(joinedTable(table, guessedUses(table, FILES), FILES).facts.size).toBe(0);
  });
});
