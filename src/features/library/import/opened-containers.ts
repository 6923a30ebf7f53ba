import type { NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { doubtText } from '../../../formats/container-cells.ts';
import { runContainerJob } from '../../../formats/container-client.ts';
import type { TableDocument, UnpackOptions } from '../../../formats/container-jobs.ts';
import type { ImportClient } from '../../../formats/import-client.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import { isNoisePath } from '../../../ui/dropped-files.ts';
import type { FileOrigin } from './import-list.ts';

/** What is added to an import: a file, a text, or what came out of a container. */
export interface Given {
  readonly origin: FileOrigin;
  readonly name: string;
  /** Absent where there are no folders. */
  readonly path?: string;
  /** Known before it is read: an entry that cannot be unpacked. */
  readonly problem?: Problem | undefined;
  /** What deserves a look: cells that were not understood. */
  readonly remark?: string;
  /** Left in a folder or archive by a system, and not by a person. */
  readonly isSystemFile?: boolean;
}

// An archive in an archive is opened too; an endless nest is not.
const MOST_DEEP = 3;

export const isArchive = (problem: Problem): boolean =>
  problem.reason === 'several-documents' && problem.kind === 'archive';

const nameIn = (path: string): string => path.replace(/^.*\//, '');

/** What is in an archive. */
export interface OpenedArchive {
  /** With the archive's own path before theirs; those that no password opened are not among them. */
  readonly files: readonly Given[];
  /** Paths inside of the archive that wait for a password. */
  readonly locked: ReadonlySet<string>;
  /** In what names were read that are not UTF-8, most of them; absent where all are. */
  readonly namesIn?: string | undefined;
}

/** Opens an archive, with the passwords known so far; what is said of `only` holds for what was locked before. */
export async function filesOfArchive(
  file: File,
  path: string,
  options: UnpackOptions,
): Promise<Result<OpenedArchive>> {
  if ((path.match(/\.zip\//gi) ?? []).length >= MOST_DEEP)
    return failed({ reason: 'refused', detail: 'It is an archive deep in other archives. Unpack it first.' });
  const entries = await runContainerJob('unpack', file, options);
  if (!entries.ok) return entries;
  if (entries.value.length === 0) return failed({ reason: 'empty' });
  const locked = new Set<string>();
  const files = entries.value.flatMap(({ path: inside, result }): readonly Given[] => {
    if (!result.ok && result.problem.reason === 'needs-password') {
      locked.add(inside);
      return [];
    }
    return [
      {
        origin: { kind: 'file', file: result.ok ? result.value : new File([], nameIn(inside)) },
        name: nameIn(inside),
        path: `${path}/${inside}`,
        problem: result.ok ? undefined : result.problem,
        isSystemFile: isNoisePath(inside),
      },
    ];
  });
  return ok({
    files,
    locked,
    namesIn: mostOf(entries.value.flatMap(({ nameEncoding }) => nameEncoding ?? [])),
  });
}

function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** One document of a table, named by its table and row. */
export function givenRow(
  { name, path, file }: { readonly name: string; readonly path: string; readonly file: File },
  { rows, result, doubts }: TableDocument,
): Given {
  const row = rows[0] ?? 0;
  const base = { name: `${name}#${row}`, path: `${path}#${row}` };
  if (!result.ok) return { ...base, origin: { kind: 'file', file }, problem: result.problem };
  return {
    ...base,
    origin: { kind: 'rows', document: result.value },
    remark: doubts.map(doubtText).join('; '),
  };
}

/** The text of what is no file. */
export const textOf = (origin: Exclude<FileOrigin, { kind: 'file' }>): string =>
  origin.kind === 'pasted' ? origin.text : origin.document.text;

/** A document of a table divided by another rule; what its other columns say stays. */
export async function redividedRows(
  client: ImportClient,
  { document }: Extract<FileOrigin, { kind: 'rows' }>,
  options: ReadOptions,
): Promise<Result<NewDocument>> {
  if (options.rule === undefined) return ok(document);
  const read = await client.readText(document.text, options);
  if (!read.ok) return read;
  const { title, date, language, attributes, source } = document;
  return ok({ ...read.value, title, date, language, attributes, source: { ...source, rule: options.rule } });
}
