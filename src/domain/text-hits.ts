import { composedText } from './composed-text.ts';
import type { DocumentText } from './document.ts';
import type { PatternClause, TextPattern } from './text-pattern.ts';
import { at, lowerBound } from './typed-arrays.ts';

/** Told of every place found; `start` and `end` count from the paragraph's first character. */
export type OnHit = (paragraph: number, start: number, end: number) => void;

type Text = Pick<DocumentText, 'text' | 'starts' | 'ends'>;

/**
 * Every place of a pattern in a text, ascending: places of any wanted clause, in paragraphs that fit all clauses and
 * pass. Places never overlap; empty ones are left out. A pattern without a wanted clause has no places.
 */
export function findHits(
  pattern: TextPattern,
  text: Text,
  passes: (paragraph: number) => boolean,
  onHit: OnHit,
): void {
  const [leading] = pattern.clauses;
  if (!leading?.isWanted) return;
  const composed = pattern.readsComposed ? composedText(text) : null;
  if (composed) {
    findHits({ ...pattern, readsComposed: false }, composed, passes, (paragraph, start, end) => {
      const stored = composed.storedSpan(paragraph, start, end);
      onHit(paragraph, stored.start, stored.end);
    });
    return;
  }
  if (pattern.clauses.length === 1 && leading.isForWholes && isWellParted(text)) {
    hitsOfWhole(leading, text, passes, onHit);
    return;
  }
  const paragraphHits = paragraphFinder(pattern, text, onHit);
  if (leading.core === null) {
    for (let paragraph = 0; paragraph < text.starts.length; paragraph++)
      if (passes(paragraph)) paragraphHits(paragraph);
    return;
  }
  const { core } = leading;
  core.lastIndex = 0;
  for (let match = core.exec(text.text); match; match = core.exec(text.text)) {
    const end = match.index + Math.max(1, match[0].length);
    // Every paragraph that the match touches, since one may begin before and hide another that begins inside.
    let paragraph = firstEndingAfter(text, match.index);
    let next = end;
    for (; paragraph < text.starts.length && at(text.starts, paragraph) < end; paragraph++) {
      if (passes(paragraph)) paragraphHits(paragraph);
      next = Math.max(next, at(text.ends, paragraph));
    }
    core.lastIndex = next;
  }
}

const isBlank = (text: string, index: number): boolean =>
  index < 0 || index >= text.length || text.charAt(index) === '\n';

/** Whether line ends stand before and behind every paragraph: no word runs over its edges, and none looks at a neighbour. */
const isWellParted = ({ text, starts, ends }: Text): boolean =>
  starts.every((start, i) => isBlank(text, start - 1) && isBlank(text, at(ends, i)));

/** The same as paragraph by paragraph, without cutting the paragraphs out. */
function hitsOfWhole(
  clause: PatternClause,
  text: Text,
  passes: (paragraph: number) => boolean,
  onHit: OnHit,
): void {
  const { finds } = clause;
  let paragraph = -1;
  let [start, end] = [-1, -1];
  finds.lastIndex = 0;
  for (let match = finds.exec(text.text); match; match = finds.exec(text.text)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from >= end) {
      paragraph = firstEndingAfter(text, from);
      if (paragraph >= text.starts.length) return;
      [start, end] = [at(text.starts, paragraph), at(text.ends, paragraph)];
      // Nothing more of a paragraph that does not pass.
      if (!passes(paragraph)) {
        finds.lastIndex = Math.max(end, from);
        continue;
      }
    }
    if (from >= start && to <= end) {
      onHit(paragraph, from - start, to - start);
      continue;
    }
    // It runs over an edge: what is left of the paragraph by itself, and on from its end.
    if (from >= start)
      for (const span of spansOf(clause, text.text.slice(start, end), from - start))
        onHit(paragraph, span.start, span.end);
    finds.lastIndex = from < start ? start : end;
  }
}

const firstEndingAfter = ({ ends }: Text, index: number): number => lowerBound(ends, index + 1);

/** Whether a paragraph fits every clause. */
export function fitsPattern({ clauses, readsComposed }: TextPattern, paragraph: string): boolean {
  const read = readsComposed ? paragraph.normalize('NFC') : paragraph;
  return clauses.every((clause) => has(clause, read) === clause.isWanted);
}

function has({ finds }: PatternClause, paragraph: string): boolean {
  finds.lastIndex = 0;
  for (let match = finds.exec(paragraph); match; match = finds.exec(paragraph)) {
    if (match[0] !== '') return true;
    stepOn(finds, paragraph);
  }
  return false;
}

// Behind an empty match; in an expression by whole characters, never into the middle of one.
function stepOn(finds: RegExp, text: string): void {
  finds.lastIndex += (text.codePointAt(finds.lastIndex) ?? 0) > 0xffff ? 2 : 1;
}

function paragraphFinder(pattern: TextPattern, text: Text, onHit: OnHit): (paragraph: number) => void {
  const wanted = pattern.clauses.filter(({ isWanted }) => isWanted);
  return (paragraph) => {
    const own = text.text.slice(at(text.starts, paragraph), at(text.ends, paragraph));
    if (pattern.clauses.length > 1 && !fitsPattern(pattern, own)) return;
    const spans = wanted.flatMap((clause) => spansOf(clause, own));
    if (wanted.length > 1) spans.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    for (const { start, end } of spans) {
      if (start < last) continue;
      onHit(paragraph, start, end);
      last = end;
    }
  };
}

function spansOf(
  { finds }: PatternClause,
  paragraph: string,
  from = 0,
): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  finds.lastIndex = from;
  for (let match = finds.exec(paragraph); match; match = finds.exec(paragraph)) {
    if (match[0] === '') stepOn(finds, paragraph);
    else spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
