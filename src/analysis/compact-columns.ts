import { at } from '../domain/typed-arrays.ts';
import type { Columns } from './columns.ts';

const MOST_DEAD = 0.2; // more makes every pass slower than an occasional compaction costs

/** Whether at most a fifth of the rows is dead. */
export function isMostlyLive({ documents, sheets, codings, read, dead }: Columns): boolean {
  const all = documents.rows.length + sheets.document.length + codings.themeKey.length + read.length;
  return dead <= all * MOST_DEAD;
}

/** Slides what is live down over what is dead. Ranges only ever move towards the start, so this works in place. */
export function compact(columns: Columns): void {
  const { documents, sheets, codings, read } = columns;
  let rowsKept = 0;
  let sheetsKept = 0;
  let codingsKept = 0;
  let readKept = 0;
  const isLive = (sheet: number): boolean => {
    const row = at(sheets.document.values, sheet);
    return at(documents.sheetStart.values, row) <= sheet && sheet < at(documents.sheetEnd.values, row);
  };
  const live = Uint8Array.from({ length: sheets.document.length }, (_, sheet) => (isLive(sheet) ? 1 : 0));
  const keptAs = new Int32Array(documents.rows.length);
  const { rows, rowOf, ...numbers } = documents;
  for (const [row, document] of [...rows.entries()]) {
    if (!document) continue;
    for (const column of Object.values(numbers)) column.slide(rowsKept, row, row + 1);
    rows[rowsKept] = document;
    rowOf.set(document.id, rowsKept);
    documents.sheetStart.values[rowsKept] = 0;
    documents.sheetEnd.values[rowsKept] = 0;
    keptAs[row] = rowsKept++;
  }
  for (let sheet = 0; sheet < live.length; sheet++) {
    if (!live[sheet]) continue;
    const row = at(keptAs, at(sheets.document.values, sheet));
    const [start, end] = [at(sheets.start.values, sheet), at(sheets.end.values, sheet)];
    const [readStart, readEnd] = [at(sheets.readStart.values, sheet), at(sheets.readEnd.values, sheet)];
    for (const column of Object.values(codings)) column.slide(codingsKept, start, end);
    read.slide(readKept, readStart, readEnd);
    sheets.document.values[sheetsKept] = row;
    sheets.coder.values[sheetsKept] = at(sheets.coder.values, sheet);
    sheets.coded.values[sheetsKept] = at(sheets.coded.values, sheet);
    columns.details[sheetsKept] = columns.details[sheet];
    sheets.start.values[sheetsKept] = codingsKept;
    sheets.readStart.values[sheetsKept] = readKept;
    codingsKept += end - start;
    readKept += readEnd - readStart;
    sheets.end.values[sheetsKept] = codingsKept;
    sheets.readEnd.values[sheetsKept] = readKept;
    const isFirst = sheetsKept === 0 || sheets.document.values[sheetsKept - 1] !== row;
    if (isFirst) documents.sheetStart.values[row] = sheetsKept;
    documents.sheetEnd.values[row] = ++sheetsKept;
  }
  rows.length = rowsKept;
  for (const column of Object.values(numbers)) column.length = rowsKept;
  for (const column of Object.values(sheets)) column.length = sheetsKept;
  for (const column of Object.values(codings)) column.length = codingsKept;
  read.length = readKept;
  columns.details.length = sheetsKept;
  columns.dead = 0;
  columns.valueColumns.clear();
  columns.countedKeys.clear();
}
