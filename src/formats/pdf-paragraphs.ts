import { mendedBrackets } from './pdf-direction.ts';
import type { PdfColumn } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';
import { columnsOf as columnsOfText, endsSentence } from './text-lines.ts';
import { joinedLines } from './wrapped-lines.ts';

/** Lines that were found to be one paragraph. */
export interface PdfParagraph {
  readonly lines: readonly PdfLine[];
  readonly size: number;
  /** The column's edges where it ends: whether its last line was full. */
  readonly column: PdfColumn;
}

// In sizes of type.
const INDENT = 0.7;
const OTHER_SIZE = 0.12;
// A line of running text that fills less of its column was ended on purpose.
const LEAST_FILLED = 0.6;
// Of the distance that most lines of the document have from the one before.
const PARAGRAPH_GAP = 1.3;
// Text without spaces is broken anywhere: what leaves room for two characters was ended on purpose.
const HAN_OR_KANA = /^[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const STARTS_ANEW = /^(?:\p{Lu}|[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f])/u;
const BULLET = /^[•●▪◦‣·○■□\uf020-\uf0ff]\s/;
// A dash or a number may stand at the beginning of any line: after a full one that goes on it begins nothing.
const LIST_ITEM = /^(?:[*–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)/u;

const BROKEN_WORD = /\p{Ll}[-‐\u00ad]$/u;

/** Distance between the base lines of most neighbouring lines, in sizes of type. */
export function commonLeading(columns: readonly PdfColumn[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of columns)
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (!before || Math.abs(before.size - line.size) > 0.1 * line.size) continue;
      const step = Math.round((20 * (line.base - before.base)) / line.size) / 20;
      if (step > 0.5 && step < 4) counts.set(step, (counts.get(step) ?? 0) + line.text.length);
    }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most?.[0] ?? 1.2;
}

/** Paragraphs of columns in the order of reading; what goes on in the next column or on the next page is joined. */
export function paragraphsOfColumns(
  columns: readonly PdfColumn[],
  leading: number,
  /** Whether a text begins a paragraph whatever stands before it. */
  beginsAlways: (text: string) => boolean = () => false,
): readonly PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  for (const column of columns)
    for (const [i, own] of partsOf(column, leading, beginsAlways).entries()) {
      const last = paragraphs.at(-1);
      if (i === 0 && last && !beginsAlways(own[0]?.text ?? '') && goesOn(last, own, column))
        paragraphs[paragraphs.length - 1] = { ...last, lines: [...last.lines, ...own], column };
      else paragraphs.push({ lines: own, size: sizeOf(own), column });
    }
  return paragraphs;
}

const sizeOf = (lines: readonly PdfLine[]): number => {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
};

function partsOf(
  column: PdfColumn,
  leading: number,
  beginsAlways: (text: string) => boolean,
): readonly PdfLine[][] {
  const parts: PdfLine[][] = [];
  for (const line of column.lines) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && !beginsAlways(line.text) && !begins(line, before, part, column, leading))
      part.push(line);
    else parts.push([line]);
  }
  return parts;
}

function begins(
  line: PdfLine,
  before: PdfLine,
  part: readonly PdfLine[],
  column: PdfColumn,
  leading: number,
): boolean {
  const { size } = line;
  if (Math.abs(size - before.size) > OTHER_SIZE * before.size) return true;
  if (line.base - before.base > PARAGRAPH_GAP * leading * Math.max(size, before.size)) return true;
  if (line.text.includes('\t') !== before.text.includes('\t') || line.text.includes('\t')) return true;
  if (BULLET.test(line.text)) return true;
  if (LIST_ITEM.test(line.text) && (endsSentence(before.text) || !isFull(before, line, column))) return true;
  const indent = (line.left - column.left) / size;
  const indentBefore = (before.left - column.left) / size;
  if (isCentred(line, column) && isCentred(before, column)) return false;
  if (BROKEN_WORD.test(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  // A hanging paragraph's second line is further in, too: it follows a full line that does not end.
  if (indent - indentBefore > INDENT)
    return part.length > 1 || endsSentence(before.text) || !isFull(before, line, column);
  if (isFull(before, line, column)) return false;
  const filled = (before.right - column.left) / (column.right - column.left);
  return filled < LEAST_FILLED || endsSentence(before.text) || STARTS_ANEW.test(line.text);
}

const isCentred = (line: PdfLine, column: PdfColumn): boolean =>
  line.left - column.left > 2 * line.size &&
  Math.abs(line.left - column.left - (column.right - line.right)) < line.size;

/** Whether the next line's first word would not have found room behind the line. */
function isFull(line: PdfLine, next: PdfLine, column: PdfColumn): boolean {
  const widthOfOne = (line.right - line.left) / Math.max(1, columnsOfText(line.text));
  const word = HAN_OR_KANA.test(next.text)
    ? 4
    : columnsOfText(/^\S+/.exec(next.text)?.[0].slice(0, 24) ?? '');
  return line.right + (word + 1) * widthOfOne > column.right - 0.3 * line.size;
}

/** A paragraph that does not end at a column's foot goes on at the next one's head, unless that begins something. */
function goesOn(last: PdfParagraph, next: readonly PdfLine[], column: PdfColumn): boolean {
  const [end, first] = [last.lines.at(-1), next[0]];
  if (!end || !first || end.text.includes('\t') || first.text.includes('\t')) return false;
  if (Math.abs(last.size - sizeOf(next)) > OTHER_SIZE * last.size || BULLET.test(first.text)) return false;
  if (endsSentence(end.text)) return false;
  if (LIST_ITEM.test(first.text) && !isFull(end, first, last.column)) return false;
  if (/^\p{Ll}/u.test(first.text) || /[-‐\u00ad]$/.test(end.text)) return true;
  return isFull(end, first, last.column) && first.left - column.left < INDENT * first.size;
}

/** The text of a paragraph: its lines joined, hyphens at their ends mended. */
export const paragraphText = ({ lines }: PdfParagraph, isWord: (word: string) => boolean): string =>
  mendedBrackets(
    joinedLines(
      lines.map((line) => line.text),
      isWord,
    ),
  );
