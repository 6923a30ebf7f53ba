import { expect, it } from 'vitest';
import { ok } from '../../../domain/result.ts';
import { aNewDocument } from '../../../testing/builders.ts';
import { NO_IMPORT, withEvent } from './import-list.ts';
import type { ImportSettings } from './import-settings.ts';
import { misfitsOf } from './misfits.ts';

const TABLE = {
  columns: ['file', 'Date', 'Language', 'Born', 'Printed', 'Aired'],
  rows: [
    ['a.txt', 'some day', 'Old Norse', 'about 1901', '3 March 1951', 'no'],
    ['b.txt', '1951-03-14T10:00', 'en_GB', 'about 1901', 'in spring', 'perhaps'],
    ['c.txt', '1951', 'ko', '1,5', '', ''],
  ],
};

it('lists dates and languages that are none, and values of another type than their attribute’s', () => {
  const change: Partial<ImportSettings> = {
    table: {
      fileName: 'about.csv',
      table: TABLE,
      uses: [
        { kind: 'file' },
        { kind: 'date' },
        { kind: 'language' },
        { kind: 'attribute', name: 'Born' },
        { kind: 'attribute', name: 'Printed' },
        { kind: 'attribute', name: 'Aired' },
      ],
    },
    types: { born: 'number', printed: 'date', aired: 'yes-no' },
  };
  const names = ['a.txt', 'b.txt', 'c.txt'];
  const added = withEvent(NO_IMPORT, {
    kind: 'added',
    files: names.map((name, key) => ({ key, name, path: name, origin: { kind: 'pasted', text: name } })),
  });
  const read = withEvent(added, {
    kind: 'read',
    results: names.map((title, key) => ({ key, result: ok(aNewDocument({ title })) })),
  });
  const list = withEvent(read, { kind: 'set for all', change });
  const told = misfitsOf(list.files, list.settings).map(
    ({ name, value, count, fate }) => `${name} ${value} ×${count}: ${fate}`,
  );
  expect(told).toEqual([
    'Date some day ×1: no date known here: the file keeps its own',
    'Language Old Norse ×1: no language known here: the file keeps its own',
    'Born about 1901 ×2: no number: kept as text',
    'Printed in spring ×1: no date: kept as text',
    'Aired perhaps ×1: neither yes nor no: kept as text',
  ]);
  expect(list.files[1]?.told.byTable).toMatchObject({ date: '1951-03-14', language: 'en-GB' });
  const settled = withEvent(list, { kind: 'edited', key: 0, edits: { date: null, language: 'en' } });
  expect(misfitsOf(settled.files, settled.settings)).toHaveLength(3);
});
