import { at } from '../../../domain/typed-arrays.ts';
import { chiSquareUpper } from '../distributions/chi-square.ts';

export interface TrendTest {
  /** Chi-square with 1 degree of freedom. */
  readonly statistic: number;
  readonly p: number;
  /** Change of the share per unit of the score, by weighted least squares. */
  readonly slope: number;
}

/**
 * Cochran-Armitage test for a linear trend of shares over ordered groups (Armitage 1955; R's prop.trend.test, no
 * continuity correction). Arrays go group by group: with the theme, base, and score (as the year). Groups with base 0
 * add nothing. Null where all or none have the theme, or only one score has a base.
 */
export function trendTest(
  withTheme: ArrayLike<number>,
  bases: ArrayLike<number>,
  scores: ArrayLike<number>,
): TrendTest | null {
  let [n, k, scoreSum] = [0, 0, 0];
  for (let i = 0; i < bases.length; i++) {
    n += at(bases, i);
    k += at(withTheme, i);
    scoreSum += at(bases, i) * at(scores, i);
  }
  if (n === 0 || k === 0 || k === n) return null;
  const mean = scoreSum / n;
  let [products, squares] = [0, 0];
  for (let i = 0; i < bases.length; i++) {
    const away = at(scores, i) - mean;
    products += at(withTheme, i) * away;
    squares += at(bases, i) * away * away;
  }
  if (squares === 0) return null;
  const share = k / n;
  const statistic = (products * products) / (share * (1 - share) * squares);
  return { statistic, p: chiSquareUpper(statistic, 1), slope: products / squares };
}
