/** The characters that coders unitised: all from `begin` on, `length` of them. */
export interface Continuum {
  readonly begin: number;
  readonly length: number;
}

/** One coder's span with a value on the continuum, half-open. */
export interface ValuedSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A stretch of the continuum as one coder left it: a span with its value, or a gap, null. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/**
 * Spans and gaps of one coder, in order, without holes. Spans must not overlap: merge one theme's spans first. A
 * span that overlaps one before it, or leaves the continuum, throws.
 */
export function stretches({ begin, length }: Continuum, spans: readonly ValuedSpan[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let reached = begin;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < reached || span.end > begin + length) {
      throw new RangeError(`span ${span.start} to ${span.end} overlaps another or leaves the continuum`);
    }
    if (span.start > reached) found.push({ start: reached, end: span.start, value: null });
    if (span.end > span.start) found.push(span);
    reached = span.end;
  }
  if (reached < begin + length) found.push({ start: reached, end: begin + length, value: null });
  return found;
}

/** Visits every pair of stretches of two coders that share characters, with the number of those. */
export function forEachMeeting(
  one: readonly Stretch[],
  other: readonly Stretch[],
  visit: (one: Stretch, other: Stretch, shared: number) => void,
): void {
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined || b === undefined) return;
    const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (shared > 0) visit(a, b, shared);
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
}
