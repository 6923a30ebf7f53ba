import { chiSquareUpper } from '../distributions/chi-square.ts';
import { likelihoodTest } from '../groups/independence-test.ts';
import { oddsRatio } from '../groups/odds-ratio.ts';
import { tableOf, twoByTwo } from '../groups/two-by-two.ts';

/** How often a word occurs in two texts, and how many words each of them has. */
export interface WordCounts {
  readonly first: number;
  readonly firstSize: number;
  readonly second: number;
  readonly secondSize: number;
}

const perMillion = (count: number, size: number): number => (count / size) * 1e6;

/** What would be expected of a word if both texts used it alike. */
function expectedOf({ first, firstSize, second, secondSize }: WordCounts): readonly [number, number] {
  const rate = (first + second) / (firstSize + secondSize);
  return [firstSize * rate, secondSize * rate];
}

/**
 * Log-likelihood of two cells, 2 (a ln a/E1 + b ln b/E2): the form of Rayson & Garside 2000, Wmatrix and AntConc. A
 * count of 0 adds 0. Null where the word occurs nowhere or a text is empty.
 */
export function logLikelihood2(counts: WordCounts): number | null {
  if (counts.first + counts.second === 0 || counts.firstSize === 0 || counts.secondSize === 0) return null;
  const [e1, e2] = expectedOf(counts);
  const part = (count: number, expected: number): number =>
    count === 0 ? 0 : count * Math.log(count / expected);
  return Math.max(0, 2 * (part(counts.first, e1) + part(counts.second, e2)));
}

/**
 * Log-likelihood of four cells, occurrences and all other words: the form of quanteda and R, without correction.
 * Null as above.
 */
export const logLikelihood4 = ({ first, firstSize, second, secondSize }: WordCounts): number | null =>
  likelihoodTest(tableOf(twoByTwo(first, firstSize, second, secondSize)))?.statistic ?? null;

/** p of a log-likelihood with 1 degree of freedom. */
export const keynessP = (logLikelihood: number): number => chiSquareUpper(logLikelihood, 1);

/** log2 of the relative frequencies' ratio, a count of 0 standing as 1/2 (Hardie 2014). Null where both are 0. */
export function logRatio({ first, firstSize, second, secondSize }: WordCounts): number | null {
  if ((first === 0 && second === 0) || firstSize === 0 || secondSize === 0) return null;
  return Math.log2((first === 0 ? 0.5 : first) / firstSize / ((second === 0 ? 0.5 : second) / secondSize));
}

/** Difference of relative frequencies in percent of the second (Gabrielatos & Marchi 2011); null where that is 0. */
export function percentDifference({ first, firstSize, second, secondSize }: WordCounts): number | null {
  if (second === 0 || firstSize === 0) return null;
  const [one, other] = [first / firstSize, second / secondSize];
  return ((one - other) / other) * 100;
}

/** Sample odds ratio of a word against all others (Pojanapunya & Todd 2016); null where it would divide by 0. */
export const keynessOddsRatio = ({ first, firstSize, second, secondSize }: WordCounts): number | null =>
  oddsRatio(twoByTwo(first, firstSize, second, secondSize)).ratio;

/** (f1 + n) / (f2 + n) of frequencies per million (Kilgarriff 2009, simple maths); null where a text is empty. */
export function simpleMaths(counts: WordCounts, smoothing: number): number | null {
  if (counts.firstSize === 0 || counts.secondSize === 0) return null;
  return (
    (perMillion(counts.first, counts.firstSize) + smoothing) /
    (perMillion(counts.second, counts.secondSize) + smoothing)
  );
}

/** (f1 - f2) / (f1 + f2) of relative frequencies, -1 to 1 (Hofland & Johansson 1982); null where both are 0. */
export function differenceCoefficient(counts: WordCounts): number | null {
  if (counts.first + counts.second === 0 || counts.firstSize === 0 || counts.secondSize === 0) return null;
  const [one, other] = [counts.first / counts.firstSize, counts.second / counts.secondSize];
  return (one - other) / (one + other);
}

/** Bayes factor as BIC, two-cell log-likelihood minus ln N with 1 degree of freedom (Wilson 2013). */
export function keynessBic(counts: WordCounts): number | null {
  const likelihood = logLikelihood2(counts);
  return likelihood === null ? null : likelihood - Math.log(counts.firstSize + counts.secondSize);
}

/**
 * Effect size of the log-likelihood, LL2 / (N ln min E), 0 to 1 (Johnston et al. 2006). Null where the smaller
 * expected count is 1 or less: its logarithm would not be above 0.
 */
export function effectOfLogLikelihood(counts: WordCounts): number | null {
  const likelihood = logLikelihood2(counts);
  const least = Math.min(...expectedOf(counts));
  if (likelihood === null || least <= 1) return null;
  return likelihood / ((counts.firstSize + counts.secondSize) * Math.log(least));
}
