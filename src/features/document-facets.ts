import { buildColumns } from '../analysis/change-columns.ts';
import { chosenDocuments } from '../analysis/chosen-documents.ts';
import { documentGroups } from '../analysis/document-groups.ts';
import type { Attribute } from '../domain/attribute.ts';
import {
  type AttributeFilter,
  type DocumentFilter,
  EVERY_DOCUMENT,
  type Grouping,
} from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import type { AttributeId } from '../domain/ids.ts';
import { at } from '../domain/typed-arrays.ts';

export interface FacetValue {
  /** Empty: no value. */
  readonly value: string;
  /** Documents with it that pass all the other filters. */
  readonly documents: number;
}

/** The values to choose documents by. */
export interface Facet {
  readonly id: AttributeId | 'language';
  readonly name: string;
  /** In the order of groups; no value last. */
  readonly values: readonly FacetValue[];
  /** Null: not filtered by. */
  readonly chosen: readonly string[] | null;
}

/** The attributes and the language with their values and counts, by the functions that the analysis chooses with. */
export function documentFacets(
  documents: readonly Document[],
  attributes: readonly Attribute[],
  filter: DocumentFilter,
): readonly Facet[] {
  const columns = buildColumns(documents, []);
  const countsOf = (grouping: Grouping, chosenBy: DocumentFilter): ReadonlyMap<string, number> => {
    const { names, groupOf } = documentGroups(
      columns,
      chosenDocuments(columns, chosenBy),
      grouping,
      attributes,
    );
    const counts = new Uint32Array(names.length);
    for (const group of groupOf) if (group >= 0) counts[group] = at(counts, group) + 1;
    return new Map(names.map(({ key }, group) => [key, at(counts, group)]));
  };
  const named = [...attributes]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }): Pick<Facet, 'id' | 'name'> => ({ id, name }));
  return [...named, { id: 'language' as const, name: 'Language' }].map(({ id, name }) => {
    const grouping: Grouping = id === 'language' ? { by: 'language' } : { by: 'attribute', attribute: id };
    const others = filter.attributes.filter(({ attribute }) => attribute !== id);
    const counts = countsOf(grouping, { ...filter, attributes: others });
    const chosen = filter.attributes.find(({ attribute }) => attribute === id)?.values ?? null;
    const keys = new Set([...countsOf(grouping, EVERY_DOCUMENT).keys(), ...(chosen ?? [])]);
    const values = [...keys].map((value) => ({ value, documents: counts.get(value) ?? 0 }));
    return { id, name, values, chosen };
  });
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
