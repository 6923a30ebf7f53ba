import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import { type ReadTableOptions, readTable, type Table } from './table.ts';
import { documentsOfTable, type TableOutcome } from './table-documents.ts';
import type { TableMapping } from './table-mapping.ts';
import { entriesOfZip } from './zip-archive.ts';

/** A file out of an archive, or why it cannot be unpacked. */
export interface UnpackedEntry {
  readonly path: string;
  readonly result: Result<Uint8Array>;
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** What is done with files that hold several documents, in a thread of its own. */
export const containerJobs = {
  readTable: async (file: File, options: ReadTableOptions): Promise<Result<Table>> =>
    readTable(file.name, await bytesOf(file), options),

  documentsOf: async (
    file: File,
    options: ReadTableOptions,
    mapping: TableMapping,
  ): Promise<Result<readonly TableOutcome[]>> => {
    const table = await readTable(file.name, await bytesOf(file), options);
    return table.ok ? ok(await documentsOfTable(table.value, mapping)) : table;
  },

  unpack: async (file: File): Promise<Result<readonly UnpackedEntry[]>> => {
    const entries = await entriesOfZip(await bytesOf(file));
    if (!entries.ok) return entries;
    return ok(entries.value.map(({ path, read }) => ({ path, result: read() })));
  },
} as const;

export type ContainerJobs = typeof containerJobs;

/** One job; its answer is what the job of that name gives. */
export interface ContainerRequest<Name extends keyof ContainerJobs = keyof ContainerJobs> {
  readonly name: Name;
  readonly args: Parameters<ContainerJobs[Name]>;
}
