import { type Attribute, valueText } from '../../domain/attribute.ts';
import type { AttributeFilter, DocumentFilter } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { AttributeId } from '../../domain/ids.ts';
import { dayRange } from '../../domain/partial-date.ts';

type FacetId = AttributeId | 'language';

export interface FacetValue {
  /** Empty: no value. */
  readonly value: string;
  /** Documents with it that pass all the other filters. */
  readonly documents: number;
}

/** The values to choose documents by. */
export interface Facet {
  readonly id: FacetId;
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** Null: not filtered by. */
  readonly chosen: readonly string[] | null;
}

const textOf = (document: Document, id: FacetId): string =>
  id === 'language' ? document.language : valueText(document.attributes[id]);

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Attributes and language with their values and counts, the most frequent first, no value last. */
export function documentFacets(
  documents: readonly Document[],
  attributes: readonly Attribute[],
  filter: DocumentFilter,
): readonly Facet[] {
  const named = [...attributes]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }): { id: FacetId; name: string } => ({ id, name }));
  const filters = filter.attributes.map(({ attribute, values }) => ({ attribute, wanted: new Set(values) }));
  const inTitleAndYears = documents.filter((document) => passesTitleAndYears(document, filter));
  return [...named, { id: 'language' as const, name: 'Language' }].map(({ id, name }) => {
    const counts = new Map<string, number>(documents.map((document) => [textOf(document, id), 0]));
    const others = filters.filter(({ attribute }) => attribute !== id);
    for (const document of inTitleAndYears) {
      if (!others.every(({ attribute, wanted }) => wanted.has(textOf(document, attribute)))) continue;
      const value = textOf(document, id);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = filter.attributes.find(({ attribute }) => attribute === id)?.values ?? null;
    for (const value of chosen ?? []) if (!counts.has(value)) counts.set(value, 0);
    return { id, name, values: inOrder(counts), chosen };
  });
}

function passesTitleAndYears({ title, date }: Document, { text, fromYear, toYear }: DocumentFilter): boolean {
  if (text.trim() !== '' && !plain(title).includes(plain(text.trim()))) return false;
  if (fromYear === null && toYear === null) return true;
  if (date === null) return false;
  const { firstDay, lastDay } = dayRange(date);
  const year = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  return year(lastDay) >= (fromYear ?? 1) && year(firstDay) <= (toYear ?? Number.POSITIVE_INFINITY);
}

function inOrder(counts: ReadonlyMap<string, number>): readonly FacetValue[] {
  return [...counts]
    .map(([value, documents]) => ({ value, documents }))
    .sort(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') ||
        b.documents - a.documents ||
        a.value.localeCompare(b.value, undefined, { numeric: true }),
    );
}

/** The filter with these values of one attribute; with none or all of them ticked it is not filtered by. */
export function withChosenValues(
  filter: DocumentFilter,
  facet: Facet,
  values: readonly string[],
): DocumentFilter {
  const isOpen = values.length === 0 || values.length === facet.values.length;
  const others = filter.attributes.filter(({ attribute }) => attribute !== facet.id);
  const own: AttributeFilter = { attribute: facet.id, values };
  return { ...filter, attributes: isOpen ? others : [...others, own] };
}
