import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvCell, neutralised, writeCsv, writeCsvBytes } from './csv.ts';

/** What somebody does who wants the text as it was: take away the apostrophe that was put in front. */
const plain = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const readCsv = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n', delimiter: ',' })
    .data;

describe('writeCsv', () => {
  it('has a byte order mark, CRLF, and quotes where they are needed', () => {
    expect(
      writeCsv([
        ['title', 'n'],
        ['He said "no", twice\nand left', 3],
        [' blank', null],
      ]),
    ).toBe('\ufefftitle,n\r\n"He said ""no"", twice\nand left",3\r\n" blank",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1"])(
    'puts an apostrophe before %j',
    (text) => expect(neutralised(text)).toBe(`'${text}`),
  );

  it.each(['1', 'a=b', '한국', '– dash', "'tis", ''])('leaves %j alone', (text) =>
    expect(neutralised(text)).toBe(text),
  );

  it('leaves numbers alone, and has no word for what is no number', () => {
    expect(writeCsv([[-5, 0.25, Number.NaN, Number.POSITIVE_INFINITY, true]])).toBe(
      '\ufeff-5,0.25,,,yes\r\n',
    );
  });

  it('gives back every text through another program’s reader', () => {
    const anyCell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', "'-", '"', '\r\n', '٣', '👩‍🚀'),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain((columns) =>
          fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 6,
          }),
        ),
        (rows) => {
          expect(readCsv(writeCsv(rows)).map((row) => row.map(plain))).toEqual(rows);
        },
      ),
    );
  });

  it('writes the same as bytes, also over the end of a piece', () => {
    const rows: readonly (readonly CsvCell[])[] = Array.from({ length: 7 }, (_, i) => [
      i,
      'é'.repeat(300_000),
    ]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsvBytes(rows)) === writeCsv(rows)).toBe(
      true,
    );
  });
});
