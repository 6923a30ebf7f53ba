import type { TableMapping } from '../../../formats/table-mapping.ts';
import { movedMapping, sharedPart } from './moved-mapping.ts';

// Tables of one source come again and again with the same columns: what they mean is asked once.
const PREFIX = 'leitmotif-table-';
const keyOf = (columns: readonly string[]): string => PREFIX + JSON.stringify(columns);
const MOST_COLUMNS = 200;
// A source adds a column now and then, or leaves one out; with fewer in common it is another source.
const LEAST_SHARED = 0.7;

/**
 * What the columns of a table meant when a table with the same or nearly the same ones was imported; columns that are
 * new mean what is guessed of them. Null where there was no such table.
 */
export function rememberedMapping(
  columns: readonly string[],
  guessed: TableMapping | null,
): TableMapping | null {
  if (columns.length > MOST_COLUMNS) return null;
  const same = kept(keyOf(columns), columns.length);
  if (same) return same;
  const known = Object.keys(localStorage)
    .flatMap((key) => keptColumns(key) ?? [])
    .map(({ columns: before }) => ({ before, shared: sharedPart(before, columns) }))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared);
  for (const { before } of known) {
    const mapping = kept(keyOf(before), before.length);
    const moved = mapping && movedMapping(mapping, before, columns, guessed);
    if (moved) return moved;
  }
  return null;
}

function kept(key: string, columns: number): TableMapping | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isMapping(value, columns) ? value : null;
  } catch {
    return null;
  }
}

function keptColumns(key: string): { readonly columns: readonly string[] } | null {
  if (!key.startsWith(PREFIX)) return null;
  try {
    const value: unknown = JSON.parse(key.slice(PREFIX.length));
    return Array.isArray(value) && value.every((name) => typeof name === 'string')
      ? { columns: value }
      : null;
  } catch {
    return null;
  }
}

export function rememberMapping(columns: readonly string[], mapping: TableMapping): void {
  if (columns.length <= MOST_COLUMNS) localStorage.setItem(keyOf(columns), JSON.stringify(mapping));
}

function isMapping(value: unknown, columns: number): value is TableMapping {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  const isColumn = (one: unknown): boolean =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 && one < columns;
  const attributes = given.get('attributes');
  return (
    isColumn(given.get('text')) &&
    ['title', 'date', 'language', 'key', 'order'].every(
      (name) => given.get(name) === null || isColumn(given.get(name)),
    ) &&
    Array.isArray(attributes) &&
    attributes.every(isColumn)
  );
}
