import type { DocumentId } from '../../domain/ids.ts';
import type { Project } from '../../domain/project.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { type CsvCell, neutralised } from '../../formats/csv.ts';
import { type TableKind, tableRows } from '../../formats/dataset-tables.ts';

/** The beginning of a table, as its file will have it. */
export interface TablePreview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers in every row shown. */
  readonly isNumber: readonly boolean[];
}

/** The first sheets, as many as give the rows; only of their documents are the texts needed. */
export function sheetsForRows(sheets: readonly Sheet[], rows: number): readonly Sheet[] {
  const taken: Sheet[] = [];
  let found = 0;
  for (const sheet of sheets) {
    if (found >= rows) break;
    if (sheet.paragraph.length === 0) continue;
    taken.push(sheet);
    found += sheet.paragraph.length;
  }
  return taken;
}

/** The documents whose texts the first rows of the table need. */
export const documentsForRows = (
  kind: TableKind,
  sheets: readonly Sheet[],
  rows: number,
): readonly DocumentId[] =>
  kind === 'codings' ? [...new Set(sheetsForRows(sheets, rows).map((sheet) => sheet.documentId))] : [];

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number' ? String(cell) : neutralised(cell);
}

/** The header and the first rows. `project` may lack the texts of all documents but those of `documentsForRows`. */
export function tablePreview(kind: TableKind, project: Project, rows: number): TablePreview {
  const cut = kind === 'codings' ? { ...project, sheets: sheetsForRows(project.sheets, rows) } : project;
  const taken: (readonly CsvCell[])[] = [];
  for (const row of tableRows(kind, cut)) {
    taken.push(row);
    if (taken.length > rows) break;
  }
  const [header = [], ...body] = taken;
  return {
    header: header.map(cellText),
    rows: body.map((row) => row.map(cellText)),
    isNumber: header.map((_, column) => {
      const cells = body.map((row) => row[column] ?? null).filter((cell) => cell !== null);
      return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
    }),
  };
}
