import type { Query } from '../../domain/place.ts';
import type { ReviewKind } from './use-coding-review.ts';

/** What the address says of the codebook screen beyond its theme. */
export interface CodebookPlace {
  readonly words: string;
  readonly showsRetired: boolean;
  /** Whether uses are those of all coders, not of the current one alone. */
  readonly countsAll: boolean;
  /** Whose codings are gone through in place of the theme: all of it, or those made under an older meaning. */
  readonly review: ReviewKind | null;
}

export const readCodebookPlace = (query: Query): CodebookPlace => ({
  words: query['find'] ?? '',
  showsRetired: query['retired'] === 'shown',
  countsAll: query['uses'] === 'all',
  review: query['review'] === 'all' || query['review'] === 'older' ? query['review'] : null,
});

export const codebookQuery = (place: CodebookPlace): Query => ({
  ...(place.words === '' ? {} : { find: place.words }),
  ...(place.showsRetired ? { retired: 'shown' } : {}),
  ...(place.countsAll ? { uses: 'all' } : {}),
  ...(place.review === null ? {} : { review: place.review }),
});
