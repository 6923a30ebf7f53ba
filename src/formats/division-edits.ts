import { contentSums } from '../domain/content-sums.ts';
import type { HiddenReason, HiddenSpan, NewDocument } from '../domain/document.ts';
import { countWords } from '../domain/words.ts';
import { sentenceSpans } from './sentence-spans.ts';
import { type FrameReason, spokenFrame } from './spoken-frame.ts';

/**
 * A change of the division that the reader made, by place in the text: it says the same whatever was joined before it.
 * `start` is where a paragraph or a hidden stretch begins.
 */
export type DivisionEdit =
  | { readonly kind: 'join'; readonly start: number }
  | { readonly kind: 'divide'; readonly at: number }
  | { readonly kind: 'hide'; readonly start: number; readonly reason: HiddenReason }
  | { readonly kind: 'show'; readonly start: number }
  /** Paragraphs that look like salutations and sign-offs are hidden as such. */
  | { readonly kind: 'hide frame' }
  /** Paragraphs longer than so many characters are divided at sentences. */
  | { readonly kind: 'divide long'; readonly characters: number }
  /** Paragraphs shorter than so many words are joined with the next, the last one with the one before. */
  | { readonly kind: 'join short'; readonly words: number };

type Division = Pick<NewDocument, 'text' | 'starts' | 'ends' | 'hidden'>;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Undefined for a paragraph. */
  readonly reason?: HiddenReason;
}

/** Paragraphs and hidden stretches in the order of the text. */
function stretchesOf({ starts, ends, hidden }: Division): readonly Stretch[] {
  const paragraphs = Array.from(starts, (start, i): Stretch => ({ start, end: ends[i] ?? start }));
  return [...paragraphs, ...hidden].sort((a, b) => a.start - b.start);
}

/** The division after the edits, one after the other; an edit that no longer fits changes nothing. No word is lost: the text stays. */
export function withDivision<Some extends Division>(document: Some, edits: readonly DivisionEdit[]): Some {
  let stretches = stretchesOf(document);
  for (const edit of edits) stretches = edited(document.text, stretches, edit);
  const paragraphs = stretches.filter(({ reason }) => reason === undefined);
  if (paragraphs.length === 0) return document;
  return {
    ...document,
    starts: Uint32Array.from(paragraphs, ({ start }) => start),
    ends: Uint32Array.from(paragraphs, ({ end }) => end),
    hidden: stretches.flatMap(({ start, end, reason }): readonly HiddenSpan[] =>
      reason === undefined ? [] : [{ start, end, reason }],
    ),
  };
}

function edited(text: string, stretches: readonly Stretch[], edit: DivisionEdit): readonly Stretch[] {
  switch (edit.kind) {
    case 'divide':
      return stretches.flatMap((stretch) => dividedAt(text, stretch, edit.at));
    case 'join':
      return joinedOnce(stretches, edit.start);
    case 'hide':
      return stretches.map((stretch) =>
        stretch.start === edit.start ? { ...stretch, reason: edit.reason } : stretch,
      );
    case 'show':
      return stretches.map(({ start, end, reason }) =>
        start === edit.start || reason === undefined ? { start, end } : { start, end, reason },
      );
    case 'hide frame':
      return withoutFrame(text, stretches);
    case 'divide long':
      return stretches.flatMap((stretch) => dividedWhereLong(text, stretch, edit.characters));
    case 'join short':
      return withoutShort(text, stretches, edit.words);
  }
}

function withoutFrame(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const paragraphs = stretches.filter(({ reason }) => reason === undefined);
  const found = spokenFrame(paragraphs.map(({ start, end }) => text.slice(start, end)));
  const reasons = new Map(paragraphs.map((stretch, i) => [stretch, found.get(i)]));
  return stretches.map((stretch) => {
    const reason = reasons.get(stretch);
    return reason === undefined ? stretch : { ...stretch, reason };
  });
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);

function dividedAt(text: string, stretch: Stretch, at: number): readonly Stretch[] {
  const { start, end, reason } = stretch;
  let to = Math.min(at, end);
  let from = Math.max(at, start);
  while (to > start && isSpace(text[to - 1])) to--;
  while (from < end && isSpace(text[from])) from++;
  if (reason !== undefined || to <= start || from >= end) return [stretch];
  // A pair of surrogates is one character.
  if (at > start && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? ''))
    return [stretch];
  return [
    { start, end: to },
    { start: from, end },
  ];
}

function joinedOnce(stretches: readonly Stretch[], start: number): readonly Stretch[] {
  const at = stretches.findIndex((stretch) => stretch.start === start) + 1;
  return joined(stretches, (_, next) => next === stretches[at]);
}

/** Joins each such paragraph with the one after it, unless something hidden stands between. */
function joined(
  stretches: readonly Stretch[],
  wants: (stretch: Stretch, next: Stretch) => boolean,
): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const before = result.at(-1);
    const meets = before && before.reason === undefined && stretch.reason === undefined;
    if (meets && wants(before, stretch)) result[result.length - 1] = { ...before, end: stretch.end };
    else result.push(stretch);
  }
  return result;
}

function withoutShort(text: string, stretches: readonly Stretch[], words: number): readonly Stretch[] {
  const isShort = ({ start, end }: Stretch): boolean => countWords(text.slice(start, end)) < words;
  const forwards = joined(stretches, isShort);
  // What is short still stands before something hidden, or last.
  return joined(forwards, (_, next) => isShort(next));
}

function dividedWhereLong(text: string, stretch: Stretch, most: number): readonly Stretch[] {
  if (stretch.reason !== undefined || stretch.end - stretch.start <= most) return [stretch];
  const parts: Stretch[] = [];
  for (const sentence of sentenceSpans(text, stretch.start, stretch.end)) {
    const open = parts.at(-1);
    if (open && sentence.end - open.start <= most) parts[parts.length - 1] = { ...open, end: sentence.end };
    else parts.push(sentence);
  }
  return parts.length === 0 ? [stretch] : parts;
}

/** The document divided anew, with its words and its content's hash counted again. */
export async function redividedDocument(
  asRead: NewDocument,
  edits: readonly DivisionEdit[],
): Promise<NewDocument> {
  if (edits.length === 0) return asRead;
  const document = withDivision(asRead, edits);
  const paragraphs = Array.from(document.starts, (start, i) => document.text.slice(start, document.ends[i]));
  return { ...document, ...(await contentSums(paragraphs)) };
}

/** A paragraph that looks like a salutation or a sign-off. */
export interface FramePiece {
  readonly start: number;
  readonly reason: FrameReason;
  readonly text: string;
}

/** The paragraphs of a document that look like salutations and sign-offs, in their order. */
export function framePieces({ text, starts, ends }: Omit<Division, 'hidden'>): readonly FramePiece[] {
  const texts = Array.from(starts, (start, i) => text.slice(start, ends[i]));
  return [...spokenFrame(texts)]
    .sort(([a], [b]) => a - b)
    .map(([i, reason]) => ({ start: starts[i] ?? 0, reason, text: texts[i] ?? '' }));
}
