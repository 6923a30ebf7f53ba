import type { AttributeFilter, DocumentFilter } from '../domain/comparison.ts';
import type { Columns } from './columns.ts';
import { valueColumn } from './value-column.ts';

/** 1 at the rows of the documents that pass the filter. */
export function chosenDocuments(columns: Columns, filter: DocumentFilter): Uint8Array {
  const { rows } = columns.documents;
  const chosen = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) if (rows[row]) chosen[row] = 1;
  for (const attribute of filter.attributes) keepValues(columns, chosen, attribute);
  if (filter.fromYear !== null || filter.toYear !== null) keepYears(columns, chosen, filter);
  if (filter.text.trim() !== '') keepTitles(columns, chosen, filter.text);
  return chosen;
}

function keepValues(columns: Columns, chosen: Uint8Array, filter: AttributeFilter): void {
  const { code, texts } = valueColumn(columns, filter.attribute);
  const wanted = new Set(filter.values);
  const passes = Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0));
  for (let row = 0; row < chosen.length; row++) if (!passes[code[row] ?? 0]) chosen[row] = 0;
}

function keepYears(columns: Columns, chosen: Uint8Array, { fromYear, toYear }: DocumentFilter): void {
  const firsts = columns.documents.firstYear.values;
  const lasts = columns.documents.lastYear.values;
  const [from, to] = [fromYear ?? 1, toYear ?? Number.POSITIVE_INFINITY];
  for (let row = 0; row < chosen.length; row++) {
    const last = lasts[row] ?? 0;
    if (last === 0 || last < from || (firsts[row] ?? 0) > to) chosen[row] = 0;
  }
}

function keepTitles(columns: Columns, chosen: Uint8Array, text: string): void {
  const plain = (title: string): string => title.normalize('NFC').toLowerCase();
  const wanted = plain(text.trim());
  for (const [row, document] of columns.documents.rows.entries())
    if (chosen[row] && !plain(document?.title ?? '').includes(wanted)) chosen[row] = 0;
}
