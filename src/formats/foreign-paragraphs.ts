import type { DocumentText } from '../domain/document.ts';
import type { Span } from '../domain/sheet.ts';
import { lowerBound } from '../domain/typed-arrays.ts';
import type { ForeignDivision, ForeignDocument } from './foreign-project.ts';
import { dividedLines } from './paragraph-division.ts';
import { type StoredRule, storedDivision } from './stored-division.ts';
import { linesOf } from './text-lines.ts';

const BLANK_LINE = /\n[^\S\n]*\n/;

/** The rule by which a text is divided as it stands, since nothing may move under what is marked in it. */
export function fittingRule(text: string): StoredRule {
  const { rule } = dividedLines(linesOf(text));
  if (rule === 'blank-lines' || rule === 'lines' || rule === 'sentences' || rule === 'whole') return rule;
  return BLANK_LINE.test(text) ? 'blank-lines' : 'lines';
}

/** The paragraphs of a foreign text: those that its file tells of, else by the rule given or the one that fits. */
export function dividedForeign(
  { text, division }: Pick<ForeignDocument, 'text' | 'division'>,
  rule: StoredRule | null,
): ForeignDivision {
  if (division && rule === null) return division;
  if (text === null) return { starts: [], ends: [], hidden: [], rule: 'whole' };
  const chosen = rule ?? fittingRule(text);
  const { starts, ends } = storedDivision({ text, hidden: [] }, chosen);
  return { starts: Array.from(starts), ends: Array.from(ends), hidden: [], rule: chosen };
}

/**
 * The paragraphs that a stretch touches, each with the part of it that lies inside. One that touches none, being empty
 * or between two paragraphs, goes to the next paragraph, or to the last, and has no part.
 */
export function touchedParagraphs(
  { starts, ends }: Pick<DocumentText, 'starts' | 'ends'>,
  span: Span,
): readonly { readonly paragraph: number; readonly part: Span | null }[] {
  const touched: { paragraph: number; part: Span | null }[] = [];
  for (let i = lowerBound(ends, span.start + 1); i < starts.length; i++) {
    const start = Math.max(span.start, starts[i] ?? 0);
    const end = Math.min(span.end, ends[i] ?? 0);
    if ((starts[i] ?? 0) >= span.end) break;
    if (start < end) touched.push({ paragraph: i, part: { start, end } });
  }
  if (touched.length > 0 || starts.length === 0) return touched;
  return [{ paragraph: Math.min(lowerBound(ends, span.start), starts.length - 1), part: null }];
}
