import { columnsOf } from './text-lines.ts';
import { jointBetween } from './wrapped-lines.ts';

/** Stands for a line that the markup itself breaks, among the white space of its source. */
export const LINE_BREAK = '\u0000';

const UNEVEN = new RegExp(`[\\n\\t\\r\\f${LINE_BREAK}]| {2}`);

/** White space as a browser shows it, but for no-break and ideographic spaces at a line's start: they are indents. */
export function collapsed(raw: string): string {
  // Looking is far faster than any replacement, and most blocks have none.
  if (!UNEVEN.test(raw)) return withoutEndSpaces(raw);
  return raw
    .split(LINE_BREAK)
    .map((line) => {
      const joined = line.includes('\n')
        ? line.replace(/[ \t\r\f]*\n[ \t\r\n\f]*/g, (_, at: number) => softBreak(line, at))
        : line;
      return withoutEndSpaces(joined.replace(/[ \t\r\f]{2,}|[\t\r\f]/g, ' '));
    })
    .join('\n');
}

/** Without one space at each end; a regular expression would look at every character for the last one. */
function withoutEndSpaces(text: string): string {
  const start = text.startsWith(' ') ? 1 : 0;
  return text.slice(start, text.endsWith(' ') ? Math.max(start, text.length - 1) : text.length);
}

/** A line break in the source between two Han or Kana characters is none in the text. */
function softBreak(line: string, at: number): string {
  const after = /\S/.exec(line.slice(at, at + 200))?.[0] ?? '';
  return columnsOf(after) === 2 ? jointBetween(line.slice(0, at), after) : ' ';
}
