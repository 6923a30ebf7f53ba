import type { DocumentText } from '../../../domain/document.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import type { Memo } from '../../../domain/memo.ts';
import { paragraphSheet, paragraphsIn, type Sheet, type Span } from '../../../domain/sheet.ts';
import { listMemos } from '../../../storage/memos.ts';
import { listSheets } from '../../../storage/sheets.ts';
import type { Store } from '../../../storage/store.ts';

/** How much all coders together said of one paragraph. */
export interface Said {
  readonly codings: number;
  readonly reads: number;
  readonly memos: number;
}

const NOTHING: Said = { codings: 0, reads: 0, memos: 0 };

/** What was said of each paragraph of which anything was. */
export function saidOf(
  documentId: DocumentId,
  sheets: readonly Sheet[],
  memos: readonly Memo[],
): ReadonlyMap<number, Said> {
  const said = new Map<number, Said>();
  const add = (paragraph: number, more: Partial<Said>): void => {
    const { codings, reads, memos: remarks } = said.get(paragraph) ?? NOTHING;
    said.set(paragraph, {
      codings: codings + (more.codings ?? 0),
      reads: reads + (more.reads ?? 0),
      memos: remarks + (more.memos ?? 0),
    });
  };
  for (const sheet of sheets)
    for (const paragraph of paragraphsIn(sheet)) {
      const { codings, read } = paragraphSheet(sheet, paragraph);
      add(paragraph, { codings: codings.length, reads: read ? 1 : 0 });
    }
  for (const { target } of memos)
    if ('paragraph' in target && target.documentId === documentId) add(target.paragraph, { memos: 1 });
  return said;
}

/** Evidence of all coders by its paragraph, counted from the paragraph's beginning. */
export async function readEvidence(
  store: Store,
  id: DocumentId,
  { starts }: Pick<DocumentText, 'starts'>,
): Promise<ReadonlyMap<number, readonly Span[]>> {
  const evidence = new Map<number, readonly Span[]>();
  for (const sheet of await listSheets(store, id))
    for (const paragraph of paragraphsIn(sheet)) {
      const from = starts[paragraph] ?? 0;
      const spans = paragraphSheet(sheet, paragraph).codings.flatMap((coding) => coding.evidence);
      const inside = spans.map(({ start, end }) => ({ start: start - from, end: end - from }));
      if (inside.length > 0) evidence.set(paragraph, [...(evidence.get(paragraph) ?? []), ...inside]);
    }
  return evidence;
}

export const readSaid = async (store: Store, id: DocumentId): Promise<ReadonlyMap<number, Said>> =>
  saidOf(id, await listSheets(store, id), await listMemos(store));

const counted = (count: number, one: string): readonly string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`];

/** `3 codings, 1 read mark`; empty for nothing. */
export const saidText = ({ codings, reads, memos }: Said): string =>
  [...counted(codings, 'coding'), ...counted(reads, 'read mark'), ...counted(memos, 'memo')].join(', ');

/** All of it together. */
export const saidSum = (all: readonly Said[]): Said =>
  all.reduce(
    (sum, one) => ({
      codings: sum.codings + one.codings,
      reads: sum.reads + one.reads,
      memos: sum.memos + one.memos,
    }),
    NOTHING,
  );
