import type { Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { writeCsvBytes } from './csv.ts';
import { codebookRows } from './dataset-codebook.ts';
import { codingRows } from './dataset-codings.ts';
import type { Table } from './dataset-columns.ts';
import { documentRows } from './dataset-documents.ts';
import { memoRows } from './dataset-memos.ts';
import { paragraphRows } from './dataset-paragraphs.ts';
import { datasetReadme } from './dataset-readme.ts';
import { writeProjectFile } from './project-file.ts';
import { zipParts } from './zip-parts.ts';

const TABLES = {
  codings: { rows: codingRows, fileName: 'codings.csv' },
  paragraphs: { rows: paragraphRows, fileName: 'paragraphs_by_themes.csv' },
  documents: { rows: documentRows, fileName: 'documents.csv' },
  codebook: { rows: codebookRows, fileName: 'codebook.csv' },
  memos: { rows: memoRows, fileName: 'memos.csv' },
} as const satisfies Record<string, { rows: (project: Project) => Table; fileName: string }>;

export type TableKind = keyof typeof TABLES;

/** The rows of a table as its CSV has them, header first; made one by one, so a preview costs only what it shows. */
export const tableRows = (kind: TableKind, project: Project): Table => TABLES[kind].rows(project);

/** `dataset` is one ZIP of all tables with their README; `project` is the `.leitmotif` file. */
export type ExportKind = TableKind | 'dataset' | 'project';

export interface ExportFile {
  readonly fileName: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes of an export, with the name to save them under: project, day, contents. */
export function writeExport(kind: ExportKind, project: Project, writtenAt: Instant): ExportFile {
  const name = `${fileNamePart(project.name)} ${dayOf(writtenAt)}`;
  if (kind === 'project')
    return { fileName: `${name}.leitmotif`, type: 'application/zip', bytes: writeProjectFile(project) };
  if (kind === 'dataset')
    return {
      fileName: `${name} dataset.zip`,
      type: 'application/zip',
      bytes: zipParts(datasetParts(project, writtenAt)),
    };
  const { rows, fileName } = TABLES[kind];
  return {
    fileName: `${name} ${fileName}`,
    type: 'text/csv;charset=utf-8',
    bytes: writeCsvBytes(rows(project)),
  };
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
    ...Object.values(TABLES).map(({ rows, fileName }) => [fileName, writeCsvBytes(rows(project))] as const),
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
