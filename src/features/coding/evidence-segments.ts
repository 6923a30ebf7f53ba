import type { ThemeId } from '../../domain/ids.ts';
import type { Coding } from '../../domain/sheet.ts';

/** A stretch of a paragraph's text and the themes whose evidence covers it, in the order of the codings. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly themes: readonly ThemeId[];
}

/**
 * The paragraph cut where evidence begins or ends. Offsets count from the paragraph's first character;
 * evidence that reaches outside of the paragraph is cut at its edges.
 */
export function evidenceSegments(
  length: number,
  paragraphStart: number,
  codings: readonly Coding[],
): readonly Segment[] {
  const spans = codings.flatMap((coding) =>
    coding.evidence.map((span) => ({
      theme: coding.theme,
      start: Math.max(0, span.start - paragraphStart),
      end: Math.min(length, span.end - paragraphStart),
    })),
  );
  const cuts = [...new Set([0, length, ...spans.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0;
    if (start < 0 || end > length || start >= end) return [];
    const themes = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.theme);
    return [{ start, end, themes: [...new Set(themes)] }];
  });
}
