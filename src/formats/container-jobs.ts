import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import { type CellDoubt, cellDoubts } from './container-cells.ts';
import { type ReadTableOptions, readTable, type Table } from './table.ts';
import { documentsOfTable, type TableOutcome } from './table-documents.ts';
import { guessedMapping, type TableMapping } from './table-mapping.ts';
import { entriesOfZip } from './zip-archive.ts';

/** A file out of an archive, or why it cannot be unpacked. */
export interface UnpackedEntry {
  readonly path: string;
  /** What its name was read in; absent where that is UTF-8. */
  readonly nameEncoding?: string;
  readonly result: Result<File>;
}

export interface UnpackOptions {
  /** Tried one after the other on what is encrypted. */
  readonly passwords?: readonly string[];
  /** Only what stands under these paths. */
  readonly only?: ReadonlySet<string>;
  /** The encoding of all names that are not UTF-8. */
  readonly namesIn?: string;
}

/** A document of a table with what was not understood of its rows. */
export interface TableDocument extends TableOutcome {
  readonly doubts: readonly CellDoubt[];
}

/** What a table's columns are likely for; null where no column can hold the text. */
export interface TableGuess {
  readonly columns: readonly string[];
  readonly mapping: TableMapping | null;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** What is done with files that hold several documents, in a thread of its own. */
export const containerJobs = {
  readTable: async (file: File, options: ReadTableOptions): Promise<Result<Table>> =>
    readTable(file.name, await bytesOf(file), options),

  guessTable: async (file: File, options: ReadTableOptions): Promise<Result<TableGuess>> => {
    const table = await readTable(file.name, await bytesOf(file), options);
    return table.ok ? ok({ columns: table.value.columns, mapping: guessedMapping(table.value) }) : table;
  },

  documentsOf: async (
    file: File,
    options: ReadTableOptions,
    mapping: TableMapping,
  ): Promise<Result<readonly TableDocument[]>> => {
    const table = await readTable(file.name, await bytesOf(file), options);
    if (!table.ok) return table;
    const doubts = new Map<number, CellDoubt[]>();
    for (const doubt of cellDoubts(table.value, mapping))
      doubts.set(doubt.row, [...(doubts.get(doubt.row) ?? []), doubt]);
    const outcomes = await documentsOfTable(table.value, mapping);
    return ok(
      outcomes.map((outcome) => ({
        ...outcome,
        doubts: outcome.rows.flatMap((row) => doubts.get(row) ?? []),
      })),
    );
  },

  unpack: async (
    file: File,
    { passwords = [], only, namesIn }: UnpackOptions = {},
  ): Promise<Result<readonly UnpackedEntry[]>> => {
    const entries = await entriesOfZip(await bytesOf(file), { withSystemFiles: true, namesIn });
    if (!entries.ok) return entries;
    const unpacked: UnpackedEntry[] = [];
    for (const { path, nameEncoding, unlock } of entries.value) {
      if (only && !only.has(path)) continue;
      const bytes = await unlock(passwords);
      // A file and not its bytes: the browser keeps files outside the page's memory.
      const made = bytes.ok ? ok(new File([new Uint8Array(bytes.value)], nameIn(path))) : bytes;
      unpacked.push({ path, ...(nameEncoding !== undefined && { nameEncoding }), result: made });
    }
    return ok(unpacked);
  },
} as const;

const nameIn = (path: string): string => path.replace(/^.*\//, '');

export type ContainerJobs = typeof containerJobs;

/** One job; its answer is what the job of that name gives. */
export interface ContainerRequest<Name extends keyof ContainerJobs = keyof ContainerJobs> {
  readonly name: Name;
  readonly args: Parameters<ContainerJobs[Name]>;
}
