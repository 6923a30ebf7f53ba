import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NAME = 'virtual:duckdb';
const PACKAGE = '@duckdb/duckdb-wasm';

/** Whether DuckDB-wasm happens to be installed. It is no dependency: more than 100 MB for one measured comparison. */
export const hasDuckdb = existsSync(
  fileURLToPath(new URL(`../../../node_modules/${PACKAGE}`, import.meta.url)),
);

const INSTALLED = `
import { AsyncDuckDB, VoidLogger } from '${PACKAGE}';
import wasm from '${PACKAGE}/dist/duckdb-eh.wasm?url';
import script from '${PACKAGE}/dist/duckdb-browser-eh.worker.js?url';
export const openDuckdb = async () => {
  const worker = new Worker(script);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(wasm);
  const connection = await database.connect();
  return {
    addFile: (name, text) => database.registerFileText(name, text),
    rowsOf: async (sql) => {
      const table = await connection.query(sql);
      const columns = table.schema.fields.map((_, i) => table.getChildAt(i));
      return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column.get(row)));
    },
    close: async () => {
      await connection.close();
      await database.terminate();
    },
  };
};
`;

/** The module that the bench page knows DuckDB by. */
export const duckdbModule = {
  name: 'duckdb-where-installed',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) =>
    id === `\0${NAME}` ? (hasDuckdb ? INSTALLED : 'export const openDuckdb = null;') : undefined,
};
