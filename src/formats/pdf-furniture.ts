import type { PdfLine } from './pdf-lines.ts';
import { beginsNote, SMALL } from './pdf-notes.ts';

/** In sizes of the text's type: what is set larger, over few lines, is a heading. */
export const HEADING_SIZE = 1.15;
// Running heads and feet stand among so many lines from the edge of a page.
const EDGE_LINES = 3;
const FEWEST_PAGES = 3;
// Left and right pages may have heads of their own, and chapters change them.
const SHARE_OF_PAGES = 0.25;
const PAGE_NUMBER =
  /^[\s–—\-−·•|([]*(?:(?:page|p\.|seite|s\.|página|pág\.|стр\.?|страница|第|제)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|de|из)\s*\d{1,4})?(?:\s*(?:頁|页|쪽|면))?[\s–—\-−·•|)\].]*$/i;

/** The lines of a document's pages that are running heads, feet and page numbers; `body` is the size of most of its type. */
export function furnitureOf(pages: readonly (readonly PdfLine[])[], body: number): ReadonlySet<PdfLine> {
  const edges = pages.map(edgesOf);
  const repeated = repeatedLines(edges, body);
  const heads = new Set([
    ...repeated.filter((line) => HAS_LETTER.test(line.text)),
    ...countingRows(edges, body),
    ...chapterHeads(pages),
    ...(pages.length === 2 ? printedEdges(pages) : []),
  ]);
  // Numbers that stand beside others in a row are cells of a table; beside a running head they belong to it.
  const alone = new Set(pages.flatMap((lines) => linesAlone(lines, heads)));
  const numbers = edges.flatMap(pages.length > 1 ? outermost : farFromText);
  const all = [...repeated, ...numbers.filter((line) => PAGE_NUMBER.test(line.text))];
  return new Set([...heads, ...all.filter((line) => alone.has(line))]);
}

// "3.2 Method   41", "41   Chapter 3. Method"; a number with a point behind it counts chapters.
const COUNT_AT_END = /(?:^|[\s|·•])(\d{1,4})$/;
const COUNT_AT_START = /^(\d{1,4})(?=[\s|·•])/;

/** Outermost rows whose number grows by one with every page: running heads that change with chapter and section. */
function countingRows(edges: readonly (readonly PdfLine[])[], body: number): readonly PdfLine[] {
  const rows = new Map<string, (readonly PdfLine[])[]>();
  for (const [page, lines] of edges.entries())
    for (const row of outermostRows(lines)) {
      if (row.some((line) => isHeading(line, body))) continue;
      const words = row.map((line) => line.text).join('\t');
      const [end, start] = [COUNT_AT_END.exec(words)?.[1], COUNT_AT_START.exec(words)?.[1]];
      for (const count of new Set([end, start])) {
        if (count === undefined) continue;
        const key = `${heightOf(row[0])} ${Number(count) - page}`;
        rows.set(key, [...(rows.get(key) ?? []), row]);
      }
    }
  return [...rows.values()].filter((same) => same.length >= enoughOf(edges)).flat(2);
}

/** Outermost rows, set off from the text, of which a part stands at the same height on several pages near each other. */
function chapterHeads(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const seen = new Map<string, { readonly page: number; readonly row: readonly PdfLine[] }[]>();
  for (const [page, lines] of pages.entries())
    for (const row of rowsSetOff(lines))
      for (const part of new Set(row.flatMap((line) => line.text.split('\t'))))
        if (HAS_LETTER.test(part)) {
          const key = `${heightOf(row[0])} ${part}`;
          seen.set(key, [...(seen.get(key) ?? []), { page, row }]);
        }
  return [...seen.values()].flatMap((rows) => {
    const near = (page: number): number =>
      rows.filter((other) => Math.abs(other.page - page) <= NEAR_PAGES).length;
    return rows.filter(({ page }) => near(page) >= FEWEST_PAGES).flatMap(({ row }) => row);
  });
}

/** Rows at the edges of two pages, set off from the text, that say the same, if one counts the pages: too few to repeat more. */
function printedEdges(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const [first = [], second = []] = pages.map(rowsSetOff);
  const pairs = first.flatMap((row) => {
    const same = second.find((other) => rowPattern(other) === rowPattern(row));
    return same ? [[row, same] as const] : [];
  });
  const isCounting = pairs.some(([row, same]) =>
    numbersIn(same).some((number, i) => number === (numbersIn(row)[i] ?? 0) + 1),
  );
  return isCounting ? pairs.flat(2) : [];
}

