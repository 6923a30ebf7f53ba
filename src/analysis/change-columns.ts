import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import { dayRange } from '../domain/partial-date.ts';
import { coverageOf, type Sheet } from '../domain/sheet.ts';
import { at } from '../domain/typed-arrays.ts';
import { type Columns, emptyColumns, type SheetDetails } from './columns.ts';
import { compact, isMostlyLive } from './compact-columns.ts';

/** Columns over these documents and their sheets; sheets of other documents are left out. */
export function buildColumns(documents: readonly Document[], sheets: readonly Sheet[]): Columns {
  const columns = emptyColumns();
  const codingCount = sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);
  for (const column of Object.values(columns.codings)) column.reserve(codingCount);
  columns.read.reserve(sheets.reduce((sum, sheet) => sum + sheet.read.length, 0));
  for (const column of Object.values(columns.sheets)) column.reserve(sheets.length);
  const sheetsOf = new Map<DocumentId, Sheet[]>();
  for (const sheet of sheets) {
    const own = sheetsOf.get(sheet.documentId);
    if (own) own.push(sheet);
    else sheetsOf.set(sheet.documentId, [sheet]);
  }
  for (const document of documents) {
    const row = appendDocument(columns, document);
    appendSheets(columns, row, sheetsOf.get(document.id) ?? []);
  }
  return columns;
}

/** Puts what is now known of one document in place of what was; undefined takes it out. Changes the columns in place. */
export function replaceDocument(
  columns: Columns,
  id: DocumentId,
  document: Document | undefined,
  sheets: readonly Sheet[],
): void {
  const old = columns.documents.rowOf.get(id);
  columns.countedKeys.clear();
  if (old !== undefined) dropSheets(columns, old);
  if (!document) {
    if (old !== undefined) dropDocument(columns, id, old);
  } else if (old === undefined) {
    appendSheets(columns, appendDocument(columns, document), sheets);
  } else {
    if (columns.documents.rows[old]?.revision !== document.revision) setDocument(columns, old, document);
    appendSheets(columns, old, sheets);
  }
  if (!isMostlyLive(columns)) compact(columns);
}

function appendDocument(columns: Columns, document: Document): number {
  const { rows, rowOf: _, ...numbers } = columns.documents;
  for (const column of Object.values(numbers)) column.push(0);
  rows.push(undefined);
  setDocument(columns, rows.length - 1, document);
  return rows.length - 1;
}

function setDocument(columns: Columns, row: number, document: Document): void {
  const { documents } = columns;
  documents.rows[row] = document;
  documents.rowOf.set(document.id, row);
  documents.paragraphCount.values[row] = document.paragraphCount;
  documents.wordCount.values[row] = document.wordCount;
  const date = document.date ?? '0';
  documents.firstYear.values[row] = Number(date.slice(0, 4));
  documents.lastYear.values[row] = Number(date.slice(date.indexOf('/') + 1).slice(0, 4));
  if (document.date !== null) {
    const { firstDay, lastDay } = dayRange(document.date);
    documents.firstDay.values[row] = firstDay;
    documents.lastDay.values[row] = lastDay;
  }
  columns.valueColumns.clear();
}

function appendSheets(columns: Columns, row: number, given: readonly Sheet[]): void {
  const { documents, sheets, codings, read } = columns;
  documents.sheetStart.values[row] = sheets.document.length;
  for (const sheet of given) {
    sheets.document.push(row);
    sheets.coder.push(sheet.coderId);
    sheets.start.push(codings.themeKey.length);
    sheets.readStart.push(read.length);
    codings.paragraph.append(sheet.paragraph);
    appendThemes(columns, sheet.theme);
    codings.voice.append(sheet.voice);
    codings.version.append(sheet.version);
    read.append(sheet.read);
    sheets.end.push(codings.themeKey.length);
    sheets.coded.push(coverageOf(sheet).coded);
    sheets.readEnd.push(read.length);
    columns.details.push(detailsOf(sheet));
  }
  documents.sheetEnd.values[row] = sheets.document.length;
}

const detailsOf = ({
  weight,
  origin,
  madeAt,
  evidenceRow,
  evidenceStart,
  evidenceEnd,
}: Sheet): SheetDetails => ({
  weight,
  origin,
  madeAt,
  evidenceRow,
  evidenceStart,
  evidenceEnd,
});

function appendThemes(columns: Columns, themes: Uint32Array): void {
  const { themeKey } = columns.codings;
  const { lastSheetWith } = columns;
  const sheet = ++columns.appended;
  const from = themeKey.length;
  themeKey.append(themes);
  for (let row = 0; row < themes.length; row++) {
    const theme = themes[row] ?? 0;
    while (theme >= lastSheetWith.length) lastSheetWith.push(0);
    const isFirst = lastSheetWith.values[theme] === sheet ? 0 : 1;
    lastSheetWith.values[theme] = sheet;
    themeKey.values[from + row] = 2 * theme + isFirst;
  }
}

function dropSheets(columns: Columns, row: number): void {
  const { documents, sheets } = columns;
  const last = at(documents.sheetEnd.values, row);
  for (let sheet = at(documents.sheetStart.values, row); sheet < last; sheet++) {
    const start = at(sheets.start.values, sheet);
    const readStart = at(sheets.readStart.values, sheet);
    columns.dead += 1 + at(sheets.end.values, sheet) - start + at(sheets.readEnd.values, sheet) - readStart;
    sheets.end.values[sheet] = start;
    sheets.coded.values[sheet] = 0;
    sheets.readEnd.values[sheet] = readStart;
    columns.details[sheet] = undefined;
  }
  documents.sheetStart.values[row] = 0;
  documents.sheetEnd.values[row] = 0;
}

function dropDocument(columns: Columns, id: DocumentId, row: number): void {
  const { documents } = columns;
  documents.rows[row] = undefined;
  documents.rowOf.delete(id);
  documents.paragraphCount.values[row] = 0;
  documents.wordCount.values[row] = 0;
  columns.dead++;
  columns.valueColumns.clear();
}
