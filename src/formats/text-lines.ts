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

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const TAB_COLUMNS = 4;
const INVISIBLE_ENDS = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;

/** Width of a text in columns of a fixed-width face. */
export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
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

/** The lines of a text with LF line ends that hold more than white space. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.replace(INVISIBLE_ENDS, '');
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
