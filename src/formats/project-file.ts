// A `.leitmotif` file is a ZIP of JSON parts in UTF-8:
//   manifest.json        what it is, its version, what is counted in it, size and CRC-32 of every other part
//   project.json         name, note, codebook, coders, attributes, memos, sets, saved questions, what merges were refused
//   documents/0001.json  a list, cut into parts of some megabytes, put together in the order of the manifest;
//   texts/… sheets/… history/…   the same
//   packet.json          only in coder packets and projects made of one: see coder-packet.ts
// A field that version 1 does not know is dropped and a part that the manifest does not name is ignored when it is
// read: what may be lost can be added under the same version, anything else needs a new one.
// Version 2 adds what a document is a reprint of, and kinds of wishes that version 1 would call damage: corrections of
// texts, and links to originals. Version 3 adds weights and origins of codings, what coders are, what a document
// translates, memos on words and on the project, sets and saved questions. Older files are read as ones without them.
import { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { APP_VERSION } from './app-version.ts';
import { coderPacketJson, PACKET_PART, readCoderPacket } from './coder-packet.ts';
import { fromV1, type ProjectFileV1, toV1 } from './project-file-bridge.ts';
import { contradiction } from './project-file-checks.ts';
import {
  documentRow,
  historyRow,
  type ProjectPartV1,
  projectPart,
  sheetRow,
  textRow,
} from './project-file-rows.ts';
import { crc32, unzipParts, zipParts } from './zip-parts.ts';

const FORMAT = 'leitmotif-project';
const VERSION = 3;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1).max(VERSION),
  app: z.string(),
  counts: z.record(z.string(), z.number()),
  parts: z.array(z.object({ name: z.string(), bytes: z.number(), crc32: z.number() })),
});
type ManifestV1 = z.infer<typeof manifestSchema>;

// Small enough to be read as one JSON text without a peak in memory, large enough to keep the parts few.
const PART_CHARACTERS = 4_000_000;

/** The whole project as the bytes of a `.leitmotif` file; the same project gives the same bytes. */
export const writeProjectFile = (project: Project): Uint8Array<ArrayBuffer> =>
  zipParts(projectFileParts(project));

/** The parts of a project file in their order, the manifest first. Parts that it does not name are not read. */
export function projectFileParts(project: Project): ReadonlyMap<string, Uint8Array> {
  const file = toV1(project);
  const parts = new Map([['project.json', encoded(JSON.stringify(file.project, null, 1))]]);
  for (const list of ['documents', 'texts', 'sheets', 'history'] as const)
    for (const [i, json] of listParts(file[list]).entries())
      parts.set(`${list}/${String(i + 1).padStart(4, '0')}.json`, encoded(json));
  if (project.task) parts.set(PACKET_PART, encoded(coderPacketJson(project.task)));
  const manifest: ManifestV1 = {
    format: FORMAT,
    version: VERSION,
    app: APP_VERSION,
    counts: {
      documents: project.documents.length,
      paragraphs: project.documents.reduce((sum, document) => sum + document.paragraphCount, 0),
      themes: project.themes.length,
      coders: project.coders.length,
      codings: project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0),
      memos: project.memos.length,
    },
    parts: Array.from(parts, ([name, bytes]) => ({ name, bytes: bytes.length, crc32: crc32(bytes) })),
  };
  return new Map([[MANIFEST, encoded(JSON.stringify(manifest, null, 1))], ...parts]);
}

const MANIFEST = 'manifest.json';

// JSON.stringify writes lone surrogates as \u escapes, so that every JavaScript text survives UTF-8.
const encoded = (json: string): Uint8Array => new TextEncoder().encode(json);

/** The rows as JSON lists, one row a line, none of them much longer than a part should be. */
function listParts(rows: readonly unknown[]): readonly string[] {
  const parts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = (): void => {
    if (lines.length > 0) parts.push(`[\n${lines.join(',\n')}\n]\n`);
    lines = [];
    length = 0;
  };
  for (const row of rows) {
    const line = JSON.stringify(row);
    if (length + line.length > PART_CHARACTERS) close();
    lines.push(line);
    length += line.length;
  }
  close();
  return parts;
}

