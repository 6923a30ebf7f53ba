/** Counts of one word in two texts, and its prior count. */
export interface WordPrior {
  readonly first: number;
  readonly second: number;
  readonly prior: number;
}

export interface LogOdds {
  /** Difference of the log-odds, first minus second, with the prior's counts added to both. */
  readonly delta: number;
  /** delta by its standard error: above 1.96 the word stands out in the first text. */
  readonly z: number;
}

/**
 * Weighted log-odds ratio with a Dirichlet prior for every word (Monroe, Colaresi & Quinn 2008, equations 16 and
 * 20-22). All words of both texts must be given, since totals are sums over them; every prior is above 0. A word with
 * 0 in one text and a tiny prior gets a small z: that is the method; use an informative prior.
 */
export function logOddsWithPrior(words: readonly WordPrior[]): readonly LogOdds[] {
  const sum = (part: (word: WordPrior) => number): number => words.reduce((all, word) => all + part(word), 0);
  const priors = sum(({ prior }) => prior);
  const [firstTotal, secondTotal] = [
    sum(({ first }) => first) + priors,
    sum(({ second }) => second) + priors,
  ];
  return words.map(({ first, second, prior }) => {
    const [one, other] = [first + prior, second + prior];
    const delta = Math.log(one / (firstTotal - one)) - Math.log(other / (secondTotal - other));
    return { delta, z: delta / Math.sqrt(1 / one + 1 / other) };
  });
}

/** Informative priors: counts in a background text scaled so that they sum to `strength`. Null without counts. */
export function informativePriors(background: readonly number[], strength: number): readonly number[] | null {
  const total = background.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : background.map((count) => (count * strength) / total);
}
