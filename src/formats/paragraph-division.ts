import type { DivisionRule } from '../domain/document.ts';
import { sentenceGroups } from './sentences.ts';
import type { Line } from './text-lines.ts';
import { endsSentence, runsOf } from './text-lines.ts';
import type { Wrapping } from './wrapped-lines.ts';
import { isFull, joinedLines, joinedRun, wordsOf, wrappingOf } from './wrapped-lines.ts';

/** Rules that divide plain text; `markup` divides nothing by itself. */
export type TextRule = Exclude<DivisionRule, 'markup'>;

/** Paragraphs in their order, and the rule that made them. */
interface Division {
  readonly rule: TextRule;
  readonly paragraphs: readonly string[];
}

// A single line of this length is a text whose paragraph marks were lost.
const GIANT_COLUMNS = 1800;
// Lines of this length that end as sentences end are paragraphs, not verse or an address.
const PARAGRAPH_COLUMNS = 80;
const MANY_LINES_A_RUN = 8;
const FEWEST_SPACED = 5;
// No paragraph goes on for so many lines.
const LINES_OF_SEVERAL = 25;

/** Divides the lines of a body, without its heading block, by the rule given or by the one that fits. */
export function dividedLines(given: readonly Line[], forced?: TextRule): Division {
  const closer = forced === undefined ? withoutDoubleSpacing(given) : given;
  const lines = withoutBlockIndents(withoutMargin(closer));
  const wrapping = wrappingOf(lines);
  const rule = forced ?? chosenRule(lines, wrapping);
  const paragraphs = divisions[rule](lines, wrapping);
  if (forced === undefined && rule === 'hard-wrapped' && isGiant(paragraphs))
    return { rule: 'sentences', paragraphs: paragraphs.flatMap(sentenceGroups) };
  return { rule, paragraphs };
}

const isGiant = (paragraphs: readonly string[]): boolean =>
  paragraphs.length === 1 && (paragraphs[0]?.length ?? 0) > 2 * GIANT_COLUMNS;

/** Text whose every line, wrapped in mid-sentence, is followed by a blank one: one blank line less between all. */
export function withoutDoubleSpacing(lines: readonly Line[]): readonly Line[] {
  if (lines.length < FEWEST_SPACED || lines.slice(1).some((line) => line.blankBefore === 0)) return lines;
  const closer = lines.map((line) => ({ ...line, blankBefore: Math.max(0, line.blankBefore - 1) }));
  const { wrapped } = wrappingOf(closer);
  // What stands before a larger gap is the end of a paragraph.
  const goOn = lines.filter((_, i) => closer[i + 1]?.blankBefore === 0);
  const open = goOn.filter((line) => !endsSentence(line.text)).length;
  return wrapped && open > 0.6 * goOn.length ? closer : lines;
}

/** Lines of a text that stands away from the edge as a whole, at the edge. */
function withoutMargin(lines: readonly Line[]): readonly Line[] {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  // Paragraphs of a line each that all begin with an indent are told by it.
  if (margin === 0 || !wrappingOf(lines).wrapped) return lines;
  return lines.map((line) => ({ ...line, indent: line.indent - margin }));
}

/**
 * Runs between blank lines whose lines all go in equally far and go on in mid-sentence stand at the margin then: such an
 * indent sets off a block, it begins no paragraph.
 */
function withoutBlockIndents(lines: readonly Line[]): readonly Line[] {
  if (lines.every((line) => line.indent === 0)) return lines;
  return runsOf(lines).flatMap((run) => {
    const indent = run[0]?.indent ?? 0;
    const pairs = run.length - 1;
    const isBlock =
      indent > 0 &&
      pairs > 0 &&
      run.every((line) => line.indent === indent) &&
      run.slice(0, -1).filter((line) => !endsSentence(line.text)).length > pairs / 2;
    return isBlock ? run.map((line) => ({ ...line, indent: 0 })) : run;
  });
}

