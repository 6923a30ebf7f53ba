import type { TableMapping } from '../../../formats/table-mapping.ts';

// Tables of one source come again and again with the same columns: what they mean is asked once.
const keyOf = (columns: readonly string[]): string => `leitmotif-table-${JSON.stringify(columns)}`;
const MOST_COLUMNS = 200;

/** What the columns of a table meant when a table with the same ones was imported last; null where none was. */
export function rememberedMapping(columns: readonly string[]): TableMapping | null {
  const kept = columns.length > MOST_COLUMNS ? null : localStorage.getItem(keyOf(columns));
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    return isMapping(value, columns.length) ? value : null;
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
