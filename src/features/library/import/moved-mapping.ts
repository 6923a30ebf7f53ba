import type { TableMapping } from '../../../formats/table-mapping.ts';

/** Share of the names of both that both have. */
export function sharedPart(some: readonly string[], others: readonly string[]): number {
  const names = new Set(others);
  const shared = some.filter((name) => names.has(name)).length;
  return shared / Math.max(1, some.length + others.length - shared);
}

/** The mapping of columns of the same names in other places, with what is guessed of new ones; null where the text has no column. */
export function movedMapping(
  mapping: TableMapping,
  before: readonly string[],
  columns: readonly string[],
  guessed: TableMapping | null,
): TableMapping | null {
  const placeOf = (column: number | null): number | null => {
    const place = column === null ? -1 : columns.indexOf(before[column] ?? '');
    return place < 0 ? null : place;
  };
  const text = placeOf(mapping.text);
  if (text === null) return null;
  const isNew = (column: number): boolean => !before.includes(columns[column] ?? '');
  const attributes = [
    ...mapping.attributes.flatMap((column) => placeOf(column) ?? []),
    ...(guessed?.attributes.filter(isNew) ?? []),
  ];
  const key = placeOf(mapping.key);
  return {
    text,
    title: placeOf(mapping.title),
    date: placeOf(mapping.date),
    language: placeOf(mapping.language),
    key,
    order: key === null ? null : placeOf(mapping.order),
    attributes: attributes.sort((a, b) => a - b),
  };
}
