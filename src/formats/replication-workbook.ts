import type { CsvCell } from './csv.ts';
import type { PacketTable } from './replication-contents.ts';
import { writeXlsx } from './write-xlsx.ts';

// https://support.microsoft.com/office/excel-specifications-and-limits
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;
const CUT = ' … [cut here; whole in the CSV]';

/** How a text stands in a cell of a workbook so that it is read back as it is. */
export function workbookCell(cell: CsvCell): CsvCell {
  if (typeof cell !== 'string') return cell;
  const text = cell
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    // `_x0041_` is how a workbook writes a character by its number: an underscore written so keeps it a text.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - CUT.length)}${CUT}`;
}

/** The tables as one workbook, a sheet each; a table with more rows than a sheet takes is left to the other forms. */
export function packetWorkbook(tables: readonly PacketTable[]): Uint8Array {
  const fitting = tables.filter(({ rows }) => rows.length <= MOST_ROWS);
  return writeXlsx(
    fitting.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(workbookCell)) })),
  );
}