/** The project in a `.leitmotif` file, whole; or why there is none, with the place where the file is damaged. */
export function readProjectFile(bytes: Uint8Array): Result<Project> {
  if (bytes.length === 0) return failed({ reason: 'empty' });
  const manifest = readManifest(bytes);
  if (!manifest.ok) return manifest;
  const named = manifest.value.parts.map((part) => part.name);
  const unzipped = unzipParts(bytes, new Set([...named, PACKET_PART]));
  if (unzipped.kind === 'too large') return failed(tooLarge(unzipped.bytes));
  if (unzipped.kind === 'broken') return damaged(unzipped.detail);
  const file = readParts(manifest.value, unzipped.parts);
  if (!file.ok) return file;
  const packet = unzipped.parts.get(PACKET_PART);
  const task = packet ? readCoderPacket(packet) : ok(null);
  if (!task.ok) return task;
  const project = fromV1({ ...file.value, task: task.value });
  const wrong = contradiction(project);
  return wrong === undefined ? ok(project) : damaged(wrong);
}

const damaged = (detail: string): Result<never> =>
  failed({ reason: 'damaged', format: 'Leitmotif project', detail });

const tooLarge = (bytes: number): Problem => ({
  reason: 'refused',
  detail: `Unpacked, the project file would take ${Math.round(bytes / 1_000_000).toLocaleString('en')} MB, more than a browser can open. Nothing was changed.`,
});

const isOurs = z.object({ format: z.literal(FORMAT), version: z.int().positive() });

function readManifest(bytes: Uint8Array): Result<ManifestV1> {
  const unzipped = unzipParts(bytes, new Set([MANIFEST]));
  if (unzipped.kind === 'too large') return failed(tooLarge(unzipped.bytes));
  if (unzipped.kind === 'broken')
    return beginsLikeOurs(bytes)
      ? damaged('it ends early or was changed')
      : failed({ reason: 'not-a-project' });
  const part = unzipped.parts.get(MANIFEST);
  const given = part && parsed(part);
  if (given === undefined) return failed({ reason: 'not-a-project' });
  const ours = isOurs.safeParse(given);
  if (!ours.success) return failed({ reason: 'not-a-project' });
  const { version } = ours.data;
  if (version > VERSION) return failed({ reason: 'newer-version', version, supported: VERSION });
  return read(manifestSchema, MANIFEST, given);
}

/** A ZIP begins with the first entry's header: 30 bytes, then its name, which is the manifest's in our files. */
function beginsLikeOurs(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 30 + MANIFEST.length));
  return head.startsWith('PK') && head.endsWith(MANIFEST);
}

function readParts(
  manifest: ManifestV1,
  parts: ReadonlyMap<string, Uint8Array>,
): Result<Omit<ProjectFileV1, 'task'>> {
  const rows: { [List in Exclude<keyof ProjectFileV1, 'project' | 'task'>]: ProjectFileV1[List][number][] } =
    {
      documents: [],
      texts: [],
      sheets: [],
      history: [],
    };
  let project: ProjectPartV1 | undefined;
  const takers = new Map<string, (given: unknown, name: string) => Result<unknown>>([
    ['documents', (given, name) => collected(rows.documents, read(z.array(documentRow), name, given))],
    ['texts', (given, name) => collected(rows.texts, read(z.array(textRow), name, given))],
    ['sheets', (given, name) => collected(rows.sheets, read(z.array(sheetRow), name, given))],
    ['history', (given, name) => collected(rows.history, read(z.array(historyRow), name, given))],
  ]);
  for (const { name, bytes, crc32: sum } of manifest.parts) {
    const part = parts.get(name);
    if (!part) return damaged(`${name} is missing`);
    if (part.length !== bytes || crc32(part) !== sum) return damaged(`${name} was changed or is incomplete`);
    const given = parsed(part);
    if (given === undefined) return damaged(`${name} is no JSON`);
    if (name === 'project.json') {
      const small = read(projectPart, name, given);
      if (!small.ok) return small;
      project = small.value;
      continue;
    }
    const taken = takers.get(name.split('/')[0] ?? '')?.(given, name);
    if (taken && !taken.ok) return taken;
  }
  return project ? ok({ project, ...rows }) : damaged('project.json is missing');
}

function collected<Row>(into: Row[], rows: Result<readonly Row[]>): Result<unknown> {
  // One by one: spreading a long list into push() overflows the stack.
  if (rows.ok) for (const row of rows.value) into.push(row);
  return rows;
}

/** The JSON value in the bytes; undefined where they are not UTF-8 or not JSON. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The value as the schema wants it, or the first place where it is not. */
function read<Value>(schema: z.ZodType<Value>, name: string, given: unknown): Result<Value> {
  const result = schema.safeParse(given);
  if (result.success) return ok(result.data);
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return damaged(`${name}${path.join('')}: ${issue?.message ?? 'not as it should be'}`);
}
