import type { ThemeId } from '../../domain/ids.ts';
import { MASK } from '../../domain/masked-text.ts';
import type { Coding, Span } from '../../domain/sheet.ts';

/** A stretch of a paragraph's text that is drawn in one way. */
export interface Segment extends Span {
  /** Those whose evidence covers it, in the order of the codings. */
  readonly themes: readonly ThemeId[];
  readonly isFound: boolean;
  readonly isMasked: boolean;
}

const MASKED = new RegExp(`${MASK}+`, 'g');

const covers = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start <= start && span.end >= end);

/**
 * The paragraph cut where evidence, a place that was found or a masked name begins or ends. Offsets count from the
 * paragraph's first character; evidence that reaches outside of the paragraph is cut at its edges.
 */
export function textSegments(
  text: string,
  paragraphStart: number,
  codings: readonly Coding[],
  found: readonly Span[] = [],
): readonly Segment[] {
  const { length } = text;
  const evidence = codings.flatMap((coding) =>
    coding.evidence.map((span) => ({
      theme: coding.theme,
      start: Math.max(0, span.start - paragraphStart),
      end: Math.min(length, span.end - paragraphStart),
    })),
  );
  const masked = [...text.matchAll(MASKED)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const edges = [...evidence, ...found, ...masked].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([0, length, ...edges])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0;
    if (start < 0 || end > length || start >= end) return [];
    const themes = evidence.filter((span) => covers([span], start, end)).map((span) => span.theme);
    return [
      {
        start,
        end,
        themes: [...new Set(themes)],
        isFound: covers(found, start, end),
        isMasked: covers(masked, start, end),
      },
    ];
  });
}
