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
  /** Whether every line took all the words that found room, as programs break them. */
  readonly filled: boolean;
}

// Nobody wraps wider by hand or by program; longer lines are paragraphs.
const WIDEST = 160;
// Narrower lines are verse, and below the second width only lines filled to the last word are not.
const NARROWEST = 36;
const NARROW = 50;
// Lines that begin a run and are this short are headings over it, which say nothing of the wrapping.
const HEADING_SHARE = 0.35;
const SHARE_OF_LONGER_LINES = 0.2;
const SAMPLE = 4000;
const GOES_ON = /^["'“‘«„(]?\p{Ll}/u;
// Lines that end no sentence are full where a program wrapped them, whatever the length of paragraphs.
const FEWEST_OPEN = 3;
const SHARE_OF_FULL = 0.9;
const SHARE_OF_OPEN = 0.3;
// In German every third word begins with a capital.
const SHARE_OF_LOWER = 0.4;

type LinePair = readonly [Line, Line];

/** The smallest indent that at least a tenth of the lines have. */
function baseIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= lines.length / 10).map(([indent]) => indent);
  return common.length === 0 ? 0 : Math.min(...common);
}

/** Judges all lines of a text together: single paragraphs are too short to tell. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const base = baseIndent(lines);
  const all: LinePair[] = [];
  for (let i = 1; i < lines.length && all.length < SAMPLE; i++) {
    const [line, next] = [lines[i - 1], lines[i]];
    if (line && next && next.blankBefore === 0 && next.indent <= base) all.push([line, next]);
  }
  if (all.length === 0) return { wrapped: false, width: 0, base, filled: false };
  const width = widthOf(all.map(([line]) => line.indent - base + line.columns));
  const telling = all.filter(([line]) => line.blankBefore === 0 || line.columns > HEADING_SHARE * width);
  const fits = width <= WIDEST && longerShare(lines, width) <= SHARE_OF_LONGER_LINES;
  const open = telling.filter(([line]) => !endsSentence(line.text));
  const full = open.filter(([line, next]) => isFull(line, next, width, base)).length;
  const filled = open.length >= FEWEST_OPEN && full >= SHARE_OF_FULL * open.length;
  const wrapped = fits && (isWrapped(telling, width, base) || (filled && goOn(open, telling, width)));
  return { wrapped, width, base, filled };
}

/** In running text most lines are filled, end within a sentence and, where letters have case, go on in lower case. */
function isWrapped(pairs: readonly LinePair[], width: number, base: number): boolean {
  const share = (test: (line: Line, next: Line) => boolean): number =>
    pairs.filter(([line, next]) => test(line, next)).length / Math.max(1, pairs.length);
  const open = share((line) => !endsSentence(line.text));
  const lower = share((_, next) => GOES_ON.test(next.text));
  const cased = share((line) => /\p{Ll}/u.test(line.text)) > 0.5;
  const full = share((line, next) => isFull(line, next, width, base));
  const nearlyFull = share((line) => line.indent - base + line.columns >= 0.75 * width);
  if (width < NARROWEST || (cased && lower < 0.2)) return false;
  if (full >= 0.6 && open >= 0.5) return true;
  if (width < NARROW) return false;
  return (nearlyFull >= 0.65 && open >= 0.7) || (lower >= 0.5 && open >= 0.6);
}

