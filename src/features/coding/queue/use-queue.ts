import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import type { Document, DocumentText } from '../../../domain/document.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { maskedText } from '../../../domain/masked-text.ts';
import { paragraphState, type Sheet } from '../../../domain/sheet.ts';
import type { ParagraphRef } from '../../../domain/wish.ts';
import { listDocuments, readTexts } from '../../../storage/documents.ts';
import { listCoderSheets } from '../../../storage/sheets.ts';
import { useCurrentProject } from '../../current-project.tsx';

export interface QueueText {
  readonly own: DocumentText;
  /** With the names of the set masked, as long as the own one. */
  readonly shown: DocumentText;
}

export interface Queue {
  /** Those of the set that are there, in its order. */
  readonly paragraphs: readonly ParagraphRef[];
  /** Paragraphs of the set whose documents are gone. */
  readonly goneCount: number;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly sheets: ReadonlyMap<DocumentId, Sheet>;
}

/** Paragraphs of a set that still are there, with all that the coder said in their documents; undefined until read. */
export function useQueue(set: ParagraphSet): Queue | undefined {
  const { store, coder } = useCurrentProject();
  const all = useLiveQuery(() => listDocuments(store), [store]);
  const there = useMemo(() => all && presentIn(set, all), [set, all]);
  const ids = useMemo(
    () => [...new Set(there?.paragraphs.map(({ documentId }) => documentId) ?? [])],
    [there],
  );
  const sheets = useLiveQuery(async () => {
    const read = await listCoderSheets(store, coder.id, ids);
    return { ids, coder: coder.id, byDocument: new Map(read.map((sheet) => [sheet.documentId, sheet])) };
  }, [store, coder.id, ids]);
  if (!there || sheets?.ids !== ids || sheets.coder !== coder.id) return undefined;
  return { ...there, sheets: sheets.byDocument };
}

function presentIn(set: ParagraphSet, all: readonly Document[]): Omit<Queue, 'sheets'> {
  const documents = new Map(all.map((document) => [document.id, document]));
  const paragraphs = set.paragraphs.filter(
    ({ documentId, paragraph }) => paragraph < (documents.get(documentId)?.paragraphCount ?? 0),
  );
  return { paragraphs, goneCount: set.paragraphs.length - paragraphs.length, documents };
}

/** Whether the coder has read or coded each paragraph, in the order of the queue. */
export const isSaid = ({ paragraphs, sheets }: Queue): readonly boolean[] =>
  paragraphs.map(({ documentId, paragraph }) => {
    const sheet = sheets.get(documentId);
    return sheet !== undefined && paragraphState(sheet, paragraph) !== 'unread';
  });

/**
 * The texts at a position and beside it, so that going on waits for nothing. Those of before stay until the new ones
 * are read.
 */
export function useQueueTexts(
  set: ParagraphSet,
  paragraphs: readonly ParagraphRef[],
  position: number,
): ReadonlyMap<DocumentId, QueueText> | undefined {
  const { store } = useCurrentProject();
  const near = paragraphs.slice(Math.max(0, position - 1), position + 3);
  const ids = [...new Set(near.map(({ documentId }) => documentId))];
  const key = ids.join();
  const { maskedNames } = set.blinding;
  const texts = useLiveQuery(() => readTexts(store, ids), [store, key]);
  return useMemo(
    () =>
      texts &&
      new Map(
        texts.map((own) => [
          own.documentId,
          { own, shown: { ...own, text: maskedText(own.text, maskedNames) } },
        ]),
      ),
    [texts, maskedNames],
  );
}
