import type { DocumentId, ThemeId } from '../../../domain/ids.ts';
import { type ParagraphState, paragraphSheet, paragraphState, type Sheet } from '../../../domain/sheet.ts';
import type { Queue } from './use-queue.ts';

/** The sheets of a queue, with the newest one of the document at hand: acts show at once. */
const sheetFor = (
  { sheets }: Queue,
  current: Sheet | undefined,
  documentId: DocumentId,
): Sheet | undefined => (current?.documentId === documentId ? current : sheets.get(documentId));

/** What the coder did with each paragraph, in the order of the queue. */
export function queueStates(queue: Queue, current: Sheet | undefined): readonly ParagraphState[] {
  return queue.paragraphs.map(({ documentId, paragraph }) => {
    const sheet = sheetFor(queue, current, documentId);
    return sheet ? paragraphState(sheet, paragraph) : 'unread';
  });
}

/** The themes on each paragraph, in the order of the queue. */
export function queuedThemes(queue: Queue, current: Sheet | undefined): readonly (readonly ThemeId[])[] {
  return queue.paragraphs.map(({ documentId, paragraph }) => {
    const sheet = sheetFor(queue, current, documentId);
    return sheet ? paragraphSheet(sheet, paragraph).codings.map(({ theme }) => theme) : [];
  });
}
