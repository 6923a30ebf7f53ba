import type { Document } from '../../domain/document.ts';
import type { Memo } from '../../domain/memo.ts';
import type { Sheet } from '../../domain/sheet.ts';
import type { TableKind, ExportKind as WrittenKind } from '../../formats/write-export.ts';

export type ExportKind = WrittenKind;

/** What the sizes of the exports follow from; no text is needed for them. */
export interface ExportFacts {
  readonly documents: readonly Document[];
  readonly sheets: readonly Sheet[];
  readonly memos: readonly Memo[];
  readonly themeCount: number;
}

interface ExportWords {
  readonly kind: ExportKind;
  readonly title: string;
  readonly sentence: string;
}

/** Every export, in the order of the screen. */
export const EXPORTS: readonly ExportWords[] = [
  {
    kind: 'dataset',
    title: 'Dataset',
    sentence:
      'All five tables as CSV in one ZIP, with a README that explains every column and how it is counted.',
  },
  {
    kind: 'project',
    title: 'Project file',
    sentence:
      'Everything, texts and history included, in one .leitmotif file: a backup, and a way to another machine.',
  },
  {
    kind: 'codings',
    title: 'Codings',
    sentence:
      'One row a coding: paragraph and its text, theme, coder, voice, evidence, and the document’s attributes.',
  },
  {
    kind: 'paragraphs',
    title: 'Paragraphs by themes',
    sentence:
      'One row a paragraph and coder, one column a theme: 1 or 0 where the paragraph was read, empty where it was not.',
  },
  {
    kind: 'documents',
    title: 'Documents',
    sentence:
      'One row a document: attributes, dates, counts, where it came from, and how far each coder has come.',
  },
  {
    kind: 'codebook',
    title: 'Codebook',
    sentence: 'One row a theme: path, definition, key, colour, version, and its codings by coder.',
  },
  { kind: 'memos', title: 'Memos', sentence: 'One row a remark on a document, a paragraph or a theme.' },
];

export const isExportKind = (text: string): text is ExportKind => EXPORTS.some(({ kind }) => kind === text);

export const isTable = (kind: ExportKind): kind is TableKind => kind !== 'dataset' && kind !== 'project';

const hasContent = (sheet: Sheet): boolean => sheet.paragraph.length + sheet.read.length > 0;

const codingCount = (facts: ExportFacts): number =>
  facts.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);

/** Rows of a table below its header. */
export function rowCount(kind: TableKind, facts: ExportFacts): number {
  switch (kind) {
    case 'codings':
      return codingCount(facts);
    case 'paragraphs': {
      const counts = new Map(facts.documents.map(({ id, paragraphCount }) => [id, paragraphCount]));
      return facts.sheets
        .filter(hasContent)
        .reduce((sum, sheet) => sum + (counts.get(sheet.documentId) ?? 0), 0);
    }
    case 'documents':
      return facts.documents.length;
    case 'codebook':
      return facts.themeCount;
    case 'memos':
      return facts.memos.length;
  }
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/** How large an export is, in words. */
export function sizeText(kind: ExportKind, facts: ExportFacts): string {
  if (isTable(kind)) return counted(rowCount(kind, facts), 'row');
  if (kind === 'dataset') {
    const tables = EXPORTS.map((one) => one.kind).filter(isTable);
    const rows = tables.reduce((sum, table) => sum + rowCount(table, facts), 0);
    return `${tables.length} tables, ${counted(rows, 'row')}`;
  }
  return [
    counted(facts.documents.length, 'document'),
    counted(codingCount(facts), 'coding'),
    counted(facts.themeCount, 'theme'),
    counted(facts.memos.length, 'memo'),
  ].join(', ');
}
