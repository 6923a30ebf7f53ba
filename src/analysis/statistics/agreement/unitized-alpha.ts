import { type Continuum, forEachMeeting, type Stretch, stretches, type ValuedSpan } from './continuum.ts';

/** The u-alpha family; each is null where it is not defined: no variation, or nothing that coders share. */
export interface UnitizedAlpha {
  /** Agreement on which characters carry which value. */
  readonly nominal: number | null;
  /** Agreement on which characters carry any value: boundaries only. */
  readonly binary: number | null;
  /** Agreement on the value where two coders have any (cu-alpha). */
  readonly coding: number | null;
  readonly byValue: readonly UnitizedAlphaOfValue[];
}

export interface UnitizedAlphaOfValue {
  readonly value: string;
  /** Agreement on this value where two coders have any ((k)u-alpha). */
  readonly alpha: number | null;
  /** Share of the value's length that meets any value of another coder. */
  readonly coverage: number | null;
}

/** Agreement on which characters carry which value: `nominal` of the family below, by itself. */
export function nominalUnitizedAlpha(
  continuum: Continuum,
  coders: readonly (readonly ValuedSpan[])[],
): number | null {
  if (coders.length < 2) return null;
  const parts = coders.map((spans) => stretches(continuum, spans));
  const keys: readonly (string | null)[] = [null, ...new Set(coders.flat().map(({ value }) => value))];
  const observed = observedLengths(parts, keys);
  return alphaOf(
    offDiagonal(observed),
    offDiagonal(expectedLengths(observed, selfPairs(parts, keys, ownPairs))),
  );
}

/**
 * Krippendorff's alpha for unitising, the family of 2016 and 2019 (Krippendorff, Mathet, Bouvry & Widlöcher 2016;
 * Krippendorff 2019, 12.6, equations 32-38): coincidences weigh by characters shared; a unit is not paired with
 * itself, which takes its squared length off what is expected, a gap its length. Not alpha_U of 1995/2004, which is
 * another coefficient. `coders` holds each coder's spans, which must not overlap; at least two coders.
 */
export function unitizedAlpha(
  continuum: Continuum,
  coders: readonly (readonly ValuedSpan[])[],
): UnitizedAlpha {
  if (coders.length < 2) return { nominal: null, binary: null, coding: null, byValue: [] };
  const parts = coders.map((spans) => stretches(continuum, spans));
  const values = [...new Set(coders.flat().map(({ value }) => value))].sort();
  const keys: readonly (string | null)[] = [null, ...values];
  const observed = observedLengths(parts, keys);
  const withGaps = expectedLengths(observed, selfPairs(parts, keys, ownPairs));
  const inner = observed.slice(1).map((row) => row.slice(1));
  const withoutGaps = expectedLengths(
    inner,
    selfPairs(parts, values, (stretch, coder) => metLength(stretch, coder, parts) ** 2),
  );
  return {
    nominal: nominalUnitizedAlpha(continuum, coders),
    binary: alphaOf(offDiagonal(collapsed(observed)), offDiagonal(collapsed(withGaps))),
    coding: alphaOf(offDiagonal(inner), offDiagonal(withoutGaps)),
    byValue: values.map((value, k) => ofValue(value, k, observed, inner, withoutGaps)),
  };
}

type Lengths = readonly (readonly number[])[];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
const columnSum = (lengths: Lengths, column: number): number => sumOf(lengths.map((row) => row[column] ?? 0));
const offDiagonal = (lengths: Lengths): number => sumOf(lengths.map((row, c) => sumOf(row) - (row[c] ?? 0)));

const alphaOf = (observed: number, expected: number): number | null =>
  expected > 0 ? 1 - observed / expected : null;

/** Characters that two coders share, by both their values; every pair of coders both ways, by m - 1 (equation 32). */
function observedLengths(parts: readonly (readonly Stretch[])[], keys: readonly (string | null)[]): Lengths {
  const lengths = keys.map(() => keys.map(() => 0));
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  parts.forEach((one, i) => {
    parts.forEach((other, j) => {
      if (i === j) return;
      forEachMeeting(one, other, (a, b, shared) => {
        const row = lengths[indexOf.get(a.value) ?? 0];
        const k = indexOf.get(b.value) ?? 0;
        if (row !== undefined) row[k] = (row[k] ?? 0) + shared / (parts.length - 1);
      });
    });
  });
  return lengths;
}

/** What pairing a stretch with itself would add to what is expected. */
const ownPairs = ({ start, end, value }: Stretch): number =>
  value === null ? end - start : (end - start) ** 2;

const selfPairs = (
  parts: readonly (readonly Stretch[])[],
  keys: readonly (string | null)[],
  ofStretch: (stretch: Stretch, coder: number) => number,
): readonly number[] =>
  keys.map((key) =>
    sumOf(
      parts.flatMap((part, coder) =>
        part.filter(({ value }) => value === key).map((stretch) => ofStretch(stretch, coder)),
      ),
    ),
  );

/** Coincidences that chance would give (equation 33). */
function expectedLengths(observed: Lengths, self: readonly number[]): Lengths {
  const total = sumOf(observed.map(sumOf));
  if (total === 0) return observed;
  const pairs = total - sumOf(self) / total;
  return observed.map((row, c) =>
    observed.map((_, k) => (sumOf(row) * columnSum(observed, k) - (c === k ? (self[c] ?? 0) : 0)) / pairs),
  );
}

/** Gap against any value. */
function collapsed(lengths: Lengths): Lengths {
  const cell = (isRow: (i: number) => boolean, isColumn: (j: number) => boolean): number =>
    sumOf(lengths.map((row, i) => (isRow(i) ? sumOf(row.filter((_, j) => isColumn(j))) : 0)));
  const [gap, unit] = [(i: number): boolean => i === 0, (i: number): boolean => i > 0];
  return [
    [cell(gap, gap), cell(gap, unit)],
    [cell(unit, gap), cell(unit, unit)],
  ];
}

/** Characters of a stretch on which at least one other coder has a value. */
function metLength({ start, end }: Stretch, coder: number, parts: readonly (readonly Stretch[])[]): number {
  const met = parts
    .flatMap((part, other) => (other === coder ? [] : part))
    .filter((one) => one.value !== null && one.start < end && one.end > start)
    .toSorted((a, b) => a.start - b.start);
  let [length, reached] = [0, start];
  for (const one of met) {
    const to = Math.min(end, one.end);
    length += Math.max(0, to - Math.max(reached, one.start));
    reached = Math.max(reached, to);
  }
  return length;
}

/** One value among the characters where two coders have any (equation 38). */
function ofValue(
  value: string,
  k: number,
  observed: Lengths,
  inner: Lengths,
  expected: Lengths,
): UnitizedAlphaOfValue {
  const [seen, chance, whole] = [columnSum(inner, k), columnSum(expected, k), columnSum(observed, k + 1)];
  const differing = seen - (inner[k]?.[k] ?? 0);
  const differingByChance = chance - (expected[k]?.[k] ?? 0);
  return {
    value,
    alpha: seen > 0 && differingByChance > 0 ? 1 - ((chance / seen) * differing) / differingByChance : null,
    coverage: whole > 0 ? seen / whole : null,
  };
}
