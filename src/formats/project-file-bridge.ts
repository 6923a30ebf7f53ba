import type { DocumentText } from '../domain/document.ts';
import type { Project } from '../domain/project.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { ProjectPartV1, SheetV1, TextV1 } from './project-file-rows.ts';

/** The lists of a project file, whole; each row as it stands in a part. */
export interface ProjectFileV1 {
  readonly project: ProjectPartV1;
  readonly documents: Project['documents'];
  readonly texts: readonly TextV1[];
  readonly sheets: readonly SheetV1[];
  readonly history: Project['history'];
  readonly task: Project['task'];
}

/** The one way from the project to what a file of version 1 holds. */
export const toV1 = (project: Project): ProjectFileV1 => {
  const { documents, texts, sheets, history, task, refused, ...small } = project;
  return {
    project: { ...small, ...(refused.length > 0 && { refused }) },
    documents,
    texts: texts.map(textToV1),
    sheets: sheets.map(sheetToV1),
    history,
    task,
  };
};

/** The one way back. */
export const fromV1 = (file: ProjectFileV1): Project => ({
  ...file.project,
  refused: file.project.refused ?? [],
  documents: file.documents,
  texts: file.texts.map(textFromV1),
  sheets: file.sheets.map(sheetFromV1),
  history: file.history,
  task: file.task,
});

const textToV1 = (text: DocumentText): TextV1 => ({
  ...text,
  starts: Array.from(text.starts),
  ends: Array.from(text.ends),
});

const textFromV1 = (text: TextV1): DocumentText => ({
  ...text,
  starts: Uint32Array.from(text.starts),
  ends: Uint32Array.from(text.ends),
});

const sheetToV1 = (sheet: Sheet): SheetV1 => ({
  ...sheet,
  paragraph: Array.from(sheet.paragraph),
  theme: Array.from(sheet.theme),
  voice: Array.from(sheet.voice),
  weight: Array.from(sheet.weight),
  origin: Array.from(sheet.origin),
  version: Array.from(sheet.version),
  madeAt: Array.from(sheet.madeAt),
  evidenceRow: Array.from(sheet.evidenceRow),
  evidenceStart: Array.from(sheet.evidenceStart),
  evidenceEnd: Array.from(sheet.evidenceEnd),
  read: Array.from(sheet.read),
});

const sheetFromV1 = (sheet: SheetV1): Sheet => ({
  ...sheet,
  paragraph: Uint32Array.from(sheet.paragraph),
  theme: Uint32Array.from(sheet.theme),
  voice: Uint8Array.from(sheet.voice),
  weight: sheet.weight === undefined ? new Uint8Array(sheet.theme.length) : Uint8Array.from(sheet.weight),
  origin: sheet.origin === undefined ? new Uint8Array(sheet.theme.length) : Uint8Array.from(sheet.origin),
  version: Uint32Array.from(sheet.version),
  madeAt: Float64Array.from(sheet.madeAt),
  evidenceRow: Uint32Array.from(sheet.evidenceRow),
  evidenceStart: Uint32Array.from(sheet.evidenceStart),
  evidenceEnd: Uint32Array.from(sheet.evidenceEnd),
  read: Uint32Array.from(sheet.read),
});
