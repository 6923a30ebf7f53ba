// https://www.sqlite.org/fileformat.html
import type { Database } from 'sql.js';
import wasmAddress from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { failed, ok, type Result } from '../domain/result.ts';

export type SqliteValue = string | number | Uint8Array | null;
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/** A database in memory, read only. */
export interface Sqlite {
  /** Names in lower case. */
  readonly tables: ReadonlySet<string>;
  /** Columns of a table, in lower case; none where there is no such table. */
  columns(table: string): ReadonlySet<string>;
  rows(sql: string): readonly SqliteRow[];
  close(): void;
}

const SIGNATURE = 'SQLite format 3\u0000';

/** Whether the bytes are a database. */
export const isSqlite = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

/** Opens a database file; the engine is loaded with the first one. The caller closes it. */
export async function openSqlite(bytes: Uint8Array): Promise<Result<Sqlite>> {
  try {
    const { default: load } = await import('sql.js');
    const isBrowser = 'document' in globalThis || 'WorkerGlobalScope' in globalThis;
    const engine = await load(isBrowser ? { locateFile: () => wasmAddress } : {});
    const database = new engine.Database(bytes);
    return ok(wrapped(database));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ reason: 'damaged', format: 'SQLite', detail });
  }
}

function wrapped(database: Database): Sqlite {
  const rows = (sql: string): readonly SqliteRow[] => {
    const statement = database.prepare(sql);
    try {
      const found: SqliteRow[] = [];
      while (statement.step()) found.push(statement.getAsObject());
      return found;
    } finally {
      statement.free();
    }
  };
  const names = rows("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => textIn(row, 'name'));
  return {
    tables: new Set(names.map((name) => name.toLowerCase())),
    columns: (table) =>
      new Set(
        rows(`PRAGMA table_info("${table.replaceAll('"', '""')}")`).map((row) =>
          textIn(row, 'name').toLowerCase(),
        ),
      ),
    rows,
    close: () => database.close(),
  };
}

/** The value as text; empty for none. */
export function textIn(row: SqliteRow, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return '';
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
}

/** The value as a number; null for what is none. */
export function numberIn(row: SqliteRow, column: string): number | null {
  const value = row[column];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
