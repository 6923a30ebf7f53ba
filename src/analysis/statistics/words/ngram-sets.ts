/** What the sets of n-grams of two texts share. */
export interface SharedNgrams {
  readonly shared: number;
  /** Shared by all; null where neither text has an n-gram. */
  readonly jaccard: number | null;
  /** Share of the second text's n-grams that the first has too; null where the second has none. */
  readonly secondInFirst: number | null;
}

/** The different runs of n tokens in a row; a text shorter than n has none. */
export const ngramSet = (tokens: readonly string[], n: number): ReadonlySet<string> =>
  new Set(
    Array.from({ length: Math.max(0, tokens.length - n + 1) }, (_, i) =>
      JSON.stringify(tokens.slice(i, i + n)),
    ),
  );

/** Overlap of two sets of n-grams (Broder 1997: resemblance and containment). */
export function sharedNgrams(first: ReadonlySet<string>, second: ReadonlySet<string>): SharedNgrams {
  const shared = [...second].filter((ngram) => first.has(ngram)).length;
  const all = first.size + second.size - shared;
  return {
    shared,
    jaccard: all === 0 ? null : shared / all,
    secondInFirst: second.size === 0 ? null : shared / second.size,
  };
}