/** The rule that the marks in the text speak for. */
function chosenRule(lines: readonly Line[], wrapping: Wrapping): TextRule {
  if (isUnmarked(lines)) return 'sentences';
  if (lines.length <= 1) return 'whole';
  const breaks = lines.slice(1);
  const inner = breaks.filter((line) => line.blankBefore === 0).length;
  if (inner === 0) return 'blank-lines';
  if (wrapping.wrapped) return isIndented(lines, wrapping) ? 'indent' : 'hard-wrapped';
  if (isIndentedThroughout(lines) || hasIndentMarks(lines, wrapping)) return 'indent';
  const blank = breaks.length - inner;
  if (blank === 0) return 'lines';
  const long = innerPairs(lines).filter(
    ([line, next]) => isParagraphLine(line) && isParagraphLine(next),
  ).length;
  return long >= blank || inner >= MANY_LINES_A_RUN * (blank + 1) ? 'lines' : 'blank-lines';
}

function isUnmarked(lines: readonly Line[]): boolean {
  if (lines.length > 3) return false;
  const all = lines.reduce((sum, line) => sum + line.columns, 0);
  const limit = lines.length === 1 ? GIANT_COLUMNS : 2 * GIANT_COLUMNS;
  return lines.some((line) => line.columns >= limit && line.columns >= 0.9 * all);
}

/** Whether a line by itself is a paragraph, and not one of verse, of an address or of a list. */
export const isParagraphLine = (line: Line): boolean =>
  line.columns >= PARAGRAPH_COLUMNS && (endsSentence(line.text) || line.columns > 2 * PARAGRAPH_COLUMNS);

/** Neighbouring lines without a blank line between. */
function innerPairs(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  return lines.flatMap((next, i) => {
    const line = lines[i - 1];
    return line && next.blankBefore === 0 ? [[line, next] as const] : [];
  });
}

/** Wrapped text in which an indent, more often than a blank line, begins a paragraph. */
function isIndented(lines: readonly Line[], { base }: Wrapping): boolean {
  const begun = lines.filter((line) => line.blankBefore === 0 && line.indent > base).length;
  const afterBlank = lines.filter((line) => line.blankBefore > 0);
  const blankOnly = afterBlank.filter((line) => line.indent <= base).length;
  return begun >= 1 && begun > blankOnly;
}

/** Unwrapped text whose lines are nearly all indented and mostly not separated by blank lines. */
function isIndentedThroughout(lines: readonly Line[]): boolean {
  const inner = innerPairs(lines);
  const begun = inner.filter(([, next]) => next.indent > 0).length;
  const indented = lines.filter((line) => line.indent > 0).length;
  return (
    indented >= 0.6 * lines.length && begun >= 0.6 * inner.length && 2 * inner.length >= lines.length - 1
  );
}

/** Lines of any length where an indent follows a sentence's end and its absence an open line. */
function hasIndentMarks(lines: readonly Line[], { base }: Wrapping): boolean {
  const inner = innerPairs(lines);
  const marked = inner.filter(([, next]) => next.indent > base);
  const unmarked = inner.filter(([, next]) => next.indent <= base);
  const closed = marked.filter(([line]) => endsSentence(line.text)).length;
  const open = unmarked.filter(([line]) => !endsSentence(line.text)).length;
  return (
    marked.length >= 2 &&
    unmarked.length >= 1 &&
    closed >= 0.8 * marked.length &&
    open >= 0.6 * unmarked.length
  );
}

const divisions: Record<TextRule, (lines: readonly Line[], wrapping: Wrapping) => readonly string[]> = {
  'blank-lines': (lines) => runsOf(lines).map((run) => textsOf(run).join('\n')),
  lines: (lines) => textsOf(lines),
  whole: (lines) => (lines.length === 0 ? [] : [textsOf(lines).join('\n')]),
  indent: byIndent,
  'hard-wrapped': byWrappedRuns,
  sentences: (lines, wrapping) => {
    const known = wordsOf(textsOf(lines));
    return runsOf(lines).flatMap((run) =>
      sentenceGroups(wrapping.wrapped ? joinedLines(textsOf(run), known) : textsOf(run).join('\n')),
    );
  },
};

