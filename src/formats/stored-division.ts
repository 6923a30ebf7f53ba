import type { DocumentText } from '../domain/document.ts';
import { sentenceSpans, type TextSpan } from './sentence-spans.ts';
import { sentenceGroups } from './sentences.ts';

/** Rules that can divide a text as it is stored. Wrapped lines and indents are gone once a text is stored. */
export const STORED_RULES = ['blank-lines', 'lines', 'sentences', 'whole'] as const;
export type StoredRule = (typeof STORED_RULES)[number];

/** Other paragraphs of the same text. */
export type StoredDivision = Pick<DocumentText, 'starts' | 'ends'>;

/** The stored text divided anew; what is hidden stays hidden and parts what stands around it. No word is lost. */
export function storedDivision(
  { text, hidden }: Pick<DocumentText, 'text' | 'hidden'>,
  rule: StoredRule,
): StoredDivision {
  const spans = stretchesBetween(text.length, hidden).flatMap((stretch) => rules[rule](text, stretch));
  return {
    starts: Uint32Array.from(spans, ({ start }) => start),
    ends: Uint32Array.from(spans, ({ end }) => end),
  };
}

/** What lies before, between and behind the hidden spans. */
function stretchesBetween(length: number, hidden: DocumentText['hidden']): readonly TextSpan[] {
  const edges = [0, ...hidden.flatMap(({ start, end }) => [start, end]), length];
  return edges.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: edges[i + 1] ?? length }] : []));
}

const rules: Record<StoredRule, (text: string, stretch: TextSpan) => readonly TextSpan[]> = {
  'blank-lines': (text, stretch) => partedBy(/\n[^\S\n]*\n\s*/g, text, stretch),
  lines: (text, stretch) => partedBy(/\n\s*/g, text, stretch),
  sentences: (text, stretch) =>
    partedBy(/\n[^\S\n]*\n\s*/g, text, stretch).flatMap((block) => groupsIn(text, block)),
  whole: (text, stretch) => trimmed(text, stretch),
};

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The span without white space at its ends; none where nothing else is in it. */
function trimmed(text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  const to = start + inside.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}

/** The parts of a stretch; one without a word, as a row of asterisks, goes with the part before it, or the next. */
function partedBy(mark: RegExp, text: string, { start, end }: TextSpan): readonly TextSpan[] {
  const cuts = [...text.slice(start, end).matchAll(mark)].map(
    ({ index, 0: found }) => [start + index, start + index + found.length] as const,
  );
  const edges = [start, ...cuts.flat(), end];
  const parts: TextSpan[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    const [part] = trimmed(text, { start: edges[i] ?? end, end: edges[i + 1] ?? end });
    const before = parts.at(-1);
    const hasWord = (span: TextSpan): boolean => HAS_WORD.test(text.slice(span.start, span.end));
    if (!part) continue;
    if (before && !(hasWord(part) && hasWord(before)))
      parts[parts.length - 1] = { start: before.start, end: part.end };
    else parts.push(part);
  }
  return parts;
}

const letterCount = (text: string): number => text.replace(/\s+/g, '').length;

/** Groups of whole sentences, as the rule for texts without marks of paragraphs makes them. */
function groupsIn(text: string, block: TextSpan): readonly TextSpan[] {
  const sentences = [...sentenceSpans(text, block.start, block.end)];
  return sentenceGroups(text.slice(block.start, block.end)).flatMap((group) => {
    const first = sentences[0];
    let last = first;
    for (let left = letterCount(group); left > 0; ) {
      const next = sentences.shift();
      if (!next) break;
      last = next;
      left -= letterCount(text.slice(next.start, next.end));
    }
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
