// https://parquet.apache.org/docs/file-format/
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CsvCell } from './csv.ts';

type ColumnType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN';

const isInt32 = (value: CsvCell): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** The narrowest type that holds every value; text where they differ or none is given. */
function typeOf(values: readonly CsvCell[]): ColumnType {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return 'STRING';
  if (given.every(isInt32)) return 'INT32';
  if (given.every((value) => typeof value === 'number')) return 'DOUBLE';
  return given.every((value) => typeof value === 'boolean') ? 'BOOLEAN' : 'STRING';
}

/** A table as Parquet, its header first; empty cells are null. Texts stay as they are: no spreadsheet runs them there. */
export function writeParquet(rows: readonly (readonly CsvCell[])[]): Uint8Array<ArrayBuffer> {
  const [header = [], ...body] = rows;
  const columnData = header.map((name, column) => {
    const values = body.map((row) => row[column] ?? null);
    const type = typeOf(values);
    const data =
      type === 'STRING'
        ? values.map((value) => (value === null ? null : String(value).toWellFormed()))
        : values;
    return { name: String(name), data, type, nullable: true };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
