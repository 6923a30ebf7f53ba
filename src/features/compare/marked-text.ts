import { mergedSpans, type Span } from '../../domain/sheet.ts';

/** A stretch of a paragraph, and whether a coding rests on it. */
export interface MarkedPart {
  readonly start: number;
  readonly text: string;
  readonly isEvidence: boolean;
}

/** The paragraph cut where evidence begins or ends. Spans count from the document's first character. */
export function markedText(
  paragraph: string,
  paragraphStart: number,
  spans: readonly Span[],
): readonly MarkedPart[] {
  const inside = mergedSpans(
    spans.map(({ start, end }) => ({
      start: Math.max(0, start - paragraphStart),
      end: Math.min(paragraph.length, end - paragraphStart),
    })),
  );
  const parts: MarkedPart[] = [];
  const push = (start: number, end: number, isEvidence: boolean): void => {
    if (end > start) parts.push({ start, text: paragraph.slice(start, end), isEvidence });
  };
  let from = 0;
  for (const { start, end } of inside) {
    push(from, start, false);
    push(start, end, true);
    from = end;
  }
  push(from, paragraph.length, false);
  return parts;
}
