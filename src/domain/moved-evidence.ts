import type { Span } from './sheet.ts';
import { type TextPart, textChanges, tokenEdges, tokensOf } from './text-changes.ts';

/** What became of one piece of evidence when the text under it was corrected. */
export interface MovedSpan {
  readonly from: Span;
  /** Null where nothing of it is left. */
  readonly to: Span | null;
  /** `kept`: on the same words; `changed`: words inside it were; `cut`: a part of it is gone. */
  readonly fate: 'kept' | 'changed' | 'cut' | 'lost';
}

/**
 * Where spans of a text stand in its corrected form. A span stays on the words that are left of it, and takes in words
 * that stand for the whole of some of its own. What is new at its edges is left out.
 */
export function movedSpans(before: string, after: string, spans: readonly Span[]): readonly MovedSpan[] {
  if (spans.length === 0) return [];
  const parts = textChanges(before, after)
    .flatMap((part) => tokenByToken(part, before, after))
    .flatMap((part) => refined(part, before, after));
  const oldEdges = tokenEdges(before);
  const newEdges = tokenEdges(after);
  return spans.map((from) => {
    const words = before.slice(from.start, from.end);
    const moved = movedSpan(parts, from);
    const to = moved.to && trimmed(after, atWords(moved.to, from, oldEdges, newEdges, after.length));
    if (to && after.slice(to.start, to.end) === words) return { from, to, fate: 'kept' };
    // Where much changed around them, or they were put elsewhere, the very words say more than their neighbours do.
    const place = onlyPlace(after, words);
    const standsAlike =
      (!oldEdges.has(from.start) || newEdges.has(place)) &&
      (!oldEdges.has(from.end) || newEdges.has(place + words.length));
    if (place >= 0 && standsAlike && onlyPlace(before, words) >= 0)
      return { from, to: { start: place, end: place + words.length }, fate: 'kept' };
    if (!to) return { from, to: null, fate: 'lost' };
    return { from, to, fate: moved.fate === 'kept' ? 'changed' : moved.fate };
  });
}

/** Where the words stand in the text; -1 where they do not, or more than once. */
function onlyPlace(text: string, words: string): number {
  const place = text.indexOf(words);
  return text.includes(words, place + 1) ? -1 : place;
}

/** A changed part of as many words, or characters of a script without spaces, as stood there before: each for its own. */
function tokenByToken(part: TextPart, before: string, after: string): readonly TextPart[] {
  const old = tokensOf(before.slice(part.before.start, part.before.end));
  const anew = tokensOf(after.slice(part.after.start, part.after.end));
  if (part.kind === 'same' || old.length !== anew.length) return [part];
  let { start } = part.before;
  let newStart = part.after.start;
  return old.map((token, i): TextPart => {
    const from = { start, end: start + token.length };
    const to = { start: newStart, end: newStart + (anew[i]?.length ?? 0) };
    start = from.end;
    newStart = to.end;
    return { kind: 'changed', before: from, after: to };
  });
}

// A changed word of which less than half is the same is another word.
const LEAST_SHARE = 0.5;

/** A changed part in which most letters at the ends are the same, as in a typo, with those ends as parts of their own. */
function refined(part: TextPart, before: string, after: string): readonly TextPart[] {
  if (part.kind === 'same') return [part];
  const old = before.slice(part.before.start, part.before.end);
  const anew = after.slice(part.after.start, part.after.end);
  const shorter = Math.min(old.length, anew.length);
  let head = 0;
  while (head < shorter && old[head] === anew[head]) head++;
  if (isInsidePair(old, head) || isInsidePair(anew, head)) head--;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === anew.at(-1 - tail)) tail++;
  if (isInsidePair(old, old.length - tail) || isInsidePair(anew, anew.length - tail)) tail--;
  if (head + tail < LEAST_SHARE * Math.max(old.length, anew.length)) return [part];
  const piece = (kind: TextPart['kind'], from: readonly [number, number], to: readonly [number, number]) => ({
    kind,
    before: { start: part.before.start + from[0], end: part.before.start + to[0] },
    after: { start: part.after.start + from[1], end: part.after.start + to[1] },
  });
  const endOfHead = [head, head] as const;
  const startOfTail = [old.length - tail, anew.length - tail] as const;
  return [
    piece('same', [0, 0], endOfHead),
    piece('changed', endOfHead, startOfTail),
    piece('same', startOfTail, [old.length, anew.length]),
  ].filter((one) => one.before.end > one.before.start || one.after.end > one.after.start);
}

// A pair of surrogates is one character.
const isInsidePair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));

function movedSpan(parts: readonly TextPart[], from: Span): MovedSpan {
  let to: Span | null = null;
  let fate: MovedSpan['fate'] = 'kept';
  const takeIn = (start: number, end: number): void => {
    to = { start: to?.start ?? start, end };
  };
  for (const { kind, before, after } of parts) {
    const start = Math.max(before.start, from.start);
    const end = Math.min(before.end, from.end);
    if (kind === 'same') {
      if (start < end) takeIn(after.start + start - before.start, after.start + end - before.start);
    } else if (from.start <= before.start && before.end <= from.end) {
      const isInside = before.start < before.end || (from.start < before.start && before.end < from.end);
      if (!isInside) continue;
      if (fate === 'kept') fate = 'changed';
      if (before.start < before.end && after.start < after.end) takeIn(after.start, after.end);
    } else if (start < end) fate = 'cut';
  }
  return { from, to, fate: to === null ? 'lost' : fate };
}

/** The span out to the words' edges on the sides where the old one ended at such an edge. */
function atWords(
  to: Span,
  from: Span,
  oldEdges: ReadonlySet<number>,
  newEdges: ReadonlySet<number>,
  length: number,
): Span {
  let { start, end } = to;
  if (oldEdges.has(from.start)) while (start > 0 && !newEdges.has(start)) start--;
  if (oldEdges.has(from.end)) while (end < length && !newEdges.has(end)) end++;
  return { start, end };
}

/** Without white space at its ends; null where nothing else is in it. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  const to = end - (inside.length - inside.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
