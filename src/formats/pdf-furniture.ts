import type { PdfLine } from './pdf-lines.ts';

// Running heads and feet stand among so many lines from the edge of a page.
const EDGE_LINES = 3;
const FEWEST_PAGES = 3;
// Left and right pages may have heads of their own, and chapters change them.
const SHARE_OF_PAGES = 0.25;
const PAGE_NUMBER =
  /^[\s–—\-−·•|([]*(?:(?:page|p\.|seite|s\.|página|pág\.|стр\.?|страница|第|제)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|de|из)\s*\d{1,4})?(?:\s*(?:頁|页|쪽|면))?[\s–—\-−·•|)\].]*$/i;

/** The lines of a document's pages that are running heads, feet and page numbers. */
export function furnitureOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.map(edgesOf);
  // Numbers that stand beside others in a row are cells of a table.
  const alone = new Set(pages.flatMap(linesAlone));
  const repeated = repeatedLines(edges).filter((line) => HAS_LETTER.test(line.text) || alone.has(line));
  const numbers = edges.flatMap(pages.length > 1 ? outermost : farFromText);
  return new Set([...repeated, ...numbers.filter((line) => PAGE_NUMBER.test(line.text) && alone.has(line))]);
}

/** Lines that stand at the same height with the same words on many pages. */
function repeatedLines(edges: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const seen = new Map<string, PdfLine[]>();
  for (const lines of edges)
    for (const [key, line] of new Map(lines.map((line) => [pattern(line), line]))) {
      const same = seen.get(key) ?? [];
      seen.set(key, same);
      same.push(line);
    }
  const enough = Math.max(FEWEST_PAGES, SHARE_OF_PAGES * edges.length);
  return [...seen.values()].filter((lines) => lines.length >= enough).flat();
}

const HAS_LETTER = /\p{L}/u;

/** Lines with nothing beside them. */
function linesAlone(lines: readonly PdfLine[]): readonly PdfLine[] {
  const counts = new Map<number, number>();
  for (const { base } of lines) counts.set(base, (counts.get(base) ?? 0) + 1);
  return lines.filter(({ base }) => counts.get(base) === 1);
}

/** The lines nearest to the top and to the bottom of a page. */
function edgesOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const ordered = [...lines].sort((a, b) => a.base - b.base);
  if (ordered.length <= 2 * EDGE_LINES) return ordered;
  return [...ordered.slice(0, EDGE_LINES), ...ordered.slice(-EDGE_LINES)];
}

// In sizes of type: what stands this far from the text of a single page is at its edge.
const FAR = 3;

/** The outermost lines of a page that stand well apart from the others. */
const farFromText = (edges: readonly PdfLine[]): readonly PdfLine[] =>
  outermost(edges).filter((line) =>
    edges.every((other) => other.base === line.base || Math.abs(other.base - line.base) > FAR * line.size),
  );

const outermost = (edges: readonly PdfLine[]): readonly PdfLine[] =>
  edges.filter((line) => line.base === edges[0]?.base || line.base === edges.at(-1)?.base);

/** What is the same of a running head on every page: its words, its numbers aside, and its height. */
function pattern(line: PdfLine): string {
  const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `${Math.round(line.base / 6)} ${words}`;
}
