import type { CoderId, DocumentId, Guid, Instant, MemoId, ThemeId } from './ids.ts';

export type MemoTarget =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'paragraph'; readonly documentId: DocumentId; readonly paragraph: number }
  | {
      /** Words inside a paragraph: half-open, in UTF-16 units into the document's text. */
      readonly kind: 'evidence';
      readonly documentId: DocumentId;
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'theme'; readonly themeId: ThemeId }
  | { readonly kind: 'project' };

/** A remark by one coder; one coder has at most one memo on a target. */
export interface Memo {
  readonly id: MemoId;
  readonly guid: Guid;
  readonly target: MemoTarget;
  readonly coderId: CoderId;
  readonly text: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** Whether two memos stand on the same thing. */
export function sameTarget(a: MemoTarget, b: MemoTarget): boolean {
  switch (a.kind) {
    case 'project':
      return b.kind === 'project';
    case 'theme':
      return b.kind === 'theme' && a.themeId === b.themeId;
    case 'document':
      return b.kind === 'document' && a.documentId === b.documentId;
    case 'paragraph':
      return b.kind === 'paragraph' && a.documentId === b.documentId && a.paragraph === b.paragraph;
    case 'evidence':
      return b.kind === 'evidence' && a.documentId === b.documentId && a.start === b.start && a.end === b.end;
  }
}

/** The document that the memo stands in; undefined for a memo on a theme or on the project. */
export const targetDocument = (target: MemoTarget): DocumentId | undefined =>
  target.kind === 'theme' || target.kind === 'project' ? undefined : target.documentId;
