import type { DocumentText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget } from '../../domain/memo.ts';
import type { ParagraphSheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { ChosenWords } from './text-selection.ts';

/** Paragraphs of the document with a memo on them or on words in them. */
export const memoParagraphs = (memos: readonly Memo[], documentId: DocumentId): ReadonlySet<number> =>
  new Set(
    memos.flatMap(({ target }) =>
      (target.kind === 'paragraph' || target.kind === 'evidence') && target.documentId === documentId
        ? [target.paragraph]
        : [],
    ),
  );

type WordsTarget = Extract<MemoTarget, { kind: 'evidence' }>;

/** What a memo on these words is on. */
export function wordsTarget(text: DocumentText, { paragraph, span }: ChosenWords): WordsTarget {
  const start = at(text.starts, paragraph);
  return {
    kind: 'evidence',
    documentId: text.documentId,
    paragraph,
    start: start + span.start,
    end: start + span.end,
  };
}

interface Shown {
  readonly memos: readonly Memo[];
  readonly openMemo: MemoTarget | null;
  readonly said: ParagraphSheet;
}

/**
 * Words of the paragraph with a memo, or with one about to be written, that are no evidence of a coding: that has its
 * memo beside it.
 */
export function wordMemos({ memos, openMemo, said }: Shown, documentId: DocumentId): readonly WordsTarget[] {
  const targets = [...memos.map(({ target }) => target), ...(openMemo ? [openMemo] : [])];
  const found: WordsTarget[] = [];
  for (const target of targets) {
    if (target.kind !== 'evidence' || target.documentId !== documentId) continue;
    if (target.paragraph !== said.paragraph || found.some((other) => sameTarget(other, target))) continue;
    const isEvidence = said.codings.some(({ evidence }) =>
      evidence.some(({ start, end }) => start === target.start && end === target.end),
    );
    if (!isEvidence) found.push(target);
  }
  return found.sort((a, b) => a.start - b.start);
}