const textsOf = (lines: readonly Line[]): readonly string[] => lines.map((line) => line.text);

/** Runs of wrapped lines made one line each; verse and addresses keep their lines. */
function byWrappedRuns(lines: readonly Line[], wrapping: Wrapping): readonly string[] {
  const known = wordsOf(textsOf(lines));
  const runs = runsOf(lines);
  const few = runs.length === 1 || lines.length > LINES_OF_SEVERAL * runs.length;
  const isTurn = turnsOf(lines);
  const parts = (few ? runs.flatMap((run) => splitAtShortLines(run, wrapping)) : runs).flatMap((run) =>
    splitAt(run, (before, line) => endsSentence(before.text) && isTurn(line)),
  );
  return parts.map((part) => joinedRun(part, wrapping, known));
}

/** Where hardly any blank line marks paragraphs: a line that ends a sentence and leaves room for the next word does. */
const splitAtShortLines = (
  run: readonly Line[],
  { width, base, filled }: Wrapping,
): readonly (readonly Line[])[] =>
  splitAt(
    run,
    (before, line) =>
      endsSentence(before.text) &&
      (filled || before.columns < 0.85 * width) &&
      !isFull(before, line, width, base),
  );

function splitAt(
  run: readonly Line[],
  begins: (before: Line, line: Line) => boolean,
): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  for (const [i, line] of run.entries()) {
    const before = run[i - 1];
    const last = parts.at(-1);
    if (before === undefined || last === undefined || begins(before, line)) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

// A name of one to three words; of a script that has no capitals, a few characters.
const TURN =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?: [\p{L}\p{M}.'’-]{1,20}){0,2}|[\p{Lo}\p{M} ]{1,8})(?=[:：])/u;

/** Tells lines that begin with the name of a speaker: one that several lines begin with. */
function turnsOf(lines: readonly Line[]): (line: Line) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const name = TURN.exec(text)?.[0];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return ({ text }) => (counts.get(TURN.exec(text)?.[0] ?? '') ?? 0) > 1;
}

/** Paragraphs begun by an indent; where lines were not wrapped, every line is one. */
function byIndent(lines: readonly Line[], wrapping: Wrapping): readonly string[] {
  if (!wrapping.wrapped && !hasIndentMarks(lines, wrapping)) return textsOf(lines);
  const known = wordsOf(textsOf(lines));
  const step = commonStep(lines, wrapping.base);
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const last = parts.at(-1);
    if (last === undefined || beginsParagraph(lines, i, wrapping, step)) parts.push([line]);
    else last.push(line);
  }
  return parts.map((part) => joinedLines(textsOf(part), known));
}

/** The indent that most lines further in than the base have. */
function commonStep(lines: readonly Line[], base: number): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) if (indent > base) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

const ITEM = /^(?:[-–—•*·]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)])\s/u;

/** Whether a line goes on with that of a list, further in than its number or mark. */
const goesOnWithItem = (before: Line, line: Line): boolean =>
  line.indent > before.indent && ITEM.test(before.text) && !endsSentence(before.text);

function beginsParagraph(lines: readonly Line[], i: number, wrapping: Wrapping, step: number): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (!line || !before || line.blankBefore > 0) return true;
  const { base, width } = wrapping;
  // Lines set further in than paragraphs begin, one like the other, are a quotation that goes on.
  const quoted = line.indent > step && before.indent === line.indent && !endsSentence(before.text);
  if (line.indent > base) return !quoted && !goesOnWithItem(before, line);
  // A line at the margin between the end of one paragraph and the indent of the next stands alone: a heading.
  const next = lines[i + 1];
  return (
    endsSentence(before.text) &&
    before.columns < 0.75 * width &&
    next !== undefined &&
    next.indent > base &&
    !/^\p{Ll}/u.test(line.text)
  );
}
