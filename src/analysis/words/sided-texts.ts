import type { DocumentText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';

/** A document's paragraphs on both sides. */
export interface SidedDocument {
  readonly id: DocumentId;
  readonly language: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Where texts come from; those no longer there are left out. */
export type ReadTexts = (ids: readonly DocumentId[]) => Promise<readonly DocumentText[]>;
/** Called before each batch of documents; rejects or never settles where the work was given up. */
export type OnBatch = (done: number, of: number) => void | Promise<void>;

const BATCH = 50; // documents

/** Gives every document with its text, a batch at a time; documents whose text is gone are passed over. */
export async function eachText(
  documents: readonly SidedDocument[],
  readTexts: ReadTexts,
  onBatch: (done: number) => void | Promise<void>,
  onText: (document: SidedDocument, text: DocumentText) => void,
): Promise<void> {
  for (let done = 0; done < documents.length; done += BATCH) {
    await onBatch(done);
    const batch = documents.slice(done, done + BATCH);
    const texts = new Map(
      (await readTexts(batch.map(({ id }) => id))).map((text) => [text.documentId, text]),
    );
    for (const document of batch) {
      const text = texts.get(document.id);
      if (text) onText(document, text);
    }
  }
}
