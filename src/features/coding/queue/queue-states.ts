import type { DocumentId, ThemeId } from '../../../domain/ids.ts';
import { type ParagraphState, paragraphSheet, paragraphState, type Sheet } from '../../../domain/sheet.ts';
import type { Queue } from './use-queue.ts';

type AsSeen = (read: Sheet) => Sheet;

/** The sheets of a queue, with what was done since they were read: acts show at once. */
function sheetsSeen({ sheets }: Queue, asSeen: AsSeen): (documentId: DocumentId) => Sheet | undefined {
  const seen = new Map<DocumentId, Sheet>();
  return (documentId) => {
    const read = sheets.get(documentId);
    const known = seen.get(documentId) ?? (read && asSeen(read));
    if (known) seen.set(documentId, known);
    return known;
  };
}

/** What the coder did with each paragraph, in the order of the queue. */
export function queueStates(queue: Queue, asSeen: AsSeen): readonly ParagraphState[] {
  const sheetOf = sheetsSeen(queue, asSeen);
  return queue.paragraphs.map(({ documentId, paragraph }) => {
    const sheet = sheetOf(documentId);
    return sheet ? paragraphState(sheet, paragraph) : 'unread';
  });
}

/** The themes on each paragraph, in the order of the queue. */
export function queuedThemes(queue: Queue, asSeen: AsSeen): readonly (readonly ThemeId[])[] {
  const sheetOf = sheetsSeen(queue, asSeen);
  return queue.paragraphs.map(({ documentId, paragraph }) => {
    const sheet = sheetOf(documentId);
    return sheet ? paragraphSheet(sheet, paragraph).codings.map(({ theme }) => theme) : [];
  });
}
