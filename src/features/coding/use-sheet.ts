import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState } from 'react';
import type { CoderId, DocumentId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, type Sheet, withParagraphs } from '../../domain/sheet.ts';
import { getSheet } from '../../storage/sheets.ts';
import type { Store } from '../../storage/store.ts';
import { toast } from '../../ui/toast.tsx';

interface PendingWish {
  readonly paragraph: number;
  readonly change: (said: ParagraphSheet) => ParagraphSheet;
}

/** One act on a paragraph: how it looks at once, and how it is stored. */
export interface CodingWish extends PendingWish {
  readonly store: () => Promise<Result<void>>;
}

const applied = (sheet: Sheet, wish: PendingWish): Sheet =>
  withParagraphs(sheet, [wish.change(paragraphSheet(sheet, wish.paragraph))]);

/**
 * The sheet as the researcher sees it: what is stored plus the wishes on their way.
 * `known` is shown until the sheet is read here. A wish that fails is taken back with a notice; one that is stored leaves no flicker behind.
 */
export function useSheet(
  store: Store,
  documentId: DocumentId,
  coder: CoderId,
  known?: Sheet,
): { readonly sheet: Sheet | undefined; readonly wish: (wish: CodingWish) => void } {
  const live = useLiveQuery(() => getSheet(store, documentId, coder), [store, documentId, coder]);
  const [own, setOwn] = useState<{ readonly stored: Sheet | null; readonly pending: readonly PendingWish[] }>(
    {
      stored: null,
      pending: [],
    },
  );
  const isOwn = own.stored?.documentId === documentId && own.stored.coderId === coder;
  const isLive = live?.documentId === documentId && live.coderId === coder;
  const newest = isOwn && own.stored && (!isLive || own.stored.revision > live.revision) ? own.stored : live;
  const isKnown = known?.documentId === documentId && known.coderId === coder;
  const stored = isLive || isOwn ? newest : isKnown ? known : undefined;
  const sheet = useMemo(() => stored && own.pending.reduce(applied, stored), [stored, own.pending]);

  const wish = useCallback(
    (next: CodingWish) => {
      setOwn(({ stored: last, pending }) => ({ stored: last, pending: [...pending, next] }));
      const settle = async () => {
        const result = await next.store();
        if (!result.ok) toast(`Not stored: ${problemSentence(result.problem)}`, { kind: 'bad' });
        const fresh = await getSheet(store, documentId, coder);
        setOwn(({ pending }) => ({ stored: fresh, pending: pending.filter((other) => other !== next) }));
      };
      void settle();
    },
    [store, documentId, coder],
  );
  return { sheet, wish };
}
