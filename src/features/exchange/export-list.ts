import type { CorpusSet } from '../../domain/corpus-set.ts';
import type { Document } from '../../domain/document.ts';
import type { Memo } from '../../domain/memo.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { setRowCount } from '../../formats/dataset-more.ts';
import type { TableKind } from '../../formats/dataset-tables.ts';
import { TOOL_KINDS, type ToolKind, type ExportKind as WrittenKind } from '../../formats/write-export.ts';

export type ExportKind = WrittenKind;

/** What the sizes of the exports follow from; no text is needed for them. */
export interface ExportFacts {
  readonly documents: readonly Document[];
  readonly sheets: readonly Sheet[];
  readonly memos: readonly Memo[];
  readonly themeCount: number;
  readonly coderCount: number;
  readonly sets: readonly CorpusSet[];
  readonly questionCount: number;
}

interface ExportWords {
  readonly kind: ExportKind;
  readonly title: string;
  readonly sentence: string;
}

interface ExportGroup {
  readonly title: string;
  readonly exports: readonly ExportWords[];
}

/** Every export, in the order of the screen. */
export const EXPORT_GROUPS: readonly ExportGroup[] = [
  {
    title: 'Whole project',
    exports: [
      {
        kind: 'project',
        title: 'Project file',
        sentence:
          'Everything, texts and history included, in one .leitmotif file: a backup, and a way to another machine.',
      },
    ],
  },
  {
    title: 'Dataset',
    exports: [
      {
        kind: 'dataset',
        title: 'Dataset',
        sentence:
          'All tables as CSV in one ZIP, with a README that explains every column and how it is counted.',
      },
      {
        kind: 'codings',
        title: 'Codings',
        sentence:
          'One row a coding: paragraph and its text, theme, coder, voice, weight, evidence, and the document’s attributes.',
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
      {
        kind: 'memos',
        title: 'Memos',
        sentence: 'One row a remark on a document, a paragraph, words, a theme or the project.',
      },
    ],
  },
  {
    title: 'Replication',
    exports: [
      {
        kind: 'packet',
        title: 'Replication packet',
        sentence:
          'What a journal asks for: data with zeros, results counted anew, scripts in R and Python, and sums, in one ZIP.',
      },
    ],
  },
  {
    title: 'Other programs',
    exports: [
      {
        kind: 'refi',
        title: 'REFI-QDA project',
        sentence: 'A .qdpx file for NVivo, MAXQDA, ATLAS.ti, QualCoder and others.',
      },
      {
        kind: 'ptc',
        title: 'PTC labels',
        sentence: 'One coder’s work as articles and labels on stretches of words (SemEval-2020 task 11).',
      },
      {
        kind: 'semeval',
        title: 'SemEval-2023 labels',
        sentence: 'One coder’s work as articles and labels on paragraphs (task 3).',
      },
      {
        kind: 'brat',
        title: 'brat annotations',
        sentence: 'One coder’s work as texts with annotations beside them.',
      },
    ],
  },
];

export const EXPORTS: readonly ExportWords[] = EXPORT_GROUPS.flatMap((group) => group.exports);

export const isExportKind = (text: string): text is ExportKind => EXPORTS.some(({ kind }) => kind === text);

export const isTool = (kind: ExportKind): kind is ToolKind => TOOL_KINDS.some((tool) => tool === kind);

export const isTable = (kind: ExportKind): kind is TableKind =>
  kind !== 'dataset' && kind !== 'project' && kind !== 'packet' && !isTool(kind);

// Coders, sets and saved questions.
const MORE_TABLE_COUNT = 3;

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
    const more = facts.coderCount + setRowCount(facts.sets) + facts.questionCount;
    const rows = tables.reduce((sum, table) => sum + rowCount(table, facts), more);
    return `${tables.length + MORE_TABLE_COUNT} tables, ${counted(rows, 'row')}`;
  }
  if (kind !== 'project') return '';
  return [
    counted(facts.documents.length, 'document'),
    counted(codingCount(facts), 'coding'),
    counted(facts.themeCount, 'theme'),
    counted(facts.memos.length, 'memo'),
  ].join(', ');
}
