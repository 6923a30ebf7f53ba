import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { csvCells } from './csv-cells.ts';
import { jsonRecords } from './json-records.ts';
import type { DecodedText } from './text-encoding.ts';
import { decodeText } from './text-encoding.ts';
import { unlockedBytes } from './unlocked-bytes.ts';

/** A table as a file gives it, before it is known which column means what. */
export interface Table {
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx' | 'json';
  /** How its text was decoded; all is certain in formats that fix it. */
  readonly decoding: Omit<DecodedText, 'text'>;
  /** Names of a workbook's sheets; one empty name for a table without. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Whether the columns' names stood in the first row. */
  readonly hasHeader: boolean;
  /** Unique names; `Column 3` where the file gives none. */
  readonly columns: readonly string[];
  /** Cells as text, as many in every row as there are columns; rows without any text are left out. */
  readonly rows: readonly (readonly string[])[];
  /** Place of each row in the file, counted from 1 with its header. */
  readonly rowNumbers: readonly number[];
  /** Places of what should have been a row and cannot be read: it stands in no row. */
  readonly broken: readonly number[];
  /** What stands over the row of names, as a heading of the whole table: it stands in no row. */
  readonly above: readonly string[];
}

export interface ReadTableOptions {
  readonly encoding?: string | undefined;
  /** A workbook's sheet: the first one with rows unless it is named. */
  readonly sheet?: string | undefined;
  /** Whether the first row holds names: judged by its look unless it is said. */
  readonly header?: boolean | undefined;
  /** Tried one after the other on a locked workbook. */
  readonly passwords?: readonly string[] | undefined;
}

const CERTAIN: Table['decoding'] = { encoding: '', confidence: 1, undecodable: 0 };

/** The table in a file: `.csv .tsv .xlsx .jsonl`, or a `.json` list of records. */
export async function readTable(
  name: string,
  bytes: Uint8Array,
  options: ReadTableOptions = {},
): Promise<Result<Table>> {
  if (bytes.length === 0) return failed({ reason: 'empty' });
  const unlocked = await unlockedBytes(name, bytes, options.passwords);
  if (!unlocked.ok) return unlocked;
  const [first, second] = unlocked.value;
  if (first === 0x50 && second === 0x4b) return readWorkbook(name, unlocked.value, options);
  const decoded = await decodeText(bytes, { forced: options.encoding });
  if (!decoded.ok) return decoded;
  const { text, ...decoding } = decoded.value;
  if (/\.(?:jsonl?|ndjson)$/i.test(name)) return recordsTable(name, text, decoding);
  const base = { fileName: name, format: 'csv', decoding, sheets: [''], sheet: '' } as const;
  return tableOf(base, csvCells(name, text), options.header);
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  { sheet: wanted, header }: ReadTableOptions,
): Promise<Result<Table>> {
  const { workbookSheets } = await import('./xlsx.ts');
  const read = workbookSheets(bytes);
  if (!read.ok) return read;
  const sheets = read.value;
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ rows }) => rows.length > 0);
  if (!sheet) return failed({ reason: 'no-paragraphs' });
  const names = sheets.map(({ name }) => name);
  const base = {
    fileName: name,
    format: 'xlsx',
    decoding: CERTAIN,
    sheets: names,
    sheet: sheet.name,
  } as const;
  return tableOf(base, sheet.rows, header);
}

type Base = Pick<Table, 'fileName' | 'format' | 'decoding' | 'sheets' | 'sheet'>;

function tableOf(base: Base, cells: readonly (readonly string[])[], header?: boolean): Result<Table> {
  const numbered = cells.flatMap((row, i) =>
    row.some((cell) => cell.trim() !== '') ? [{ row, number: i + 1 }] : [],
  );
  const rows = numbered.map(({ row }) => row);
  const top = header === false ? 0 : headingRows(rows);
  const first = rows[top];
  if (first === undefined) return failed({ reason: 'no-paragraphs' });
  const hasHeader = header ?? (top > 0 || looksLikeHeader(first, rows.slice(1, 20)));
  const body = hasHeader ? numbered.slice(top + 1) : numbered;
  const width = numbered.reduce((most, { row }) => Math.max(most, row.length), 0);
  const columns = uniqueNames(
    Array.from({ length: width }, (_, i) => (hasHeader ? (first[i] ?? '').trim() : '') || `Column ${i + 1}`),
  );
  return ok({
    ...base,
    hasHeader,
    columns,
    rows: body.map(({ row }) =>
      row.length === width ? row : Array.from({ length: width }, (_, i) => row[i] ?? ''),
    ),
    rowNumbers: body.map(({ number }) => number),
    broken: [],
    above: rows.slice(0, top).map((row) => filled(row).join(' ')),
  });
}

const filled = (row: readonly string[]): readonly string[] => row.filter((cell) => cell.trim() !== '');

const MOST_HEADING_ROWS = 10;

/** How many rows of one cell stand over a row of names: a title, where it was exported and when. */
function headingRows(rows: readonly (readonly string[])[]): number {
  const top = rows.findIndex((row) => filled(row).length > 1);
  const names = rows[top];
  if (top <= 0 || top > MOST_HEADING_ROWS || names === undefined) return 0;
  const below = rows.slice(top + 1, top + 20);
  // A row of names fills what the rows below it fill; texts in one column stand with others in two only now and then.
  const isFull = below.every((row) => filled(row).length > 1 && filled(row).length <= filled(names).length);
  return below.length > 0 && isFull && looksLikeHeader(names, below) ? top : 0;
}

const LONGEST_NAME = 60;

/** Names are short, hardly ever the same, and are no numbers or dates where the cells below them are. */
function looksLikeHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const distinct = new Set(names).size;
  // A column that was exported twice; a row of values has some again below.
  const recurs = first.some((cell, i) => cell.trim() !== '' && below.some((row) => row[i] === cell));
  if (distinct < names.length && (recurs || 2 * distinct < names.length || below.length === 0)) return false;
  if (names.some((name) => name.length > LONGEST_NAME || name.includes('\n'))) return false;
  if (names.some((name) => /^[-+]?\d[\d.,:/ -]*$/.test(name)))
    // A column of numbers may be headed by a year; a row of values has several.
    return names.filter((name) => /^\d{4}$/.test(name)).length < names.length && below.length === 0;
  return true;
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Records, one a line or in one list; columns in the order in which the records name them. */
function recordsTable(name: string, text: string, decoding: Table['decoding']): Result<Table> {
  const records = jsonRecords(text);
  if (!records.ok) return records;
  return ok({
    fileName: name,
    format: 'json',
    decoding,
    sheets: [''],
    sheet: '',
    hasHeader: true,
    above: [],
    ...records.value,
  });
}
