import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../testing/described.ts';
import { realFilesFolder } from '../testing/real-files.ts';
import type { ReadTableOptions, Table } from './table.ts';
import { readTable } from './table.ts';
import { documentsOfTable } from './table-documents.ts';
import { guessedMapping } from './table-mapping.ts';

async function read(name: string, bytes: string | Uint8Array, options?: ReadTableOptions): Promise<Table> {
  const result = await readTable(name, typeof bytes === 'string' ? strToU8(bytes) : bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const columnNames = (table: Table, columns: readonly number[]): readonly string[] =>
  columns.map((column) => table.columns[column] ?? '');
/** The mapping with names in place of numbers. */
function mappingOf(table: Table): Readonly<Record<string, unknown>> | null {
  const mapping = guessedMapping(table);
  if (!mapping) return null;
  const name = (column: number | null): string | null =>
    column === null ? null : (table.columns[column] ?? '');
  const { text, title, date, language, key, order, attributes } = mapping;
  return {
    text: name(text),
    title: name(title),
    date: name(date),
    language: name(language),
    key: name(key),
    order: name(order),
    attributes: columnNames(table, attributes),
  };
}

const SPEECH = 'The locks of the upper valley were opened at dawn. Nobody will forget the silence.';
const NEWS = `id,headline,date,outlet,body
1,Gates open,1956-03-02,Gazette,"${SPEECH}

And the ""cheer"" that followed."
2,Gates closed,3 March 1956,Courier,"The gates were closed again; nobody knows why they were."
`;
const PARAGRAPHS = `speech_id\tpara\tspeaker\tdate\ttext
a\t2\tMarrin\t1956\tNobody who was there will ever forget the silence.
a\t1\tMarrin\t1956\tThe locks of the upper valley were opened at dawn.
b\t1\tVelk\t1957\tThe water ran down to the embankment where we stood.
b\t2\tJo\t1957\tWe stood and waited without a word for the bells.
`;

describe('readTable', () => {
  it.each<[string, string, string, readonly string[], readonly (readonly string[])[]]>([
    ['commas', 'a.csv', 'a,b\n1,"x, y"\n', ['a', 'b'], [['1', 'x, y']]],
    ['semicolons and CRLF', 'a.csv', 'a;b\r\n1;2,5\r\n', ['a', 'b'], [['1', '2,5']]],
    ['tabs', 'a.tsv', 'a\tb\n1\tx, y\n', ['a', 'b'], [['1', 'x, y']]],
    [
      'short and long rows',
      'a.csv',
      'a,b\n1\n1,2,3\n\n,,\n',
      ['a', 'b', 'Column 3'],
      [
        ['1', '', ''],
        ['1', '2', '3'],
      ],
    ],
    [
      'texts that run on without quotation marks',
      'a.csv',
      `who,text\nVelk,The gates, as we know, were opened at dawn.\nJo,The water ran down, and we stood there, waiting.\nAn,No.`,
      ['who', 'text'],
      [
        ['Velk', 'The gates, as we know, were opened at dawn.'],
        ['Jo', 'The water ran down, and we stood there, waiting.'],
        ['An', 'No.'],
      ],
    ],
    [
      'one column of texts',
      'a.csv',
      `text\nThe gates, as we know, were opened at dawn.\nThe water ran, as it always does, down to us all.`,
      ['text'],
      [
        ['The gates, as we know, were opened at dawn.'],
        ['The water ran, as it always does, down to us all.'],
      ],
    ],
    ['the sign that Excel tells', 'a.csv', 'sep=|\r\na,b|c\r\n1|2;3\r\n', ['a,b', 'c'], [['1', '2;3']]],
    [
      'names that stand twice, or are missing',
      'a.csv',
      'text,who,who,\nGates,Velk,Jo,x\nWater,An,,y\n',
      ['text', 'who', 'who (2)', 'Column 4'],
      [
        ['Gates', 'Velk', 'Jo', 'x'],
        ['Water', 'An', '', 'y'],
      ],
    ],
    [
      'no header',
      'a.csv',
      '1,1956,first\n2,1957,second\n',
      ['Column 1', 'Column 2', 'Column 3'],
      [
        ['1', '1956', 'first'],
        ['2', '1957', 'second'],
      ],
    ],
    [
      'records',
      'a.jsonl',
      '{"a":1,"b":["x","y"]}\n\n{"b":"z","c":{"d":null},"e":true}\n',
      ['a', 'b', 'c.d', 'e'],
      [
        ['1', 'x; y', '', ''],
        ['', 'z', '', 'true'],
      ],
    ],
    [
      'records in records, and lists of paragraphs',
      'a.jsonl',
      `{"m":{"t":"One","who":{"name":"Ann","e":[{"x":1}]}},"p":["${'long '.repeat(20)}","b"]}`,
      ['m.t', 'm.who.name', 'm.who.e', 'p'],
      [['One', 'Ann', '[{"x":1}]', `${'long '.repeat(20)}\n\nb`]],
    ],
    ['a list of records', 'a.json', '[{"a":"x"},{"a":null}]', ['a'], [['x'], ['']]],
  ])('%s', async (_, name, text, columns, rows) => {
    const table = await read(name, text);
    expect(table.columns).toEqual(columns);
    expect(table.rows).toEqual(rows);
  });

  it('names columns apart', async () => {
    const table = await read('a.csv', 'a,,a \nx,y,z\n', { header: true });
    expect(table.columns).toEqual(['a', 'Column 2', 'a (2)']);
  });

  it('reads the records around lines that are none, and tells those', async () => {
    const body = 'The river belongs to all of us, and it always did.';
    const table = await read(
      'a.jsonl',
      `{"meta":{"title":"One"},"body":"${body}","wann":"1953-05-03"}\n{broken\n\n{"meta":{"title":"Two"},"body":"${body}!","wann":"1953-05-04"}\n[1]\n{"meta":{"title":"Three"},"body":"${body}?","wann":"1953-05-05"}\n`,
    );
    expect([table.rowNumbers, table.broken]).toEqual([
      [1, 4, 6],
      [2, 5],
    ]);
    const mapping = guessedMapping(table);
    expect(mapping).toMatchObject({ text: 1, title: 0, date: 2 });
    const outcomes = mapping ? await documentsOfTable(table, mapping) : [];
    expect(
      outcomes.map(({ rows, result }) => [rows[0], result.ok ? result.value.date : result.problem.reason]),
    ).toEqual([
      [1, '1953-05-03'],
      [4, '1953-05-04'],
      [6, '1953-05-05'],
      [2, 'refused'],
      [5, 'refused'],
    ]);
  });

  it('says which line is no record', async () => {
    const result = await readTable('a.jsonl', strToU8('{"a":1}\n{"a":'));
    expect(result).toEqual({
      ok: false,
      problem: { reason: 'damaged', format: 'JSON', detail: 'line 2 is no record' },
    });
    expect((await readTable('a.csv', strToU8('\n\n'))).ok).toBe(false);
  });

  it('reads a workbook: shared and inline texts, numbers, days, rich text, several sheets', async () => {
    const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml': `<workbook ${x}><sheets><sheet name="Empty" sheetId="1" r:id="r1"/><sheet name="Data" sheetId="2" r:id="r2"/><sheet name="Secret" state="hidden" r:id="r3"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
          'xl/sharedStrings.xml': `<sst ${x}><si><t>text</t></si><si><r><t>a </t></r><r><t>b_x000D_</t></r><rPh><t>no</t></rPh></si></sst>`,
          'xl/styles.xml': `<styleSheet ${x}><numFmts><numFmt numFmtId="170" formatCode="d\\.\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
          'xl/worksheets/sheet1.xml': `<worksheet ${x}><sheetData/></worksheet>`,
          'xl/worksheets/sheet2.xml': `<worksheet ${x}><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>day</t></is></c><c><v>n</v></c></row><row><c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>20516</v></c><c r="D2"><v>0.10000000000000001</v></c></row></sheetData></worksheet>`,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
    const table = await read('a.xlsx', bytes, { header: true });
    expect(table.sheets).toEqual(['Empty', 'Data']);
    expect(table.sheet).toBe('Data');
    expect(table.columns).toEqual(['text', 'Column 2', 'day', 'n']);
    expect(table.rows).toEqual([['a b\n', '', '1956-03-02', '0.1']]);
  });
});

describe('a workbook', () => {
  const workbook = (sheet: string, properties = ''): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="r">${properties}<sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${sheet}</worksheet>`),
    });
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

  it('counts days from 1904 where it says so', async () => {
    const sheet = `<sheetData><row r="1">${text('A1', 'text')}${text('B1', 'day')}</row><row r="2">${text('A2', 'A speech.')}<c r="B2" s="1"><v>19055</v></c></row></sheetData>`;
    // 2 March 1952 in the one count, four years and a day later in the other.
    const plain = await read('a.xlsx', workbook(sheet), { header: true });
    expect(plain.rows).toEqual([['A speech.', '1952-03-02']]);
    const late = await read('a.xlsx', workbook(sheet, '<workbookPr date1904="1"/>'), { header: true });
    expect(late.rows).toEqual([['A speech.', '1956-03-03']]);
  });

  it('says the value of merged cells in every row beside them, and the rows by their places', async () => {
    const long = 'A text that goes on. '.repeat(12);
    const sheet = `<sheetData><row r="1">${text('A1', 'speaker')}${text('B1', 'text')}${text('C1', 'note')}</row><row r="4">${text('A4', 'Velk')}${text('B4', 'One.')}${text('C4', long)}</row><row r="5">${text('B5', 'Two.')}</row><row r="7">${text('A7', 'Jo')}${text('B7', 'Three.')}</row></sheetData><mergeCells><mergeCell ref="A4:A6"/><mergeCell ref="C4:C5"/><mergeCell ref="A7:B7"/></mergeCells>`;
    const table = await read('a.xlsx', workbook(sheet), { header: true });
    expect(table.rows).toEqual([
      ['Velk', 'One.', long],
      ['Velk', 'Two.', ''],
      ['Jo', 'Three.', ''],
    ]);
    expect(table.rowNumbers).toEqual([4, 5, 7]);
  });
});

describe('documents of a table', () => {
  it('takes a row for a document', async () => {
    const table = await read('news.csv', NEWS);
    expect(mappingOf(table)).toEqual({
      text: 'body',
      title: 'headline',
      date: 'date',
      language: null,
      key: null,
      order: null,
      attributes: ['id', 'outlet'],
    });
    const mapping = guessedMapping(table);
    const documents = mapping ? await documentsOfTable(table, mapping) : [];
    expect(documents.map(({ rows }) => rows)).toEqual([[2], [3]]);
    const [first, second] = documents.map(({ result }) => (result.ok ? result.value : undefined));
    expect([first?.title, first?.date, first?.attributes]).toEqual([
      'Gates open',
      '1956-03-02',
      { id: '1', outlet: 'Gazette' },
    ]);
    expect(first && paragraphsOf(first)).toEqual([SPEECH, 'And the "cheer" that followed.']);
    expect([second?.title, second?.date, second?.source.fileName]).toEqual([
      'Gates closed',
      '1956-03-03',
      'news.csv#3',
    ]);
  });

  it('gathers rows that are paragraphs by their key, in their order', async () => {
    const table = await read('paragraphs.tsv', PARAGRAPHS);
    expect(mappingOf(table)).toMatchObject({ text: 'text', key: 'speech_id', order: 'para', date: 'date' });
    const mapping = guessedMapping(table);
    const documents = mapping ? await documentsOfTable(table, mapping) : [];
    const [first, second] = documents.map(({ result }) => (result.ok ? result.value : undefined));
    expect(first && paragraphsOf(first)).toEqual([
      'The locks of the upper valley were opened at dawn.',
      'Nobody who was there will ever forget the silence.',
    ]);
    expect(second?.attributes).toEqual({ speech_id: 'b', speaker: 'Velk; Jo' });
    expect(documents.map(({ rows }) => rows)).toEqual([
      [3, 2],
      [4, 5],
    ]);
  });

  it('says which rows have no text, and that a table has none', async () => {
    const table = await read('news.csv', `${NEWS}3,Nothing,1957,Gazette,\n`);
    const mapping = guessedMapping(table);
    const documents = mapping ? await documentsOfTable(table, mapping) : [];
    expect(documents.at(-1)).toEqual({
      rows: [4],
      result: { ok: false, problem: { reason: 'no-paragraphs' } },
    });
    expect(mappingOf(await read('a.csv', 'a,b\n1,2\n3,4\n'))).toBeNull();
  });
});

const folder = realFilesFolder();
const real = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder ?? '', 'tables', name)));
const has = (name: string): boolean => folder !== undefined && existsSync(join(folder, 'tables', name));

