import { buildColumns } from '../../analysis/change-columns.ts';
import { chosenDocuments } from '../../analysis/chosen-documents.ts';
import type { Columns } from '../../analysis/columns.ts';
import { documentGroups } from '../../analysis/document-groups.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { AttributeId, DocumentId } from '../../domain/ids.ts';
import type { Coverage } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';

/** The documents as the analysis sees them, without codings: the library filters and groups by the same functions. */
export const documentColumns = (documents: readonly Document[]): Columns => buildColumns(documents, []);

export function documentsInView(columns: Columns, filter: DocumentFilter): readonly Document[] {
  const chosen = chosenDocuments(columns, filter);
  return columns.documents.rows.flatMap((document, row) => (document && chosen[row] ? [document] : []));
}

/** A value of an attribute (or a language) with how many documents in view have it. */
export interface ValueCount {
  /** Empty for no value. */
  readonly value: string;
  readonly count: number;
}

/**
 * The values to filter by, in the order of groups: those of the documents that pass the other filters, and those
 * chosen already. No value comes last.
 */
export function valueCounts(
  columns: Columns,
  filter: DocumentFilter,
  of: AttributeId | 'language',
  attributes: readonly Attribute[],
): readonly ValueCount[] {
  const others = { ...filter, attributes: filter.attributes.filter(({ attribute }) => attribute !== of) };
  const grouping: Grouping = of === 'language' ? { by: 'language' } : { by: 'attribute', attribute: of };
  const { names, groupOf } = documentGroups(columns, chosenDocuments(columns, others), grouping, attributes);
  const counts = new Uint32Array(names.length);
  for (const group of groupOf) if (group >= 0) counts[group] = at(counts, group) + 1;
  const found = names.map(({ key }, group) => ({ value: key, count: at(counts, group) }));
  const chosen = filter.attributes.find(({ attribute }) => attribute === of)?.values ?? [];
  const gone = chosen.filter((value) => !found.some((other) => other.value === value));
  const valued = found.filter(({ value }) => value !== '');
  return [
    ...valued,
    ...gone.filter((value) => value !== '').map((value) => ({ value, count: 0 })),
    ...found.filter(({ value }) => value === ''),
    ...gone.filter((value) => value === '').map((value) => ({ value, count: 0 })),
  ];
}

/** Under which heading each document stands, and in which order the headings follow. */
export interface Headings {
  readonly labelOf: (id: DocumentId) => string;
  readonly order: (a: string, b: string) => number;
  /** All documents under the heading, whether or not the filter lets them through. */
  readonly countOf: (label: string) => number;
}

/** Headings of all documents by the analysis' own grouping; null where they are not grouped. */
export function headingsOf(
  columns: Columns,
  grouping: Grouping,
  attributes: readonly Attribute[],
): Headings | null {
  if (grouping.by === 'nothing') return null;
  const everyone = new Uint8Array(columns.documents.rows.length).fill(1);
  const { names, groupOf } = documentGroups(columns, everyone, grouping, attributes);
  const places = new Map(names.map(({ label }, place) => [label, place]));
  const counts = new Map<string, number>();
  const labels = new Map<DocumentId, string>();
  for (const [row, document] of columns.documents.rows.entries()) {
    const label = names[at(groupOf, row)]?.label ?? '';
    if (!document) continue;
    labels.set(document.id, label);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return {
    labelOf: (id) => labels.get(id) ?? '',
    order: (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
    countOf: (label) => counts.get(label) ?? 0,
  };
}

/** Sums over documents, for headings and the line under the table. */
export interface Totals {
  readonly documents: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly coverage: Coverage;
}

export function totalsOf(
  documents: readonly Document[],
  coverage: ReadonlyMap<DocumentId, Coverage>,
): Totals {
  let [paragraphs, words, coded, read] = [0, 0, 0, 0];
  for (const document of documents) {
    const own = coverage.get(document.id);
    paragraphs += document.paragraphCount;
    words += document.wordCount;
    coded += own?.coded ?? 0;
    read += own?.read ?? 0;
  }
  return { documents: documents.length, paragraphs, words, coverage: { coded, read } };
}
