import { describe, expect, test } from 'vitest';
import { type PartialDate, parsePartialDate } from '../../../domain/partial-date.ts';
import { failed, ok } from '../../../domain/result.ts';
import { aNewDocument } from '../../../testing/builders.ts';
import { foreseenText, stateCounts, statedFiles } from './file-state.ts';
import {
  documentToStore,
  editsOf,
  type ImportEvent,
  type ImportList,
  NO_IMPORT,
  openDateOf,
  readCount,
  withEvent,
} from './import-list.ts';
import { NOTHING_TOLD } from './import-settings.ts';
import { dateOrigin } from './read-facts.ts';

const listAfter = (...events: readonly ImportEvent[]): ImportList => events.reduce(withEvent, NO_IMPORT);
const added = (...names: readonly string[]): ImportEvent => ({
  kind: 'added',
  files: names.map((name, key) => ({ key, name, path: name, origin: { kind: 'pasted', text: name } })),
});
const read = (key: number, title: string, contentHash = `hash of ${title}`): ImportEvent => ({
  kind: 'read',
  results: [{ key, result: ok(aNewDocument({ title, contentHash })) }],
});
const bad = (key: number): ImportEvent => ({
  kind: 'read',
  results: [{ key, result: failed({ reason: 'empty' }) }],
});
const states = (list: ImportList, stored: readonly { contentHash: string; title: string }[] = []) =>
  statedFiles(list.files, stored).map(({ file, state }) => `${file.name}: ${state.kind}`);

describe('an import', () => {
  test('files are being read until each has an outcome', () => {
    const list = listAfter(added('a', 'b', 'c'), read(1, 'B'), bad(2));
    expect(readCount(list.files)).toBe(2);
    expect(states(list)).toEqual(['c: problem', 'a: reading', 'b: ready']);
  });

  test('duplicates of stored documents and of earlier files come before what is ready', () => {
    const list = listAfter(added('a', 'b', 'c'), read(0, 'A', 'x'), read(1, 'B', 'y'), read(2, 'C', 'x'));
    const stated = statedFiles(list.files, [{ contentHash: 'y', title: 'Stored' }]);
    expect(stated.map(({ state }) => state)).toEqual([
      { kind: 'duplicate', of: 'Stored', isStored: true },
      { kind: 'duplicate', of: 'A', isStored: false },
      { kind: 'ready', remark: 'no date' },
    ]);
    expect(foreseenText(stateCounts(stated))).toBe('1 will be stored, 2 are here already');
  });

  test('a text that lost characters stands before those that did not, and says so', () => {
    const whole = aNewDocument({ title: 'B', contentHash: 'b' });
    const document = { ...whole, contentHash: 'c', source: { ...whole.source, undecodable: 3 } };
    const lost: ImportEvent = { kind: 'read', results: [{ key: 2, result: ok(document) }] };
    const list = listAfter(added('a', 'b', 'c'), read(0, 'A'), read(1, 'B'), lost);
    const [first, ...others] = statedFiles(list.files, []);
    expect([first?.file.name, first?.state]).toEqual([
      'c',
      { kind: 'ready', remark: '3 characters undecodable; no date' },
    ]);
    expect(others.map(({ file }) => file.name)).toEqual(['a', 'b']);
  });

  test('a file left out makes room for its twin', () => {
    const list = listAfter(added('a', 'b'), read(0, 'A', 'x'), read(1, 'B', 'x'), {
      kind: 'left out',
      key: 0,
      isLeftOut: true,
    });
    expect(states(list)).toEqual(['a: left out', 'b: ready']);
  });

  test('another division that fails keeps what was read, and can be taken back', () => {
    const options = { rule: 'lines' as const };
    const divided = listAfter(added('a'), read(0, 'A'), { kind: 'read again', key: 0, options });
    expect(divided.files[0]).toMatchObject({ isReading: true, fittingRule: 'blank-lines' });
    const failing = withEvent(divided, bad(0));
    expect(failing.files[0]).toMatchObject({ isReading: false, document: { title: 'A' } });
    expect(states(failing)).toEqual(['a: problem']);
    expect(states(withEvent(failing, read(0, 'A')))).toEqual(['a: ready']);
  });

  test('a date that is not a day deserves a look', () => {
    const list = listAfter(added('a'), read(0, 'A'), {
      kind: 'edited',
      key: 0,
      edits: { date: parsePartialDate('1957-11') ?? null },
    });
    expect(statedFiles(list.files, [])[0]?.state).toEqual({ kind: 'ready', remark: 'month only: Nov 1957' });
  });

  test('edits win over what was read, and that over the defaults', () => {
    const list = listAfter(
      added('a'),
      {
        kind: 'set for all',
        change: { defaults: { Speaker: 'Velk', Outlet: 'Radio Velhan', Genre: ' ' } },
      },
      { kind: 'edited', key: 0, edits: { title: 'Mended' } },
      { kind: 'edited', key: 0, edits: { attributes: { outlet: '' } } },
    );
    const edits = list.files[0]?.edits ?? {};
    const document = aNewDocument({ attributes: { Speaker: 'Marrin', Outlet: 'Gazette' } });
    const stored = documentToStore({ document, edits, told: NOTHING_TOLD }, list.settings);
    expect(stored.title).toBe('Mended');
    expect(stored.attributes).toEqual({ Speaker: 'Marrin', outlet: '' });
  });

  test('the name of a file, then its row of a table, then the hand win over what was read', () => {
    const list = listAfter(
      added('Velk_1957.txt', 'Marrin_1958.txt'),
      read(0, 'Read'),
      { kind: 'set for all', change: { pattern: '{Speaker}_{date}' } },
      {
        kind: 'set for all',
        change: {
          table: {
            fileName: 'meta.csv',
            table: { columns: ['file', 'date', 'speaker'], rows: [['velk_1957', '14 March 1957', 'VELK']] },
            uses: [{ kind: 'file' }, { kind: 'date' }, { kind: 'attribute', name: 'speaker' }],
          },
          spellings: [{ attribute: 'Speaker', from: 'VELK', to: 'Velk' }],
        },
      },
    );
    const [velk, marrin] = list.files;
    expect(marrin && editsOf(marrin)).toEqual({ date: '1958', attributes: { Speaker: 'Marrin' } });
    if (!velk?.document) throw new Error('not read');
    const stored = documentToStore({ ...velk, document: velk.document }, list.settings);
    expect(stored).toMatchObject({ title: 'Read', date: '1957-03-14', attributes: { speaker: 'Velk' } });
    const later = withEvent(list, added('Carrow_1959'));
    expect(later.files[2]?.told.byName).toMatchObject({ date: '1959' });
  });
});

