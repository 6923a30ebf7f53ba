import type { Table } from './contingency-table.ts';

/**
 * With and without a theme in two groups:
 *
 *               with  without
 *     first      a       b
 *     second     c       d
 */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The four counts of a of n1 in the first group and c of n2 in the second. */
export const twoByTwo = (a: number, n1: number, c: number, n2: number): TwoByTwo => ({
  a,
  b: n1 - a,
  c,
  d: n2 - c,
});

export const tableOf = ({ a, b, c, d }: TwoByTwo): Table => [
  [a, b],
  [c, d],
];

/**
 * Phi with its sign, (ad - bc) / sqrt(product of the four margins): -1 to 1, above 0 where the first group has more.
 * Its size is Cramér's V of the table. Null where a margin is 0.
 */
export function phi({ a, b, c, d }: TwoByTwo): number | null {
  const product = (a + b) * (c + d) * (a + c) * (b + d);
  return product === 0 ? null : (a * d - b * c) / Math.sqrt(product);
}
