import type { PdfLine } from './pdf-lines.ts';

/** Running text fills this share of its column, or more; cells of a table do not. */
export const COLUMN_FILLED = 0.55;
// In sizes of type: how near to its column's edge a line is full, and how far a heading stands from what is above it.
const [EDGE, HEADING_GAP] = [0.3, 1.2];
// Against the type of most lines.
const LARGER = 1.15;
const FEWEST_ROWS = 2;

/** Lines that stand on one base line together, each row from left to right; `lines` go from top to bottom. */
export function rowsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && last[0]?.base === line.base) last.push(line);
    else rows.push([line]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

/**
 * Parts of a page one below the other, where something reaches over all its columns: a table, whose cells happen to leave
 * the gutter free, or a heading that begins anew in all of them. One part where nothing does.
 */
export function partedAcross(
  lines: readonly PdfLine[],
  columns: readonly (readonly PdfLine[])[],
): readonly (readonly PdfLine[])[] {
  const rows = rowsOf(lines);
  const columnOf = new Map(columns.flatMap((column, i) => column.map((line) => [line, i] as const)));
  const edges = columns.map((column) => ({
    left: Math.min(...column.map((line) => line.left)),
    right: Math.max(...column.map((line) => line.right)),
  }));
  const isTabular = rows.map((row) => isRowOfCells(row, columnOf, edges));
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const starts = new Set<number>();
  for (let at = 0; at < rows.length; at++) {
    let end = at;
    while (isTabular[end]) end++;
    const table = rows.slice(at, end);
    if (table.length >= FEWEST_ROWS && isAcross(table, columnOf)) starts.add(at).add(end);
    if (end > at) at = end - 1;
    else if (isHeadingOverAll(rows, at, columnOf, { count: columns.length, usual })) starts.add(at);
  }
  const bounds = [...new Set([0, ...starts, rows.length])].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => rows.slice(bounds[i], end).flat());
}

/** Short pieces, of which two stand in one column, neither of them a word of a line that was spread over its width. */
function isRowOfCells(
  row: readonly PdfLine[],
  columnOf: ReadonlyMap<PdfLine, number>,
  edges: readonly { readonly left: number; readonly right: number }[],
): boolean {
  const last = new Map<number, PdfLine>();
  let isDouble = false;
  for (const line of row) {
    const column = columnOf.get(line) ?? 0;
    const { left, right } = edges[column] ?? line;
    if (line.right - line.left >= COLUMN_FILLED * (right - left)) return false;
    isDouble ||= last.has(column);
    last.set(column, line);
  }
  return isDouble && [...last].every(([column, line]) => !isToEdge(line, edges[column]?.right ?? 0));
}

const isToEdge = (line: PdfLine, right: number): boolean => right - line.right < EDGE * line.size;

const isAcross = (rows: readonly (readonly PdfLine[])[], columnOf: ReadonlyMap<PdfLine, number>): boolean =>
  2 * rows.filter((row) => columnsIn(row, columnOf) > 1).length >= rows.length;

const columnsIn = (row: readonly PdfLine[], columnOf: ReadonlyMap<PdfLine, number>): number =>
  new Set(row.map((line) => columnOf.get(line))).size;

/** Larger type with nothing beside it, below which all columns go on at one height. */
function isHeadingOverAll(
  rows: readonly (readonly PdfLine[])[],
  at: number,
  columnOf: ReadonlyMap<PdfLine, number>,
  { count, usual }: { readonly count: number; readonly usual: number },
): boolean {
  let next = at;
  while (rows[next]?.length === 1 && (rows[next]?.[0]?.size ?? 0) >= LARGER * usual) next++;
  const [first, before, below] = [rows[at]?.[0], rows[at - 1]?.[0], rows[next]];
  if (next === at || first === undefined || before === undefined || below === undefined) return false;
  return first.base - before.base >= HEADING_GAP * first.size && columnsIn(below, columnOf) === count;
}
