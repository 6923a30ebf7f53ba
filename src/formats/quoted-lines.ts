import type { Line } from './text-lines.ts';
import { columnsOf } from './text-lines.ts';

const MARKS = /^(?:>[ \t]?)+/;

/**
 * Lines that a mail quotes, set off from those around them: the mark stays where a quoted paragraph begins and goes where
 * it goes on, and a line of nothing but marks is blank. A mark on a single line is no quotation.
 */
export function withoutQuoteMarks(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.text.startsWith('>'))) return lines;
  const levels = lines.map((line, i) => (isQuoted(lines, i) ? levelOf(line.text) : 0));
  const plain: Line[] = [];
  let blank = 0;
  for (const [i, line] of lines.entries()) {
    const level = levels[i] ?? 0;
    const marks = level === 0 ? '' : (MARKS.exec(line.text)?.[0] ?? '');
    const rest = line.text.slice(marks.length);
    blank = Math.max(blank, line.blankBefore);
    if (marks !== '' && rest.trim() === '') {
      blank++;
      continue;
    }
    if (i > 0 && level !== levels[i - 1]) blank = Math.max(1, blank);
    const text = rest.trimStart();
    const begins = plain.length === 0 || blank > 0;
    plain.push({
      text: begins && marks !== '' ? `${marks.trimEnd()} ${text}` : text,
      indent: line.indent + rest.length - text.length,
      columns: columnsOf(text),
      blankBefore: blank,
    });
    blank = 0;
  }
  return plain;
}

const levelOf = (text: string): number => MARKS.exec(text)?.[0].replace(/[^>]/g, '').length ?? 0;

/** Whether the line has a mark, and a neighbour has one. */
const isQuoted = (lines: readonly Line[], i: number): boolean =>
  [lines[i - 1], lines[i + 1]].some((other) => other?.text.startsWith('>')) &&
  lines[i]?.text.startsWith('>') === true;
