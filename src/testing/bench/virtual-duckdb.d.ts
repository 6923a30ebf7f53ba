/** Made by the bench command: DuckDB-wasm where that package happens to be installed, else nothing. */
declare module 'virtual:duckdb' {
  /** A database in memory, in a worker of its own. */
  export interface Duckdb {
    /** Names a text, so that a statement can read it as a file. */
    readonly addFile: (name: string, text: string) => Promise<void>;
    /** The rows of a statement, each a list of its columns. */
    readonly rowsOf: (sql: string) => Promise<readonly (readonly (string | number | null)[])[]>;
    readonly close: () => Promise<void>;
  }
  export const openDuckdb: (() => Promise<Duckdb>) | null;
}
