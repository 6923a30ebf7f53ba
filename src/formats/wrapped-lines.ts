import { at } from '../domain/typed-arrays.ts';
import type { Line } from './text-lines.ts';
import { columnsOf, endsSentence } from './text-lines.ts';

/** Whether lines were broken at a fixed width, and at which. */
export interface Wrapping {
  readonly wrapped: boolean;
  /** Columns that nearly no wrapped line exceeds; 0 without two neighbouring lines. */
  readonly width: number;
  /** Indent of lines that go on; a line further in starts something. */
  readonly base: number;
}

// Nobody wraps wider by hand or by program; longer lines are paragraphs.
const WIDEST = 160;
// In running text most line ends are in the middle of a sentence.
const OPEN_SHARE = 0.5;
const FULL_SHARE = 0.6;
const SHARE_OF_LONGER_LINES = 0.2;
const SAMPLE = 4000;

/** The smallest indent that at least a tenth of the lines have. */
export function baseIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= lines.length / 10).map(([indent]) => indent);
  return common.length === 0 ? 0 : Math.min(...common);
}

/** Judges all lines of a text together: single paragraphs are too short to tell. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const base = baseIndent(lines);
  const pairs: (readonly [Line, Line])[] = [];
  for (let i = 1; i < lines.length && pairs.length < SAMPLE; i++) {
    const [line, next] = [lines[i - 1], lines[i]];
    if (line && next && next.blankBefore === 0 && next.indent <= base) pairs.push([line, next]);
  }
  if (pairs.length === 0) return { wrapped: false, width: 0, base };
  const width = widthOf(pairs.map(([line]) => line.indent - base + line.columns));
  const share = (test: (line: Line, next: Line) => boolean): number =>
    pairs.filter(([line, next]) => test(line, next)).length / pairs.length;
  const open = share((line) => !endsSentence(line.text));
  const lower = share((_, next) => /^["'“‘«(]?\p{Ll}/u.test(next.text));
  const full = share((line, next) => isFull(line, next, width, base));
  const fits = width <= WIDEST && longerShare(lines, width) <= SHARE_OF_LONGER_LINES;
  const byWidth = full >= FULL_SHARE && open >= OPEN_SHARE;
  const byCase = lower >= 0.5 && open >= 0.6 && width >= 50;
  return { wrapped: fits && (byWidth || byCase), width, base };
}

function widthOf(columns: readonly number[]): number {
  const ascending = Float64Array.from(columns).sort();
  return at(ascending, Math.floor(0.95 * (ascending.length - 1)));
}

function longerShare(lines: readonly Line[], width: number): number {
  let all = 0;
  let longer = 0;
  for (const line of lines) {
    all += line.columns;
    if (line.columns > width * 1.3 + 4) longer += line.columns;
  }
  return longer / Math.max(1, all);
}

/** Whether the next line's first word would not have found room. */
export function isFull(line: Line, next: Line, width: number, base = 0): boolean {
  const word = startsCjk(next.text) ? 4 : columnsOf(/^\S+/.exec(next.text)?.[0] ?? '');
  return line.indent - base + line.columns + 1 + word > width;
}

/** Lines that are all much shorter than the width were broken on purpose: verse, an address. */
export const isVerse = (run: readonly Line[], { width }: Wrapping): boolean =>
  run.length > 1 && width > 0 && run.every((line) => line.columns < 0.65 * width);

const CJK = /[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/;
const startsCjk = (text: string): boolean => CJK.test(text.charAt(0)) || /^[\ud840-\ud884]/.test(text);
const endsCjk = (text: string): boolean => CJK.test(text.slice(-1)) || /[\ud840-\ud884].$/.test(text);

/** What stands between two lines that are joined: nothing between Han and Kana, else a space. */
export const jointBetween = (before: string, after: string): string =>
  endsCjk(before) && startsCjk(after) ? '' : ' ';

const BROKEN_WORD = /(\p{L}+)[-‐\u00ad]$/u;

/** Lines made one. A hyphen at a line's end goes where `isWord` knows the mended word or does not know its parts. */
export function joinedLines(lines: readonly string[], isWord: (word: string) => boolean): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    if (last !== '') {
      const joint = hyphenJoint(last, line, isWord);
      if (joint === 'mend') parts[parts.length - 1] = last.slice(0, -1);
      else if (joint === 'break') parts.push(jointBetween(last, line));
    }
    parts.push(line);
    last = line;
  }
  return parts.join('');
}

function hyphenJoint(
  before: string,
  after: string,
  isWord: (word: string) => boolean,
): 'mend' | 'keep' | 'break' {
  const head = BROKEN_WORD.exec(before.slice(-60))?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return 'break';
  if (before.endsWith('\u00ad') || isWord(head + tail)) return 'mend';
  // "well-" and "known" are words by themselves: a compound that keeps its hyphen.
  return isWord(`${head}-${tail}`) || (isWord(head) && isWord(tail)) ? 'keep' : 'mend';
}

/** Tells whether a word stands in the text, whatever its case; the words are gathered at the first question. */
export function wordsOf(text: string): (word: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (word) => {
    known ??= new Set(
      [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?![-‐\u00ad]?\p{L}|[-‐\u00ad]\n)/gu)].map(
        ([found]) => found.toLowerCase(),
      ),
    );
    return known.has(word.toLowerCase());
  };
}
