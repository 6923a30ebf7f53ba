import type { Line } from './text-lines.ts';
import { endsSentence } from './text-lines.ts';
import { isFull, wrappingOf } from './wrapped-lines.ts';

/** The lines of the text, and those that its pages were printed with. */
interface UnpagedLines {
  readonly lines: readonly Line[];
  readonly furniture: readonly Line[];
}

const NUMBER = /^(?:[-–—[(]\s*)?(?:(?:p|pp|page|seite|s|стр|с|pág)\.?\s*)?(\d{1,4})(?:\s*[-–—\])])?$/i;
const NUMBER_FIRST = /^(\d{1,4})\s{2,}(\S.*)$/;
const NUMBER_LAST = /^(\S.*?)\s{2,}(\d{1,4})$/;
// Nearly all lines have none: one look is all that they cost.
const EDGE_NUMBER = /^\d|\d\W*$/;
const FEWEST_PAGES = 3;
const SHORTEST_PAGE = 5; // lines
// Numbers of sections stand between whole sentences; a page ends wherever it is full.
const SHARE_OF_OPEN = 0.25;
const HEAD_COLUMNS = 80;
const NEAR = 2;
const NOT_FILLED = 0.75;

/** A line that may hold the number of a page, and the head beside it. */
interface PageMark {
  readonly at: number;
  readonly page: number;
}

/**
 * Takes numbers of pages out of a text that was copied or read from print, with heads that are repeated beside them; what
 * a page's end cut in two is one again. A text without a row of growing numbers in mid-sentence stays as it is.
 */
export function withoutPages(lines: readonly Line[]): UnpagedLines {
  const marks = longestRow(marksOf(lines));
  const open = marks.filter(({ at }) => !endsSentence(textBefore(lines, at)));
  if (marks.length < FEWEST_PAGES || open.length < SHARE_OF_OPEN * marks.length)
    return { lines, furniture: [] };
  const taken = new Set(marks.map(({ at }) => at));
  for (const at of headsNear(lines, marks)) taken.add(at);
  return { lines: closedUp(lines, taken), furniture: lines.filter((_, i) => taken.has(i)) };
}

function marksOf(lines: readonly Line[]): readonly PageMark[] {
  return lines.flatMap(({ text, columns }, at) => {
    if (columns > HEAD_COLUMNS || !EDGE_NUMBER.test(text)) return [];
    const found = NUMBER.exec(text)?.[1] ?? NUMBER_FIRST.exec(text)?.[1] ?? NUMBER_LAST.exec(text)?.[2];
    return found === undefined ? [] : [{ at, page: Number(found) }];
  });
}

/** The longest row in which each number is one more than the last, some lines further on. */
function longestRow(marks: readonly PageMark[]): readonly PageMark[] {
  const rows = new Map<number, readonly PageMark[]>();
  let longest: readonly PageMark[] = [];
  for (const mark of marks) {
    const before = rows.get(mark.page - 1) ?? [];
    const last = before.at(-1);
    const row = last && mark.at - last.at >= SHORTEST_PAGE ? [...before, mark] : [mark];
    if (row.length > (rows.get(mark.page)?.length ?? 0)) rows.set(mark.page, row);
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

const headOf = ({ text }: Line): string => text.replace(/\d+/g, '#').toLowerCase();

/** The last line before that is one of the text: long enough, or the end of a sentence. */
function textBefore(lines: readonly Line[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 1 - NEAR); i--) {
    const line = lines[i];
    if (line && (line.columns > HEAD_COLUMNS / 2 || endsSentence(line.text))) return line.text;
  }
  return '.';
}

/** Lines beside numbers of pages that stand there on several pages, and the first of them at the top. */
function headsNear(lines: readonly Line[], marks: readonly PageMark[]): readonly number[] {
  const near = new Set(
    marks.flatMap(({ at }) => Array.from({ length: 2 * NEAR + 1 }, (_, i) => at - NEAR + i)),
  );
  for (let i = 0; i < NEAR; i++) near.add(i);
  const candidates = [...near].filter((i) => (lines[i]?.columns ?? HEAD_COLUMNS) < HEAD_COLUMNS);
  const counts = new Map<string, number>();
  for (const i of candidates) {
    const line = lines[i];
    if (line) counts.set(headOf(line), (counts.get(headOf(line)) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_PAGES - 1, marks.length / 3);
  const { width } = wrappingOf(lines);
  return candidates.filter((i) => {
    const line = lines[i];
    if (!line || (counts.get(headOf(line)) ?? 0) < fewest) return false;
    // A line of the text may say again what another one said.
    return (
      line.columns < NOT_FILLED * width || (line.blankBefore > 0 && (lines[i + 1]?.blankBefore ?? 1) > 0)
    );
  });
}

/** The other lines, a paragraph that goes on over what was taken without a gap. */
function closedUp(lines: readonly Line[], taken: ReadonlySet<number>): readonly Line[] {
  const kept = lines.filter((_, i) => !taken.has(i));
  const { width, base } = wrappingOf(kept);
  const closed: Line[] = [];
  let isGap = false;
  for (const [i, line] of lines.entries()) {
    if (taken.has(i)) {
      isGap = true;
      continue;
    }
    const before = closed.at(-1);
    const goesOn = before && isGap && (!endsSentence(before.text) || isFull(before, line, width, base));
    closed.push(
      goesOn
        ? { ...line, blankBefore: 0 }
        : isGap
          ? { ...line, blankBefore: Math.max(1, line.blankBefore) }
          : line,
    );
    isGap = false;
  }
  return closed;
}
