/** One line that holds more than white space. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string;
  /** Columns of white space before the text. */
  readonly indent: number;
  /** Columns of the text: Han, Kana and Hangul take two. */
  readonly columns: number;
  /** Blank lines right before it. */
  readonly blankBefore: number;
}

// First and last of each stretch of Han, Kana, Hangul and full-width signs.
const WIDE = [
  0x1100, 0x115f, 0x2e80, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0,
  0xffe6,
];
const HAS_WIDE = new RegExp(
  `[${WIDE.map((unit, i) => (i % 2 === 0 ? '' : '-') + String.fromCharCode(unit)).join('')}]`,
);
const TAB_COLUMNS = 4;
const INVISIBLE = /[\s\u200b\u2060]/;

/** Width of a text in columns of a fixed-width face. */
export function columnsOf(text: string): number {
  let columns = text.length;
  // Nearly all texts have none, and a text without a character beyond Latin is not even looked through for it.
  if (!HAS_WIDE.test(text)) return columns;
  for (let i = 0; i < text.length; i++) if (isWide(text.charCodeAt(i))) columns++;
  return columns;
}

function isWide(unit: number): boolean {
  if (unit < 0x1100) return false;
  for (let i = 0; i < WIDE.length; i += 2) if (unit <= (WIDE[i + 1] ?? 0)) return unit >= (WIDE[i] ?? 0);
  return false;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === '\t') columns += TAB_COLUMNS;
    else if (character === '\u3000' || character === '\u2003') columns += 2;
    else if (/[\s\u200b\u2060]/.test(character)) columns += character === '\u200b' ? 0 : 1;
    else break;
  }
  return columns;
}

function withoutInvisibleEnds(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isInvisible(raw, start)) start++;
  while (end > start && isInvisible(raw, end - 1)) end--;
  return raw.slice(start, end);
}

function isInvisible(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 0x20 || (unit > 0x7f && INVISIBLE.test(text.charAt(at)));
}

/** The lines of a text with LF line ends that hold more than white space. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  for (const raw of text.split('\n')) {
    const trimmed = withoutInvisibleEnds(raw);
    if (trimmed === '') {
      blankBefore++;
      continue;
    }
    const indent = trimmed.length === raw.length ? 0 : indentOf(raw);
    lines.push({ text: trimmed, indent, columns: columnsOf(trimmed), blankBefore });
    blankBefore = 0;
  }
  return lines;
}

/** Runs of lines without a blank line inside. */
export function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last === undefined || line.blankBefore > 0) runs.push([line]);
    else last.push(line);
  }
  return runs;
}

// Closing marks, and the number of a footnote, may stand behind the mark that ends a sentence.
const SENTENCE_END = /[.!?…。！？｡؟۔।։:：;；]["'”’»›)\]）】』」》〉*]*\s?\d{0,3}["'”’»)\]]*$/u;

/** Whether the line ends as sentences end; a colon and a semicolon count, a comma and a letter do not. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-16));
