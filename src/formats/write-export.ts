import type { CoderId, Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { bratParts } from './brat-writing.ts';
import { writeCsvBytes } from './csv.ts';
import { datasetReadme } from './dataset-readme.ts';
import { MORE_TABLES, TABLES, type TableKind } from './dataset-tables.ts';
import { writeProjectFile } from './project-file.ts';
import { ptcParts, semevalParts } from './ptc-writing.ts';
import type { RefiOptions } from './refi-write.ts';
import { writeRefi } from './refi-write.ts';
import type { PacketOptions } from './replication-contents.ts';
import { zipParts } from './zip-parts.ts';

/** Forms of other programs. */
export const TOOL_KINDS = ['refi', 'ptc', 'semeval', 'brat'] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/**
 * `dataset` is one ZIP of all tables with their README; `project` is the `.leitmotif` file; `packet` is what a journal
 * wants for replication.
 */
export type ExportKind = TableKind | 'dataset' | 'project' | 'packet' | ToolKind;

/** What an export needs to be told beside the project; each kind takes its own part. */
export interface ExportOptions {
  readonly refi?: RefiOptions;
  /** Whose work is written, where a form knows one coder. Absent: the current one. */
  readonly coder?: CoderId;
  readonly packet?: PacketOptions;
}

export interface ExportFile {
  readonly fileName: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const ZIP = 'application/zip';

/** The bytes of an export, with the name to save them under: project, day, contents. */
export async function writeExport(
  kind: ExportKind,
  project: Project,
  writtenAt: Instant,
  options: ExportOptions = {},
): Promise<ExportFile> {
  const name = `${fileNamePart(project.name)} ${dayOf(writtenAt)}`;
  const coder = options.coder ?? project.currentCoder;
  const zip = (what: string, parts: ReadonlyMap<string, Uint8Array>): ExportFile => ({
    fileName: `${name} ${what}.zip`,
    type: ZIP,
    bytes: zipParts(parts),
  });
  switch (kind) {
    case 'project':
      return { fileName: `${name}.leitmotif`, type: ZIP, bytes: writeProjectFile(project) };
    case 'dataset':
      return zip('dataset', datasetParts(project, writtenAt));
    case 'refi':
      return { fileName: `${name}.qdpx`, type: ZIP, bytes: writeRefi(project, options.refi) };
    case 'ptc':
      return zip('PTC', ptcParts(project, coder));
    case 'semeval':
      return zip('SemEval-2023', semevalParts(project, coder));
    case 'brat':
      return zip('brat', bratParts(project, coder));
    case 'packet': {
      const { packetParts } = await import('./replication.ts');
      return zip('replication packet', await packetParts(project, writtenAt, options.packet));
    }
    default:
      return {
        fileName: `${name} ${TABLES[kind].fileName}`,
        type: 'text/csv;charset=utf-8',
        bytes: writeCsvBytes(TABLES[kind].rows(project)),
      };
  }
}

/** The day on this machine's calendar, as 2024-03-09. */
function dayOf(moment: Instant): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function datasetParts(project: Project, writtenAt: Instant): ReadonlyMap<string, Uint8Array> {
  const readme = new TextEncoder().encode(datasetReadme(project, writtenAt));
  return new Map([
    ['README.txt', readme],
    ...[...Object.values(TABLES), ...Object.values(MORE_TABLES)].map(
      ({ rows, fileName }) => [fileName, writeCsvBytes(rows(project))] as const,
    ),
  ]);
}

/** A name as part of a file's name on every system: no separators or control characters, not too long, never blank. */
export function fileNamePart(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  // Most systems take 255 bytes; a letter of Korean has three.
  return [...plain].slice(0, 60).join('').trim() || 'project';
}