describe.skipIf(folder === undefined)('real tables', () => {
  it.each(['comma_in_quotes', 'empty', 'escaped_quotes', 'newlines', 'simple'])(
    'spectrum-%s',
    async (name) => {
      if (!has(`spectrum-${name}.csv`)) return;
      const table = await read(`${name}.csv`, real(`spectrum-${name}.csv`), { header: true });
      const expected: unknown = JSON.parse(new TextDecoder().decode(real(`spectrum-${name}.json`)));
      const objects = table.rows.map((row) =>
        Object.fromEntries(table.columns.map((column, i) => [column, row[i] ?? ''])),
      );
      expect(objects).toEqual(expected);
    },
  );

  it('qualcoder-survey456.csv', async () => {
    if (!has('qualcoder-survey456.csv')) return;
    const table = await read('survey.csv', real('qualcoder-survey456.csv'));
    expect(mappingOf(table)).toMatchObject({
      text: 'freetext',
      key: null,
      attributes: ['Case', 'Age', 'Gender', 'Interest'],
    });
    expect(table.rows.map((row) => row[0])).toEqual(['ID4', 'ID5', 'ID6']);
  });

  it('qualcoder-cases456.xlsx', async () => {
    if (!has('qualcoder-cases456.xlsx')) return;
    const table = await read('cases.xlsx', real('qualcoder-cases456.xlsx'));
    expect(table.columns).toEqual(['case', 'Age', 'gender', 'interest']);
    expect(table.rows.at(-1)).toEqual(['ID6', '29', 'm', 'soccer']);
  });
});
