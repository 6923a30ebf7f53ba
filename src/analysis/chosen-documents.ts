import type { AttributeFilter, ChosenSet, DocumentFilter } from '../domain/comparison.ts';
import type { Columns } from './columns.ts';
import { valueColumn } from './value-column.ts';

/** 1 at the rows of the documents that pass the filter. */
export function chosenDocuments(columns: Columns, filter: DocumentFilter): Uint8Array {
  const chosen = presentDocuments(columns.documents.rows);
  for (const attribute of filter.attributes) keepValues(columns, chosen, attribute);
  if (filter.fromYear !== null || filter.toYear !== null) keepYears(columns, chosen, filter);
  if (filter.text.trim() !== '') keepTitles(columns, chosen, filter.text);
  if (filter.sets.length > 0) keepSets(columns, chosen, filter.sets);
  return chosen;
}

function presentDocuments(rows: Columns['documents']['rows']): Uint8Array {
  const present = new Uint8Array(rows.length);
  // Compared, as asking whether it is truthy would fetch every document from the memory.
  for (let row = 0; row < rows.length; row++) if (rows[row] !== undefined) present[row] = 1;
  return present;
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

/** Documents that are gone may still be named in a set. */
function keepSets({ documents }: Columns, chosen: Uint8Array, sets: readonly ChosenSet[]): void {
  const isIn = new Uint8Array(chosen.length);
  for (const set of sets)
    for (const id of set.documents) {
      const row = documents.rowOf.get(id);
      if (row !== undefined) isIn[row] = 1;
    }
  for (let row = 0; row < chosen.length; row++) if (!isIn[row]) chosen[row] = 0;
}

/**
 * Takes reprints out where their original is chosen too, and of reprints without it all but the first by date; gives how
 * many. Changes `chosen`.
 */
export function collapseReprints({ documents }: Columns, chosen: Uint8Array): number {
  const { rows, rowOf } = documents;
  const firstOf = new Map<number, number>();
  let collapsed = 0;
  for (let row = 0; row < chosen.length; row++) {
    const original = chosen[row] ? (rows[row]?.reprintOf ?? null) : null;
    if (original === null) continue;
    const originalRow = rowOf.get(original);
    const isRepresented = originalRow !== undefined && chosen[originalRow] === 1;
    const known = firstOf.get(original);
    if (isRepresented) chosen[row] = 0;
    else if (known === undefined) {
      firstOf.set(original, row);
      continue;
    } else if (isEarlier(rows[row], rows[known])) {
      chosen[known] = 0;
      firstOf.set(original, row);
    } else chosen[row] = 0;
    collapsed++;
  }
  return collapsed;
}

type Dated = Columns['documents']['rows'][number];

/** By date, undated ones last, then in the order in which they came in. */
function isEarlier(one: Dated, other: Dated): boolean {
  const [a, b] = [one?.date ?? '~', other?.date ?? '~'];
  return a === b ? (one?.id ?? 0) < (other?.id ?? 0) : a < b;
}
