import type { CoderId, DocumentId, Guid, Instant, MemoId, ThemeId } from './ids.ts';

export type MemoTarget =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'paragraph'; readonly documentId: DocumentId; readonly paragraph: number }
  | { readonly kind: 'theme'; readonly themeId: ThemeId };

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
  if (a.kind === 'theme') return b.kind === 'theme' && a.themeId === b.themeId;
  if (a.kind === 'document') return b.kind === 'document' && a.documentId === b.documentId;
  return b.kind === 'paragraph' && a.documentId === b.documentId && a.paragraph === b.paragraph;
}
