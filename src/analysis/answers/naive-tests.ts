import { adjustedResiduals, type Table } from '../statistics/groups/contingency-table.ts';
import { fisherTest } from '../statistics/groups/fisher-exact.ts';
import { fisherGroupsTest } from '../statistics/groups/fisher-groups.ts';
import {
  cramersV,
  type IndependenceTest,
  isSmallTable,
  likelihoodTest,
  pearsonTest,
} from '../statistics/groups/independence-test.ts';
import { twoByTwo } from '../statistics/groups/two-by-two.ts';

/** Tests of a theme by groups that take every paragraph for independent of the others. */
export interface NaiveTests {
  /** Pearson, without correction; null where nothing varies. */
  readonly chiSquare: IndependenceTest | null;
  readonly likelihood: IndependenceTest | null;
  readonly cramersV: number | null;
  /** By group, of the paragraphs with the theme. */
  readonly residuals: readonly (number | null)[];
  /** An expected count is below 5: Fisher's test is the one to read. */
  readonly isSmall: boolean;
  /** Two-sided; of more than two groups only where the table is small, and null where it has too many arrangements. */
  readonly fisherP: number | null;
}

/** The naive tests of n of each base. */
export function naiveTests(n: readonly number[], bases: readonly number[]): NaiveTests {
  const table: Table = [n, bases.map((base, group) => base - (n[group] ?? 0))];
  const isSmall = isSmallTable(table);
  const [a = 0, c = 0] = n;
  const [n1 = 0, n2 = 0] = bases;
  return {
    chiSquare: pearsonTest(table),
    likelihood: likelihoodTest(table),
    cramersV: cramersV(table),
    residuals: adjustedResiduals(table)[0] ?? [],
    isSmall,
    fisherP:
      bases.length === 2
        ? fisherTest(twoByTwo(a, n1, c, n2)).twoSided
        : isSmall && bases.length <= MOST_GROUPS
          ? fisherGroupsTest(n, bases)
          : null,
  };
}

// The walk through all tables grows with every group; with more it would hold up the thread for seconds.
const MOST_GROUPS = 4;