/** Whether lines that end no sentence are many, and go on in the next one. */
function goOn(open: readonly LinePair[], all: readonly LinePair[], width: number): boolean {
  if (width < NARROW || open.length < SHARE_OF_OPEN * all.length) return false;
  const cased = open.filter(([line]) => /\p{Ll}/u.test(line.text)).length > open.length / 2;
  const lower = open.filter(([, next]) => GOES_ON.test(next.text)).length;
  return !cased || lower >= SHARE_OF_LOWER * open.length;
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

const CJK = /[\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/;
const startsCjk = (text: string): boolean => CJK.test(text.charAt(0)) || /^[\ud840-\ud884]/.test(text);
const endsCjk = (text: string): boolean => CJK.test(text.slice(-1)) || /[\ud840-\ud884].$/.test(text);

// Marks and figures that Chinese and Japanese share with other scripts, and set without spaces.
const SHARED_BEFORE = /[“”‘’…—·\d]+$/;
const SHARED_AFTER = /^[“”‘’…—·\d]+/;

/** What stands between two lines that are joined: nothing between Han and Kana, else a space. */
export const jointBetween = (before: string, after: string): string =>
  endsCjk(before.slice(-8).replace(SHARED_BEFORE, '')) &&
  startsCjk(after.slice(0, 8).replace(SHARED_AFTER, ''))
    ? ''
    : ' ';

// "Fach- und Berufsschulen", "pre- and post-war": the hyphen stands for a word to come.
const SUSPENDED = /^(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|y|o|и|или)(?![\p{L}\p{M}])/u;
const BROKEN_WORD = /(\p{L}+)[-‐\u00ad]$/u;
// Beginnings and ends that words are always written apart from by a hyphen.
const COMPOUNDS: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^(?:well|half|cross|all|vice)$/, /^(?!ness|roy)[a-z]{4,}$/],
  [/^self$/, /^(?!ish|less|hood|ness|same)[a-z]{4,}$/],
  [/^\p{Script=Cyrillic}+$/u, /^(?:нибудь|либо)$/],
  [/^(?:кто|что|где|куда|откуда|когда|как|почему|чей|какой|какая|какое|какие)$/i, /^то$/],
  [/^(?:кое|кой)$/i, /^\p{Script=Cyrillic}+$/u],
  [/^по$/i, /^\p{Script=Cyrillic}+(?:ски|цки|ому|ему)$/u],
  [/^из$/i, /^(?:за|под)$/],
];

const KOREAN_PARTICLE =
  /^(?:을|를|은|는|의|에|에서|에게|으로|로|와|과|께서|처럼|니다|습니다|었다|였다|들[은의이을])$/;

/** Whether a line ends in the middle of a Korean word: some programs break them anywhere, where others keep them whole. */
function isOneKoreanWord(before: string, after: string, isWord: (word: string) => boolean): boolean {
  const head = /[가-힣]+$/.exec(before.slice(-20))?.[0];
  const tail = /^[가-힣]+/.exec(after.slice(0, 20))?.[0];
  return head !== undefined && tail !== undefined && (KOREAN_PARTICLE.test(tail) || isWord(head + tail));
}

/** Lines made one. A hyphen at a line's end goes where `isWord` knows the mended word or does not know its parts. */
export function joinedLines(lines: readonly string[], isWord: (word: string) => boolean): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    if (last !== '') {
      const joint = hyphenJoint(last, line, isWord);
      if (joint === 'mend') parts[parts.length - 1] = last.slice(0, -1);
      else if (joint === 'break' && !isOneKoreanWord(last, line, isWord))
        parts.push(jointBetween(last, line));
    }
    parts.push(line);
    last = line;
  }
  return parts.join('');
}

/** A run of wrapped lines made one; lines broken long before the width, as of verse or a salutation, keep their breaks. */
export function joinedRun(
  run: readonly Line[],
  wrapping: Wrapping,
  isWord: (word: string) => boolean,
): string {
  const { width, base } = wrapping;
  const verse = width > 0 && run.every((line) => line.columns < 0.65 * width);
  if (verse) return run.map((line) => line.text).join('\n');
  const parts: string[][] = [];
  for (const [i, line] of run.entries()) {
    const before = run[i - 1];
    const broken = before && before.columns < 0.5 * width && !isFull(before, line, width, base);
    const last = parts.at(-1);
    if (last === undefined || broken) parts.push([line.text]);
    else last.push(line.text);
  }
  return parts.map((part) => joinedLines(part, isWord)).join('\n');
}

function hyphenJoint(
  before: string,
  after: string,
  isWord: (word: string) => boolean,
): 'mend' | 'keep' | 'break' {
  const head = BROKEN_WORD.exec(before.slice(-60))?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
  if (head === undefined || tail === undefined || SUSPENDED.test(after)) return 'break';
  if (before.endsWith('\u00ad') || isWord(head + tail)) return 'mend';
  if (COMPOUNDS.some(([first, second]) => first.test(head) && second.test(tail))) return 'keep';
  // "well-" and "known" are words by themselves: a compound that keeps its hyphen.
  return isWord(`${head}-${tail}`) || (isWord(head) && isWord(tail)) ? 'keep' : 'mend';
}

/** Tells whether a word stands in the lines, whatever its case; the words are gathered at the first question. */
export function wordsOf(lines: readonly string[]): (word: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (word) => {
    known ??= new Set(
      [
        ...lines
          .join('\n')
          .matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?![-‐\u00ad]?\p{L}|[-‐\u00ad]\n)/gu),
      ].map(([found]) => found.toLowerCase()),
    );
    return known.has(word.toLowerCase());
  };
}
