import { chiSquareUpper } from '../distributions/chi-square.ts';
import { expectedCounts, margins, type Table, withoutEmptyLines } from './contingency-table.ts';

/** A statistic that is chi-square distributed with df degrees of freedom where rows and columns are independent. */
export interface IndependenceTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Pearson's chi-square of a table of counts, without correction. Rows and columns that hold nothing are left out.
 * Null where fewer than two rows or columns are left: nothing varies.
 */
export const pearsonTest = (table: Table): IndependenceTest | null =>
  tested(table, (o, e) => (o - e) ** 2 / e);

/**
 * Likelihood-ratio chi-square G2 = 2 sum o ln(o / e), over all cells, without correction; a cell of 0 adds 0. Null
 * as for Pearson's.
 */
export const likelihoodTest = (table: Table): IndependenceTest | null =>
  tested(table, (o, e) => (o === 0 ? 0 : 2 * o * Math.log(o / e)));

/**
 * Pearson's chi-square of a 2 x 2 table with Yates's correction, capped at |o - e| as R's chisq.test does, so that it
 * never turns a difference round. Null where a row or column holds nothing.
 */
export function yatesTest(table: Table): IndependenceTest | null {
  const expected = expectedCounts(table);
  const away = Math.abs((table[0]?.[0] ?? 0) - (expected[0]?.[0] ?? 0));
  const correction = Math.min(0.5, away);
  return tested(table, (o, e) => (Math.abs(o - e) - correction) ** 2 / e);
}

function tested(table: Table, part: (observed: number, expected: number) => number): IndependenceTest | null {
  const kept = withoutEmptyLines(table);
  const columns = kept[0]?.length ?? 0;
  if (kept.length < 2 || columns < 2) return null;
  const expected = expectedCounts(kept);
  let statistic = 0;
  kept.forEach((row, i) => {
    row.forEach((count, j) => {
      statistic += part(count, expected[i]?.[j] ?? 0);
    });
  });
  // Rounding can leave a speck below 0 where rows and columns are independent to the unit.
  const df = (kept.length - 1) * (columns - 1);
  return { statistic: Math.max(0, statistic), df, p: chiSquareUpper(statistic, df) };
}

/**
 * Whether Pearson's test stands on too few counts and Fisher's exact one should be shown: an expected count below 5
 * (Cochran 1954).
 */
export const isSmallTable = (table: Table): boolean =>
  expectedCounts(withoutEmptyLines(table)).some((row) => row.some((count) => count < 5));

/** Cramér's V, sqrt(X2 / (n (min(rows, columns) - 1))), 0 to 1, without bias correction. Null where nothing varies. */
export function cramersV(table: Table): number | null {
  const test = pearsonTest(table);
  const kept = withoutEmptyLines(table);
  if (test === null) return null;
  const smaller = Math.min(kept.length, kept[0]?.length ?? 0);
  return Math.sqrt(test.statistic / (margins(kept).total * (smaller - 1)));
}

/** Pearson's contingency coefficient sqrt(X2 / (X2 + n)); below 1 even for full dependence. Null where nothing varies. */
export function contingencyCoefficient(table: Table): number | null {
  const test = pearsonTest(table);
  return test === null ? null : Math.sqrt(test.statistic / (test.statistic + margins(table).total));
}
