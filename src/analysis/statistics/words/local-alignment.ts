import { at } from '../../../domain/typed-arrays.ts';

export interface AlignmentScores {
  readonly match: number;
  readonly mismatch: number;
  readonly gap: number;
}

/** The most similar stretches of two token lists, side by side. */
export interface LocalAlignment {
  readonly score: number;
  /** Token index on each side, null where the other side has a token more. */
  readonly pairs: readonly { readonly first: number | null; readonly second: number | null }[];
}

/**
 * Best local alignment of two lists of tokens with a linear gap cost (Smith & Waterman 1981); defaults are those of
 * textreuse for words. Of equally good ends the first in the first list counts. Nothing in common gives score 0 and
 * no pairs. Time and memory are the product of both lengths: find candidates by n-grams before.
 */
export function localAlignment(
  first: readonly string[],
  second: readonly string[],
  { match, mismatch, gap }: AlignmentScores = { match: 2, mismatch: -1, gap: -1 },
): LocalAlignment {
  const width = second.length + 1;
  const scores = new Int32Array((first.length + 1) * width);
  const step = (i: number, j: number): number => (first[i - 1] === second[j - 1] ? match : mismatch);
  let best = 0;
  for (let i = 1; i <= first.length; i++) {
    for (let j = 1; j <= second.length; j++) {
      const cell = i * width + j;
      const score = Math.max(
        0,
        (scores[cell - width - 1] ?? 0) + step(i, j),
        (scores[cell - width] ?? 0) + gap,
        (scores[cell - 1] ?? 0) + gap,
      );
      scores[cell] = score;
      if (score > at(scores, best)) best = cell;
    }
  }
  const pairs: { first: number | null; second: number | null }[] = [];
  for (let cell = best; at(scores, cell) > 0; ) {
    const [i, j] = [Math.floor(cell / width), cell % width];
    const score = at(scores, cell);
    if (score === at(scores, cell - width - 1) + step(i, j)) {
      pairs.push({ first: i - 1, second: j - 1 });
      cell -= width + 1;
    } else if (score === at(scores, cell - width) + gap) {
      pairs.push({ first: i - 1, second: null });
      cell -= width;
    } else {
      pairs.push({ first: null, second: j - 1 });
      cell -= 1;
    }
  }
  return { score: at(scores, best), pairs: pairs.reverse() };
}
