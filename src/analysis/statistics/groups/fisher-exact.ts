import { at } from '../../../domain/typed-arrays.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** As R's fisher.test: tables whose chance differs by rounding only are as likely as each other. */
const AS_LIKELY = 1 + 1e-7;

/** Exact p-values of a 2 x 2 table whose margins are given. */
export interface FisherTest {
  /** Sum of the tables as likely as the one seen, or less. */
  readonly twoSided: number;
  /** Tables with a as large or larger. */
  readonly greater: number;
  /** Tables with a as small or smaller. */
  readonly less: number;
}

/**
 * Fisher's exact test (Fisher 1935; two-sided by the sum of tables as or less likely, as R and SciPy do). An empty
 * margin gives 1. Work grows with the smallest margin.
 */
export function fisherTest(table: TwoByTwo): FisherTest {
  const { low, chances } = possibleTables(table);
  const seen = table.a - low;
  const limit = at(chances, seen) * AS_LIKELY;
  let [twoSided, greater, less] = [0, 0, 0];
  for (let i = 0; i < chances.length; i++) {
    const chance = at(chances, i);
    if (chance <= limit) twoSided += chance;
    if (i >= seen) greater += chance;
    if (i <= seen) less += chance;
  }
  return { twoSided: Math.min(1, twoSided), greater: Math.min(1, greater), less: Math.min(1, less) };
}

export interface PossibleTables {
  /** The smallest a that the margins allow; entry i is the table with a = low + i. */
  readonly low: number;
  /** Central hypergeometric chances, which sum to 1. */
  readonly chances: Float64Array;
  /** Logarithms of the chances in units of the largest one: finite also where a chance is too small for a number. */
  readonly logs: Float64Array;
}

/**
 * Chances of all tables with the same margins, by the ratio of neighbours from the most likely one outwards: exact to
 * a few units of the last place also for large counts.
 */
export function possibleTables({ a, b, c, d }: TwoByTwo): PossibleTables {
  const [first, second, withTheme] = [a + b, c + d, a + c];
  const low = Math.max(0, withTheme - second);
  const high = Math.min(first, withTheme);
  const chances = new Float64Array(high - low + 1);
  const logs = new Float64Array(high - low + 1);
  const mode = Math.min(
    high,
    Math.max(low, Math.floor(((withTheme + 1) * (first + 1)) / (first + second + 2))),
  );
  chances[mode - low] = 1;
  for (let x = mode; x < high; x++) {
    const above = (first - x) * (withTheme - x);
    const below = (x + 1) * (second - withTheme + x + 1);
    chances[x + 1 - low] = (at(chances, x - low) * above) / below;
    logs[x + 1 - low] = at(logs, x - low) + Math.log(above / below);
  }
  for (let x = mode; x > low; x--) {
    const above = x * (second - withTheme + x);
    const below = (first - x + 1) * (withTheme - x + 1);
    chances[x - 1 - low] = (at(chances, x - low) * above) / below;
    logs[x - 1 - low] = at(logs, x - low) + Math.log(above / below);
  }
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return { low, chances: chances.map((chance) => chance / sum), logs };
}
