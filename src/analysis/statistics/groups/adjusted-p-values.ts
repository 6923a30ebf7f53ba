/** A p-value, or null where a test is not defined: such tests are no part of the family and stay null. */
export type PValues = readonly (number | null)[];

/** Bonferroni's p-values: p times the size of the family, at most 1. */
export const bonferroni = (p: PValues): PValues =>
  adjusted(p, (ascending) => ascending.map((x) => x * ascending.length));

/** Holm's step-down p-values (Holm 1979): control of any false rejection. */
export const holm = (p: PValues): PValues =>
  adjusted(p, (ascending) => {
    let highest = 0;
    return ascending.map((x, i) => {
      highest = Math.max(highest, x * (ascending.length - i));
      return highest;
    });
  });

/**
 * Benjamini & Hochberg's step-up p-values (1995): control of the share of false ones among the rejected. Equal to
 * R's p.adjust(method = "BH"). The family is what is given: say its size where they are shown.
 */
export const benjaminiHochberg = (p: PValues): PValues =>
  adjusted(p, (ascending) => {
    let lowest = 1;
    const stepped = ascending.toReversed().map((x, i) => {
      lowest = Math.min(lowest, (x * ascending.length) / (ascending.length - i));
      return lowest;
    });
    return stepped.toReversed();
  });

function adjusted(p: PValues, ofAscending: (ascending: readonly number[]) => readonly number[]): PValues {
  const defined = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  defined.sort((one, other) => one.value - other.value);
  const values = ofAscending(defined.map(({ value }) => value));
  const result: (number | null)[] = p.map(() => null);
  defined.forEach(({ index }, rank) => {
    result[index] = Math.min(1, values[rank] ?? 1);
  });
  return result;
}
