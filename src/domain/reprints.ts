import type { Document } from './document.ts';

/** How a document stands to others that have nearly the same text. */
export interface Reprints {
  /** Undefined where it is no reprint, or its original is no longer there. */
  readonly original: Document | undefined;
  /** Those that are reprints of it. */
  readonly reprints: readonly Document[];
}

export const reprintsOf = (document: Document, documents: readonly Document[]): Reprints => ({
  original: document.reprintOf === null ? undefined : documents.find(({ id }) => id === document.reprintOf),
  reprints: documents.filter(({ reprintOf }) => reprintOf === document.id),
});