describe('a text that is here already', () => {
  const list = listAfter(added('a', 'b'), read(0, 'A', 'same'), read(1, 'B', 'same'));
  const here = [{ contentHash: 'same', title: 'Before' }];

  test('is skipped unless it is wanted', () => {
    expect(states(list)).toEqual(['b: duplicate', 'a: ready']);
    expect(states(list, here)).toEqual(['a: duplicate', 'b: duplicate']);
    const wanted = withEvent(list, { kind: 'wanted', key: 1, isWanted: true });
    expect(states(wanted, here)).toEqual(['a: duplicate', 'b: ready']);
    const [, { state } = { state: null }] = statedFiles(wanted.files, here);
    expect(state).toMatchObject({ remark: expect.stringContaining('same text as “Before”') });
  });

  test('is stored again where all are wanted, but for what is left out', () => {
    const out = withEvent(list, { kind: 'left out', key: 0, isLeftOut: true });
    const stated = statedFiles(out.files, here, true);
    expect(stated.map(({ state }) => state.kind)).toEqual(['left out', 'ready']);
  });
});

describe('where a date came from', () => {
  const source = aNewDocument().source;
  const date = parsePartialDate('1957-11-02') ?? null;
  test.each([
    ['none found', { date: null, hidden: [], source }],
    ['from the heading', { date, hidden: [{ start: 0, end: 2, reason: 'date' as const }], source }],
    ['from the file name', { date, hidden: [], source: { ...source, fileName: '1957-11-02.txt' } }],
    ['from the file', { date, hidden: [], source: { ...source, format: 'html' } }],
  ])('%s', (origin, document) => expect(dateOrigin(document)).toBe(origin));
});

describe('a date of which day and month cannot be told apart', () => {
  const openDate = {
    written: '3/4/1953',
    dayFirst: parsePartialDate('1953-04-03') as PartialDate,
    monthFirst: parsePartialDate('1953-03-04') as PartialDate,
  };
  const year = parsePartialDate('1953') as PartialDate;
  const document = aNewDocument({ title: 'A', date: year, openDate });
  const list = listAfter(added('a'), { kind: 'read', results: [{ key: 0, result: ok(document) }] });
  const [file] = list.files;
  const remarks = (some: ImportList) =>
    statedFiles(some.files, [], false, some.settings.dateOrder).map(({ state }) =>
      state.kind === 'ready' ? state.remark : state.kind,
    );

  test('keeps its year and says so, until an order is chosen for the whole import', () => {
    if (!file) throw new Error('no file');
    expect(remarks(list)).toEqual(['year only: “3/4/1953” may be 3 Apr 1953 or 4 Mar 1953']);
    expect(documentToStore({ ...file, document }, list.settings).date).toBe('1953');
    const day = withEvent(list, { kind: 'set for all', change: { dateOrder: 'day' } });
    expect(remarks(day)).toEqual(['']);
    expect(documentToStore({ ...file, document }, day.settings).date).toBe('1953-04-03');
    const month = withEvent(day, { kind: 'set for all', change: { dateOrder: 'month' } });
    expect(documentToStore({ ...file, document }, month.settings).date).toBe('1953-03-04');
  });

  test('is asked for where the name of the file tells it, and not where the name tells a surer one', () => {
    const given: ImportEvent = { kind: 'read', results: [{ key: 0, result: ok(document) }] };
    const named = (name: string, dateOrder: 'day' | null = null) =>
      listAfter(added(name), given, { kind: 'set for all', change: { pattern: '{x}_{date}', dateOrder } });
    expect(remarks(named('a_5-6-1953'))).toEqual(['year only: “5-6-1953” may be 5 Jun 1953 or 6 May 1953']);
    const [settled] = named('a_5-6-1953', 'day').files;
    expect(settled && editsOf(settled).date).toBe('1953-06-05');
    const [surer] = named('a_1953-06').files;
    expect(surer && openDateOf(surer)).toBeUndefined();
  });

  test('never wins over a date set by hand', () => {
    const edited = withEvent(list, { kind: 'edited', key: 0, edits: { date: year } });
    const [one] = withEvent(edited, { kind: 'set for all', change: { dateOrder: 'day' } }).files;
    if (!one) throw new Error('no file');
    expect(documentToStore({ ...one, document }, { ...list.settings, dateOrder: 'day' }).date).toBe('1953');
  });
});
