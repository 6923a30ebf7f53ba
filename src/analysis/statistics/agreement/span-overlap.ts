/** Characters of a document, half-open. */
export interface DocumentSpan {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface SpanOverlap {
  /** Mean over the other side's spans of the share that lies in gold spans; null where the other side has none. */
  readonly precision: number | null;
  /** Mean over gold spans of the share that lies in the other side's; null where there is no gold span. */
  readonly recall: number | null;
  /** Harmonic mean of both; 0 where both are 0, null where one is not defined. */
  readonly f1: number | null;
}

/**
 * Overlap of two coders' spans of one theme, one of them taken as gold: the span-identification score of SemEval-2020
 * task 11. Overlapping spans of one side are merged first; touching ones are not. Not symmetrical.
 */
export function spanOverlap(gold: readonly DocumentSpan[], other: readonly DocumentSpan[]): SpanOverlap {
  const [right, left] = [mergedSpans(gold), mergedSpans(other)];
  const precision = meanCovered(left, right);
  const recall = meanCovered(right, left);
  if (precision === null || recall === null) return { precision, recall, f1: null };
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Spans of each document in order, overlapping ones united; empty ones left out. */
export function mergedSpans(spans: readonly DocumentSpan[]): readonly DocumentSpan[] {
  const ordered = spans
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start));
  const merged: DocumentSpan[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && last.document === span.document && span.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

function meanCovered(spans: readonly DocumentSpan[], by: readonly DocumentSpan[]): number | null {
  if (spans.length === 0) return null;
  const byDocument = new Map<string, DocumentSpan[]>();
  for (const span of by) {
    const own = byDocument.get(span.document);
    if (own === undefined) byDocument.set(span.document, [span]);
    else own.push(span);
  }
  const covered = spans.map(({ document, start, end }) => {
    const shared = (byDocument.get(document) ?? []).reduce(
      (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
      0,
    );
    return shared / (end - start);
  });
  return covered.reduce((sum, share) => sum + share, 0) / spans.length;
}
