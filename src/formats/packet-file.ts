import type { Project } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { readProjectFile } from './project-file.ts';
import { MAIN_COLUMNS, MAIN_TABLE, PACKET } from './replication-contents.ts';
import { mainTableRows } from './replication-main-table.ts';
import { sha256 } from './replication-texts.ts';
import { readTable } from './table.ts';
import { entriesOfZip } from './zip-archive.ts';
import { zipNames } from './zip-names.ts';

/** Whether an archive is a replication packet of ours. */
export function isPacket(bytes: Uint8Array): boolean {
  const names = zipNames(bytes) ?? [];
  return [PACKET.project, PACKET.sums].every((name) => names.includes(name));
}

export interface ReadPacket {
  readonly project: Project;
  /** How many files have the sum that they should have. */
  readonly files: number;
  /** How many rows of the main table the project gives again: all of them. */
  readonly rows: number;
  /** The tables of results beside the main table, as CSV, by name: only the analysis can count them again. */
  readonly results: ReadonlyMap<string, Uint8Array>;
}

/** The project of a packet whose files all have their sums, and whose main table it gives again; else a problem. */
export async function readPacket(bytes: Uint8Array): Promise<Result<ReadPacket>> {
  const entries = await entriesOfZip(bytes);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.value) {
    const read = entry.read();
    if (!read.ok) return read;
    parts.set(entry.path, read.value);
  }
  const sums = new TextDecoder().decode(parts.get(PACKET.sums));
  const lines = sums.split('\n').flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return sum !== undefined && path !== undefined ? [{ sum, path }] : [];
  });
  for (const { sum, path } of lines) {
    const part = parts.get(path);
    if (!part) return refused(`${path} is missing`);
    if ((await sha256(part)) !== sum) return refused(`${path} is not what its sum says`);
  }
  const file = parts.get(PACKET.project);
  if (!file || lines.length === 0) return refused('its project or its sums are missing');
  const project = readProjectFile(file);
  if (!project.ok) return project;
  const table = await readTable(
    `${MAIN_TABLE}.csv`,
    parts.get(`results/${MAIN_TABLE}.csv`) ?? new Uint8Array(),
  );
  const expected = table.ok ? table.value.rows : [];
  const counted = mainTableRows(project.value).slice(1);
  // By ids and numbers: a name may stand otherwise in a CSV than in the project.
  const numbers = MAIN_COLUMNS.flatMap((name, i) =>
    /^(?:theme_id|paragraphs_|share)/.test(name) ? [i] : [],
  );
  const same =
    counted.length === expected.length &&
    counted.every((row, i) => numbers.every((k) => String(row[k] ?? '') === (expected[i]?.[k] ?? '').trim()));
  if (!same) return refused('its project does not give the numbers of its main table');
  const results = new Map(
    [...parts].flatMap(([path, bytes]) => {
      const name = /^results\/(.+)\.csv$/.exec(path)?.[1];
      return name === undefined || name === MAIN_TABLE ? [] : [[name, bytes] as const];
    }),
  );
  return ok({ project: project.value, files: lines.length, rows: counted.length, results });
}

const refused = (detail: string): Result<never> =>
  failed({ reason: 'damaged', format: 'replication packet', detail });
