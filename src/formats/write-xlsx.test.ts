import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from './write-xlsx.ts';
import { workbookSheets } from './xlsx.ts';

describe('writeXlsx', () => {
  it('writes what the reader of workbooks reads', () => {
    const rows = [
      ['theme', 'n', 'share'],
      ['외부의 위협 & <적>', 143, 0.3421],
      ['=1+1', 0, null],
      [' التهديد ', -2.5e-7, 1e21],
    ];
    const read = workbookSheets(
      writeXlsx([
        { name: 'Numbers', rows },
        { name: 'Settings: [all]', rows: [['About']] },
      ]),
    );
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: 'Numbers',
          rows: [
            ['theme', 'n', 'share'],
            ['외부의 위협 & <적>', '143', '0.3421'],
            ['=1+1', '0', expect.toBeOneOf(['', undefined])].slice(0, 2),
            [' التهديد ', '-2.5e-7', '1e+21'],
          ],
        },
        { name: 'Settings   all', rows: [['About']] },
      ],
    });
  });

  it('gives back any text and number', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.integer(),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(6))),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 30, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const read = workbookSheets(writeXlsx([{ name: 'x', rows }]));
          if (!read.ok) throw new Error(read.problem.reason);
          const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();
          expect(read.value[0]?.rows.map((row) => row.map(plain))).toEqual(
            rows.map((row) => row.map((cell) => plain(String(Object.is(cell, -0) ? 0 : cell)))),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps names of sheets apart', () => {
    const sheets = ['a/b', 'a b', 'A b', ''].map((name) => ({ name, rows: [['x']] }));
    const read = workbookSheets(writeXlsx(sheets));
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['a b', 'a b 2', 'A b 3', 'Sheet']);
  });
});
