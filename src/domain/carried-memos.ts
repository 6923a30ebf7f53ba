import type { ParagraphMoves } from './carried-sheet.ts';
import { type DocumentText, paragraphText } from './document.ts';
import type { MemoId } from './ids.ts';
import { type Memo, type MemoTarget, sameTarget } from './memo.ts';
import { movedSpans } from './moved-evidence.ts';
import { at } from './typed-arrays.ts';

type Paragraphs = Pick<DocumentText, 'text' | 'starts' | 'ends'>;

/** A memo on a paragraph or on words in one. */
export type PlacedMemo = Memo & {
  readonly target: Extract<MemoTarget, { readonly kind: 'paragraph' | 'evidence' }>;
};

export const isPlaced = (memo: Memo): memo is PlacedMemo =>
  memo.target.kind === 'paragraph' || memo.target.kind === 'evidence';

/** Where memos of a document went with a new text. */
export interface CarriedMemos {
  /** Those that stay, in place of what was stored. */
  readonly kept: readonly PlacedMemo[];
  /** Memos whose words now stand in another of the same coder. */
  readonly joined: readonly MemoId[];
  /** Memos whose paragraph goes nowhere. */
  readonly dropped: readonly MemoId[];
}

/**
 * Memos go with their paragraphs, memos on words with what is left of the words. Where nothing of the words is left, the
 * memo stays with the paragraph and quotes them; where two of a coder come to stand on the same, they become one.
 */
export function carriedMemos(
  memos: readonly PlacedMemo[],
  from: Paragraphs,
  to: Paragraphs,
  moves: ParagraphMoves,
): CarriedMemos {
  const kept: PlacedMemo[] = [];
  const joined: MemoId[] = [];
  const dropped: MemoId[] = [];
  for (const memo of memos) {
    const paragraph = moves[memo.target.paragraph] ?? null;
    if (paragraph === null) {
      dropped.push(memo.id);
      continue;
    }
    const moved = movedMemo(memo, from, to, paragraph);
    const same = kept.findIndex(
      (other) => other.coderId === moved.coderId && sameTarget(other.target, moved.target),
    );
    const other = kept[same];
    if (!other) {
      kept.push(moved);
      continue;
    }
    const changedAt = moved.changedAt > other.changedAt ? moved.changedAt : other.changedAt;
    kept[same] = { ...other, text: `${other.text}\n\n${moved.text}`, changedAt };
    joined.push(moved.id);
  }
  return { kept, joined, dropped };
}

function movedMemo(memo: PlacedMemo, from: Paragraphs, to: Paragraphs, paragraph: number): PlacedMemo {
  const { target } = memo;
  if (target.kind === 'paragraph') return { ...memo, target: { ...target, paragraph } };
  const before = paragraphText(from, target.paragraph);
  const after = paragraphText(to, paragraph);
  const start = at(from.starts, target.paragraph);
  const inside = { start: target.start - start, end: target.end - start };
  const words = before === after ? inside : (movedSpans(before, after, [inside])[0]?.to ?? null);
  if (words === null) {
    const quoted = `“${from.text.slice(target.start, target.end)}”: ${memo.text}`;
    return {
      ...memo,
      target: { kind: 'paragraph', documentId: target.documentId, paragraph },
      text: quoted,
    };
  }
  const newStart = at(to.starts, paragraph);
  return {
    ...memo,
    target: { ...target, paragraph, start: newStart + words.start, end: newStart + words.end },
  };
}
