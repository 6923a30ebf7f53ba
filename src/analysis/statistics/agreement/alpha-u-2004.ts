import { type Continuum, type Stretch, stretches, type ValuedSpan } from './continuum.ts';

/** alpha_U of one value, and what it is made of. */
export interface AlphaU {
  /** 1 - observed / expected; null where nothing is expected to differ: not defined. */
  readonly alpha: number | null;
  readonly observed: number;
  readonly expected: number;
}

export interface AlphaU2004 {
  readonly byValue: ReadonlyMap<string, AlphaU>;
  /** Over all values: 1 - sum of observed / sum of expected. */
  readonly all: AlphaU;
}

/**
 * Krippendorff's alpha_U of 1995 and 2004 (Krippendorff 2004, 11.6), only for comparison with old papers: squared
 * differences of boundaries, value by value. It misbehaves with more than two coders; `unitizedAlpha` replaced it.
 * `coders` holds each coder's spans; spans of the same value must not overlap.
 */
export function alphaU2004(continuum: Continuum, coders: readonly (readonly ValuedSpan[])[]): AlphaU2004 {
  const values = [...new Set(coders.flat().map(({ value }) => value))].sort();
  const byValue = new Map(
    values.map((value) => {
      const parts = coders.map((spans) =>
        stretches(
          continuum,
          spans.filter((span) => span.value === value),
        ),
      );
      return [value, alphaOf(observedOf(parts, continuum.length), expectedOf(parts, continuum.length))];
    }),
  );
  const sum = (part: (alpha: AlphaU) => number): number =>
    [...byValue.values()].reduce((all, alpha) => all + part(alpha), 0);
  return {
    byValue,
    all: alphaOf(
      sum(({ observed }) => observed),
      sum(({ expected }) => expected),
    ),
  };
}

const alphaOf = (observed: number, expected: number): AlphaU => ({
  alpha: expected > 0 ? 1 - observed / expected : null,
  observed,
  expected,
});

const lengthOf = ({ start, end }: Stretch): number => end - start;

function observedOf(parts: readonly (readonly Stretch[])[], length: number): number {
  let sum = 0;
  parts.forEach((one, i) => {
    parts.forEach((other, j) => {
      if (i === j) return;
      for (const a of one) for (const b of other) sum += squaredDifference(a, b);
    });
  });
  return sum / (parts.length * (parts.length - 1) * length * length);
}

/** Of two units that overlap, by both boundaries; of a unit that lies wholly in a gap, its squared length. */
function squaredDifference(a: Stretch, b: Stretch): number {
  if (a.value !== null && b.value !== null) {
    const overlap = a.start < b.end && b.start < a.end;
    return overlap ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0;
  }
  if (a.value !== null) return b.start <= a.start && a.end <= b.end ? lengthOf(a) ** 2 : 0;
  if (b.value !== null) return a.start <= b.start && b.end <= a.end ? lengthOf(b) ** 2 : 0;
  return 0;
}

function expectedOf(parts: readonly (readonly Stretch[])[], length: number): number {
  const units = parts.flat().filter(({ value }) => value !== null);
  const gaps = parts.flat().filter(({ value }) => value === null);
  const all = parts.length * length;
  let [differences, own] = [0, 0];
  for (const unit of units) {
    const l = lengthOf(unit);
    const inGaps = gaps.reduce((sum, gap) => sum + Math.max(0, lengthOf(gap) - l + 1), 0);
    differences += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * inGaps;
    own += l * (l - 1);
  }
  return (2 / length) * (differences / (all * (all - 1) - own));
}
