import type { ChosenSet, DocumentFilter, Grouping } from '../../domain/comparison.ts';
import { filterQuery, readFilterQuery } from '../../domain/filter-query.ts';
import { asAttributeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';
import type { TableSort } from '../../ui/table/column.ts';

/** What the address says of the library: which documents, in which order, under which headings. */
export interface LibraryPlace {
  readonly filter: DocumentFilter;
  /** Null: in the order of import. */
  readonly sort: TableSort | null;
  readonly grouping: Grouping;
}

const UNGROUPED: Grouping = { by: 'nothing' };

/** A grouping as one word of an address: `a3`, `language`, `year`, `decade`; empty for none and for what has no word. */
export function groupingKey(grouping: Grouping): string {
  switch (grouping.by) {
    case 'nothing':
    case 'named periods':
    case 'event':
      return '';
    case 'language':
      return 'language';
    case 'period':
      return grouping.unit;
    case 'attribute':
      return `a${grouping.attribute}`;
  }
}

/** The grouping that a word of an address stands for; none for a word that is not understood. */
export function groupingOf(key: string): Grouping {
  if (key === 'language') return { by: 'language' };
  if (key === 'year' || key === 'decade') return { by: 'period', unit: key };
  const attribute = /^a(\d+)$/.exec(key)?.[1];
  return attribute === undefined
    ? UNGROUPED
    : { by: 'attribute', attribute: asAttributeId(Number(attribute)) };
}

function readSort(text: string | undefined): TableSort | null {
  const [, minus, column] = /^(-?)([a-z]+\d*)$/.exec(text ?? '') ?? [];
  if (column === undefined) return null;
  return { column, direction: minus === '-' ? 'descending' : 'ascending' };
}

/** The library's place in an address; whatever is not understood is left out, and so are sets that are not known. */
export const readLibraryPlace = (query: Query, sets: readonly ChosenSet[] = []): LibraryPlace => ({
  filter: readFilterQuery(query, sets),
  sort: readSort(query['sort']),
  grouping: groupingOf(query['group'] ?? ''),
});

export function libraryQuery({ filter, sort, grouping }: LibraryPlace): Query {
  const group = groupingKey(grouping);
  return {
    ...filterQuery(filter),
    ...(sort && { sort: `${sort.direction === 'descending' ? '-' : ''}${sort.column}` }),
    ...(group !== '' && { group }),
  };
}
