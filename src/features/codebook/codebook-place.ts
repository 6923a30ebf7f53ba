import type { Query } from '../../domain/place.ts';

/** What the address says of the codebook screen beyond its theme. */
export interface CodebookPlace {
  readonly words: string;
  readonly showsRetired: boolean;
  /** Whether uses are those of all coders, not of the current one alone. */
  readonly countsAll: boolean;
}

export const readCodebookPlace = (query: Query): CodebookPlace => ({
  words: query['find'] ?? '',
  showsRetired: query['retired'] === 'shown',
  countsAll: query['uses'] === 'all',
});

export const codebookQuery = (place: CodebookPlace): Query => ({
  ...(place.words === '' ? {} : { find: place.words }),
  ...(place.showsRetired ? { retired: 'shown' } : {}),
  ...(place.countsAll ? { uses: 'all' } : {}),
});