const rowPattern = (row: readonly PdfLine[]): string => row.map(pattern).join('\t');

const numbersIn = (row: readonly PdfLine[]): readonly number[] =>
  (
    row
      .map((line) => line.text)
      .join(' ')
      .match(/\d+/g) ?? []
  ).map(Number);

// Of the distance between most rows of the page: a name before a speech stands as near as any other row.
const SET_OFF = 1.3;

/** The first and the last row of a page that stand farther from the next one than rows mostly do. */
function rowsSetOff(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const bases = [...new Set(lines.map((line) => line.base))].sort((a, b) => a - b);
  const gaps = bases.slice(1).map((base, i) => base - (bases[i] ?? base));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return outermostRows([...lines].sort((a, b) => a.base - b.base)).filter(
    (_, i) => (gaps.at(-i) ?? 0) > SET_OFF * usual,
  );
}

// Pages from the one that a head stands on, where only every second page bears it.
const NEAR_PAGES = 4;

const outermostRows = (edges: readonly PdfLine[]): readonly (readonly PdfLine[])[] =>
  [...new Set([edges[0]?.base, edges.at(-1)?.base])].map((base) =>
    edges.filter((line) => line.base === base).sort((a, b) => a.left - b.left),
  );

const enoughOf = (pages: readonly unknown[]): number => Math.max(FEWEST_PAGES, SHARE_OF_PAGES * pages.length);

/** Lines that stand at the same height with the same words, their numbers aside, on many pages. */
function repeatedLines(edges: readonly (readonly PdfLine[])[], body: number): readonly PdfLine[] {
  const seen = new Map<string, EdgeLine[]>();
  for (const [page, lines] of edges.entries())
    for (const [key, line] of new Map(withoutNotes(lines, body).map((line) => [pattern(line), line]))) {
      const same = seen.get(key) ?? [];
      seen.set(key, same);
      same.push({ page, line });
    }
  return [...seen.values()]
    .filter((lines) => lines.length >= enoughOf(edges) && !areHeadings(lines, body))
    .flatMap((lines) => lines.map(({ line }) => line));
}

/** "3 Ibid." stands on many pages, but it is a note of each; a foot that begins with the page's number stands outermost. */
const withoutNotes = (lines: readonly PdfLine[], body: number): readonly PdfLine[] =>
  lines.filter(
    (line) => line.base === lines.at(-1)?.base || line.size >= SMALL * body || !beginsNote(line.text),
  );

interface EdgeLine {
  readonly page: number;
  readonly line: PdfLine;
}

/** "Chapter 1", "Chapter 2": each stands once, and is set larger than the text or does not count pages. */
function areHeadings(lines: readonly EdgeLine[], body: number): boolean {
  const texts = new Set(lines.map(({ line }) => line.text));
  if (texts.size < lines.length || lines.some(({ line }) => PAGE_NUMBER.test(line.text))) return false;
  return lines.every(({ line }) => isHeading(line, body)) || !countPages(lines);
}

/** Whether most lines have a number that goes on from a page nearby as the pages do. */
function countPages(lines: readonly EdgeLine[]): boolean {
  const numbersOf = ({ line }: EdgeLine): readonly number[] => (line.text.match(/\d+/g) ?? []).map(Number);
  const goingOn = lines.filter((one) =>
    lines.some(
      (other) =>
        other !== one &&
        Math.abs(other.page - one.page) <= NEAR_PAGES &&
        numbersOf(one).some((number, i) => numbersOf(other)[i] === number + other.page - one.page),
    ),
  );
  return 2 * goingOn.length >= lines.length;
}

/** Larger type than the text has, and more than a page's number. */
const isHeading = (line: PdfLine, body: number): boolean =>
  line.size >= HEADING_SIZE * body && HAS_LETTER.test(line.text) && !PAGE_NUMBER.test(line.text);

const HAS_LETTER = /\p{L}/u;

/** Lines with nothing beside them but running heads. */
function linesAlone(lines: readonly PdfLine[], heads: ReadonlySet<PdfLine>): readonly PdfLine[] {
  const counts = new Map<number, number>();
  for (const line of lines) if (!heads.has(line)) counts.set(line.base, (counts.get(line.base) ?? 0) + 1);
  return lines.filter((line) => heads.has(line) || counts.get(line.base) === 1);
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
  return words === '' ? '' : `${heightOf(line)} ${words}`;
}

const heightOf = (line: PdfLine | undefined): number => Math.round((line?.base ?? 0) / 6);
