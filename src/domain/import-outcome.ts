import type { DocumentId } from './ids.ts';
import type { Problem } from './problem.ts';

/** What became of one file or pasted text: each has exactly one outcome. */
export type ImportOutcome = { readonly fileName: string } & (
  | { readonly kind: 'imported'; readonly documentId: DocumentId }
  | {
      readonly kind: 'duplicate';
      /** Title of the document that has the same content. */
      readonly of: string;
      readonly documentId: DocumentId;
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
);
