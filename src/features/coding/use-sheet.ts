import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CoderId, DocumentId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import {
  type ParagraphSheet,
  paragraphSheet,
  type Sheet,
  sameSheet,
  withParagraphs,
} from '../../domain/sheet.ts';
import { hearChanges } from '../../storage/changes.ts';
import { getSheet } from '../../storage/sheets.ts';
import type { Store } from '../../storage/store.ts';
import { holdKeysFor } from '../../ui/held-keys.ts';
import { toast } from '../../ui/toast.tsx';

/** One act on a paragraph: how it looks at once, and how it is stored. */
export interface CodingWish {
  readonly paragraph: number;
  readonly change: (said: ParagraphSheet) => ParagraphSheet;
  readonly store: () => Promise<Result<void>>;
}

interface PendingWish extends CodingWish {
  readonly documentId: DocumentId;
}

/** A sheet as it was read; of two the one of the higher turn was read later. */
interface ReadSheet {
  readonly turn: number;
  readonly sheet: Sheet;
}

/** What this screen knows by itself: sheets as it read them after its wishes, and the wishes on their way. */
interface Own {
  readonly coder: CoderId;
  readonly stored: ReadonlyMap<DocumentId, ReadSheet>;
  readonly pending: readonly PendingWish[];
}

const nothing = (coder: CoderId): Own => ({ coder, stored: new Map(), pending: [] });

const later = (a: ReadSheet | undefined, b: ReadSheet | undefined): ReadSheet | undefined =>
  a && b ? (a.turn >= b.turn ? a : b) : (a ?? b);

const withStored = (own: Own, read: ReadSheet): Own => {
  const { coderId, documentId } = read.sheet;
  if (own.coder !== coderId) return own;
  const latest = later(own.stored.get(documentId), read) ?? read;
  return { ...own, stored: new Map(own.stored).set(documentId, latest) };
};

const applied = (sheet: Sheet, wish: PendingWish): Sheet =>
  withParagraphs(sheet, [wish.change(paragraphSheet(sheet, wish.paragraph))]);

interface SheetAsSeen {
  readonly sheet: Sheet | undefined;
  /** A sheet of the coder as it was read elsewhere, with what was done on this screen since. */
  readonly asSeen: (read: Sheet) => Sheet;
  readonly wish: (wish: CodingWish) => void;
}

/**
 * The sheet as the researcher sees it: what is stored plus the wishes on their way.
 * `known` is shown until the sheet is read here. A wish that fails is taken back with a notice; one that is stored leaves no flicker behind.
 */
export function useSheet(store: Store, documentId: DocumentId, coder: CoderId, known?: Sheet): SheetAsSeen {
  const turns = useRef(0);
  const readSheet = useCallback(
    async (of: DocumentId): Promise<ReadSheet> => {
      const turn = ++turns.current;
      return { turn, sheet: await getSheet(store, of, coder) };
    },
    [store, coder],
  );
  const live = useLiveQuery(() => readSheet(documentId), [readSheet, documentId]);
  const [kept, setOwn] = useState(() => nothing(coder));
  const own = useMemo(() => (kept.coder === coder ? kept : nothing(coder)), [kept, coder]);
  const { stored, pending } = own;
  const asSeen = useCallback(
    (read: Sheet): Sheet =>
      pending
        .filter((one) => one.documentId === read.documentId)
        .reduce(applied, stored.get(read.documentId)?.sheet ?? read),
    [stored, pending],
  );
  const isHere = (one: Sheet | undefined): boolean => one?.documentId === documentId && one.coderId === coder;
  const read = later(stored.get(documentId), isHere(live?.sheet) ? live : undefined)?.sheet;
  const base = read ?? (isHere(known) ? known : undefined);
  const seen = useMemo(
    () => base && pending.filter((one) => one.documentId === documentId).reduce(applied, base),
    [base, pending, documentId],
  );
  // A wish that was stored reads as it was shown: nothing is drawn anew for it.
  const drawn = useRef(seen);
  if (!(seen && drawn.current && sameSheet(seen, drawn.current))) drawn.current = seen;
  const sheet = drawn.current;

  // Wishes of this screen that are not stored yet.
  const storing = useRef(0);
  const wish = useCallback(
    (next: CodingWish) => {
      const waiting = { ...next, documentId };
      setOwn((now) => {
        const mine = now.coder === coder ? now : nothing(coder);
        return { ...mine, pending: [...mine.pending, waiting] };
      });
      const settle = async () => {
        storing.current++;
        const result = await next.store();
        storing.current--;
        if (!result.ok) toast(`Not stored: ${problemSentence(result.problem)}`, { kind: 'bad' });
        const fresh = await readSheet(documentId);
        setOwn((now) => ({
          ...withStored(now, fresh),
          pending: now.pending.filter((other) => other !== waiting),
        }));
      };
      void settle();
    },
    [readSheet, documentId, coder],
  );

  // What undo has changed is shown before another key acts on it.
  const shown = useRef<readonly DocumentId[]>([]);
  shown.current = [documentId, ...stored.keys()];
  useEffect(
    () =>
      hearChanges(store, ({ tables, documentIds }) => {
        if (storing.current > 0 || !tables.includes('sheets')) return;
        const changed = documentIds.filter((id) => shown.current.includes(id));
        if (changed.length === 0) return;
        const show = async () => {
          const fresh = await Promise.all(changed.map(readSheet));
          flushSync(() => setOwn((now) => fresh.reduce(withStored, now)));
        };
        holdKeysFor(show());
      }),
    [store, readSheet],
  );
  return { sheet, asSeen, wish };
}
