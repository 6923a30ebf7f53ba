import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../testing/described.ts';
import type { ReadTableOptions, Table } from './table.ts';
import { readTable } from './table.ts';
import { cellDate, columnDates } from './table-date.ts';
import { documentsOfTable } from './table-documents.ts';
import { guessedMapping } from './table-mapping.ts';

async function read(name: string, text: string, options?: ReadTableOptions): Promise<Table> {
  const result = await readTable(name, strToU8(text), options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function documentsIn(table: Table) {
  const mapping = guessedMapping(table);
  const outcomes = mapping ? await documentsOfTable(table, mapping) : [];
  return outcomes.map(({ result }) => {
    if (!result.ok) throw new Error(result.problem.reason);
    return result.value;
  });
}

const [ONE, TWO] = [
  'The locks of the upper valley were opened at dawn, and nobody spoke.',
  'The water ran down to the embankment where all of us stood waiting.',
];

describe('the date of a cell', () => {
  it.each([
    ['1677628800', '2023-03-01'],
    ['1677628800.25', '2023-03-01'],
    ['1677628800000', '2023-03-01'],
    ['315532800', '1980-01-01'],
    ['2023-03-01T08:00:00Z', '2023-03-01'],
    ['1 March 2023', '2023-03-01'],
    ['1956', '1956'],
    ['9999999999', undefined],
    ['12345', undefined],
    ['', undefined],
  ])('%s is %s', (cell, date) => {
    expect(cellDate(cell)).toBe(date);
  });

  it('has the order of day and month that other cells of its column tell, and none that they dispute', () => {
    const read = (...cells: readonly string[]) => cells.map(columnDates(cells));
    expect(read('3/1/2023', '3/14/2023')).toEqual(['2023-03-01', '2023-03-14']);
    expect(read('3/1/2023', '14/3/2023 08:15')).toEqual(['2023-01-03', '2023-03-14']);
    expect(read('3/1/2023', '14/3/2023', '3/14/2023')[0]).toBe('2023');
    expect(read('3/1/2023', '4/1/2023')).toEqual(['2023', '2023']);
  });

  it('is a time stamp in a column of dates alone, also beside dates of other forms', async () => {
    const table = await read(
      'posts.csv',
      `number,created_at,text\n1234567890,1677628800,"${ONE}"\n1234567891,2023-03-02,"${TWO}"\n`,
    );
    expect(guessedMapping(table)).toMatchObject({ date: 1, attributes: [0] });
    expect((await documentsIn(table)).map(({ date }) => date)).toEqual(['2023-03-01', '2023-03-02']);
  });
});

describe('rows above the names of the columns', () => {
  const heading = 'Papers of the lower valley;;\nExported on 3 March 1956;;\n\n';
  const rows = `who;when;text\nVelk;1956;"${ONE}"\nJo;1957;"${TWO}"\n`;

  it('are its heading', async () => {
    const table = await read('papers.csv', heading + rows);
    expect(table.above).toEqual(['Papers of the lower valley', 'Exported on 3 March 1956']);
    expect(table.columns).toEqual(['who', 'when', 'text']);
    expect(table.rowNumbers).toEqual([5, 6]);
    expect((await read('papers.csv', rows)).above).toEqual([]);
  });

  it('are rows where somebody says that nothing names the columns, or where rows have one cell', async () => {
    expect((await read('papers.csv', heading + rows, { header: false })).rows).toHaveLength(5);
    const alone = await read('a.csv', `text,who\n"${ONE}",\n"${TWO}",Jo\n`);
    expect([alone.above, alone.columns]).toEqual([[], ['text', 'who']]);
    const late = await read('a.csv', `text,\n"${ONE}",\nShort,Jo\n"${TWO}",\n`);
    expect([late.above, late.hasHeader, late.rows.length]).toEqual([[], true, 3]);
  });
});

describe('markup in cells', () => {
  it('is read as that of a page, and nothing of it is run', async () => {
    const table = await read(
      'pages.csv',
      `title,content\nGates,"<p>${ONE}</p><script>alert(1)</script><p>${TWO} &amp; more</p>"\nPlain,"${ONE} Is a < b, or b > a?"\n`,
    );
    const [page, plain] = await documentsIn(table);
    expect(page && paragraphsOf(page)).toEqual([ONE, `${TWO} & more`]);
    expect(page?.source.rule).toBe('markup');
    expect(plain && paragraphsOf(plain)).toEqual([`${ONE} Is a < b, or b > a?`]);
  });

  it('is read in rows that are paragraphs, too', async () => {
    const rows = [1, 2].flatMap((speech) => [
      `${speech},1,"<div>${ONE}</div>"`,
      `${speech},2,"${TWO}"`,
      `${speech},3,"${ONE}<br>${TWO}"`,
    ]);
    const table = await read('rows.csv', `speech_id,para,text\n${rows.join('\n')}\n`);
    const [speech] = await documentsIn(table);
    expect(speech && paragraphsOf(speech)).toEqual([ONE, TWO, `${ONE}\n${TWO}`]);
  });
});
