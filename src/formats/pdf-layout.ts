import { COLUMN_FILLED, partedAcross, rowsOf } from './pdf-bands.ts';
import type { PdfLine } from './pdf-lines.ts';
import { columnsOf as widthOf } from './text-lines.ts';

/** Lines in the order of reading that stand in one column below each other. */
export interface PdfColumn {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly PdfLine[];
}

// A page with more pieces than this is no running text: cutting it up would cost more than it tells.
const MOST_PIECES = 4000;
const DEEPEST = 12;
// A side of a gutter is a column when its lines have this many characters (Han count twice) and fill this share of it.
const COLUMN_CHARACTERS = 18;
const FEWEST_LINES = 3;

/** Columns of a page's lines in the order of reading: cut at gutters first, then at the gaps between its parts. */
export function columnsOf(lines: readonly PdfLine[]): readonly PdfColumn[] {
  if (lines.length === 0) return [];
  if (lines.length > MOST_PIECES) return [columnFrom(lines)];
  return cut([...lines].sort(byPlace), 0);
}

const byPlace = (a: PdfLine, b: PdfLine): number => a.base - b.base || a.left - b.left;

function cut(lines: readonly PdfLine[], depth: number): readonly PdfColumn[] {
  if (depth < DEEPEST && mayHaveGutter(lines)) {
    const columns = gutterOf(lines);
    if (columns) {
      const parts = partedAcross(lines, columns);
      return (parts.length > 1 ? parts : columns).flatMap((part) => cut(part, depth + 1));
    }
    for (const at of gapsBetween(lines)) {
      const [above, below] = [lines.slice(0, at), lines.slice(at)];
      if (gutterOf(above) || gutterOf(below)) return [...cut(above, depth + 1), ...cut(below, depth + 1)];
    }
  }
  return [columnFrom(lines)];
}

// In sizes of the type.
const GUTTER = 0.6;

/** Whether any line stands beside another: where none does, there is no gutter in any part of them either. */
function mayHaveGutter(lines: readonly PdfLine[]): boolean {
  const leftmostEnd = Math.min(...lines.map((line) => line.right));
  return lines.some((line) => line.left - leftmostEnd >= GUTTER * line.size);
}

/** The columns between empty stripes from top to bottom, from left to right; undefined where there are none. */
function gutterOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] | undefined {
  if (lines.length < 2 * FEWEST_LINES) return undefined;
  const across = [...lines].sort((a, b) => a.left - b.left);
  let right = across[0]?.right ?? 0;
  for (const [i, line] of across.entries()) {
    if (i > 0 && line.left - right >= GUTTER * line.size) {
      const [first, others] = [across.slice(0, i), across.slice(i)];
      if (isColumn(first)) {
        const rest = gutterOf(others) ?? (isColumn(others) ? [others] : []);
        if (rest.length > 0) return [first, ...rest].map((column) => [...column].sort(byPlace));
      }
    }
    right = Math.max(right, line.right);
  }
  return undefined;
}

/** Running text fills its column, also where its words are spread over the width; cells of a table do not. */
function isColumn(lines: readonly PdfLine[]): boolean {
  const rows = rowsOf([...lines].sort(byPlace));
  if (rows.length < FEWEST_LINES) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const sum = (row: readonly PdfLine[], size: (line: PdfLine) => number): number =>
    row.reduce((all, line) => all + size(line), 0);
  const filled = rows.filter(
    (row) =>
      sum(row, (line) => line.right - line.left) >= COLUMN_FILLED * (right - left) &&
      sum(row, (line) => widthOf(line.text)) >= COLUMN_CHARACTERS,
  ).length;
  return filled >= rows.length / 2;
}

/** Places between lines, the widest gap first; only gaps wider than most can part headings from columns. */
function gapsBetween(lines: readonly PdfLine[]): readonly number[] {
  return lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      const gap = before ? (line.base - before.base) / line.size : 0;
      return before && gap > 0.9 ? [{ at, gap }] : [];
    })
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 12)
    .map(({ at }) => at);
}

/** Pieces on one base line within a column are cells of one row, or words of a line that was spread over its width. */
function columnFrom(lines: readonly PdfLine[]): PdfColumn {
  const rows = rowsOf(lines);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const isToEdge = (row: readonly PdfLine[]): boolean =>
    right - Math.max(...row.map((line) => line.right)) < EDGE * Math.max(...row.map((line) => line.size));
  const isSpread = rows.filter((row) => row.length === 1 && isToEdge(row)).length >= FEWEST_LINES;
  return { left, right, lines: rows.map((row) => joinedRow(row, isSpread && isToEdge(row) ? ' ' : '\t')) };
}

// In sizes of type: how near to its edge a line fills a column, and the widest gap between words of a spread line.
const EDGE = 0.3;
const WIDEST_SPACE = 3.5;

function joinedRow(row: readonly PdfLine[], wanted: ' ' | '\t'): PdfLine {
  const [first] = row;
  if (first === undefined) throw new RangeError('a row has a line');
  const size = Math.max(...row.map((line) => line.size));
  const gaps = row.slice(1).map((line, i) => line.left - (row[i]?.right ?? 0));
  const isEven =
    Math.max(...gaps) - Math.min(...gaps) < EDGE * size && Math.max(...gaps) < WIDEST_SPACE * size;
  return {
    ...first,
    text: row.map((line) => line.text).join(wanted === ' ' && isEven ? ' ' : '\t'),
    right: Math.max(...row.map((line) => line.right)),
    size,
  };
}
