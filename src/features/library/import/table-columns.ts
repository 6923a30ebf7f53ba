import type { TableMapping } from '../../../formats/table-mapping.ts';

/** What a column of a table of documents is for. */
export type ColumnMeaning = 'text' | 'title' | 'date' | 'language' | 'key' | 'order' | 'attribute' | 'none';

const SINGLE = ['text', 'title', 'date', 'language', 'key', 'order'] as const;

/** What the column is for by the mapping; everything is `none` without one. */
export function meaningOf(mapping: TableMapping | null, column: number): ColumnMeaning {
  const single = mapping && SINGLE.find((meaning) => mapping[meaning] === column);
  if (single) return single;
  return mapping?.attributes.includes(column) ? 'attribute' : 'none';
}

/** The mapping with another meaning of a column; null where no column holds the text any more. */
export function withMeaning(
  mapping: TableMapping | null,
  column: number,
  meaning: ColumnMeaning,
): TableMapping | null {
  const given = mapping ?? NOTHING;
  const freed = Object.fromEntries(
    SINGLE.map((name) => [name, name === meaning ? column : given[name] === column ? null : given[name]]),
  );
  const attributes = given.attributes.filter((other) => other !== column && other !== freed['text']);
  const changed = {
    ...given,
    ...freed,
    attributes: meaning === 'attribute' ? [...attributes, column].sort((a, b) => a - b) : attributes,
  };
  return changed.text === null || changed.text < 0 ? null : changed;
}

const NOTHING: TableMapping = {
  text: -1,
  title: null,
  date: null,
  language: null,
  key: null,
  order: null,
  attributes: [],
};
