import type { Project } from '../domain/project.ts';
import { codebookRows } from './dataset-codebook.ts';
import { codingRows } from './dataset-codings.ts';
import type { Table } from './dataset-columns.ts';
import { documentRows } from './dataset-documents.ts';
import { memoRows } from './dataset-memos.ts';
import { coderRows, questionRows, setRows } from './dataset-more.ts';
import { paragraphRows } from './dataset-paragraphs.ts';

/** The tables of the dataset, in the order of its files. */
export const TABLES = {
  codings: { rows: codingRows, fileName: 'codings.csv' },
  paragraphs: { rows: paragraphRows, fileName: 'paragraphs_by_themes.csv' },
  documents: { rows: documentRows, fileName: 'documents.csv' },
  codebook: { rows: codebookRows, fileName: 'codebook.csv' },
  memos: { rows: memoRows, fileName: 'memos.csv' },
} as const satisfies Record<string, { rows: (project: Project) => Table; fileName: string }>;

/** Small tables that go along in the ZIP of all. */
export const MORE_TABLES = {
  coders: { rows: coderRows, fileName: 'coders.csv' },
  sets: { rows: setRows, fileName: 'sets.csv' },
  questions: { rows: questionRows, fileName: 'saved_questions.csv' },
} as const satisfies Record<string, { rows: (project: Project) => Table; fileName: string }>;

export type TableKind = keyof typeof TABLES;

/** The rows of a table as its CSV has them, header first; made one by one, so a preview costs only what it shows. */
export const tableRows = (kind: TableKind, project: Project): Table => TABLES[kind].rows(project);
