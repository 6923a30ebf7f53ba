import { paragraphText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { type Column, wholes } from '../column.ts';
import { eachText, type OnBatch, type ReadTexts, type SidedDocument } from './sided-texts.ts';
import { placedTokens } from './tokens.ts';

/** Every occurrence of a word: in which document and paragraph, and where in the paragraph as `shownText` gives it. */
export interface WordLinesAnswer {
  readonly document: Uint32Array;
  readonly paragraph: Uint32Array;
  readonly start: Uint32Array;
  /** UTF-16 units. */
  readonly length: number;
}

export interface WordLinesPlan {
  readonly word: string;
  /** Only where this word stands at most `window` words before or behind it in its paragraph; null: everywhere. */
  readonly near: string | null;
  readonly window: number;
}

/** The occurrences of a word on the first side, in the order of the documents: just as many as are counted there. */
export async function wordLines(
  documents: readonly SidedDocument[],
  { word, near, window }: WordLinesPlan,
  readTexts: ReadTexts,
  onBatch: OnBatch = () => undefined,
): Promise<WordLinesAnswer> {
  const [document, paragraph, start] = [wholes(), wholes(), wholes()];
  const line = (id: DocumentId, number: number, place: number): void => {
    document.push(id);
    paragraph.push(number);
    start.push(place);
  };
  await eachText(
    documents,
    readTexts,
    (done) => onBatch(done, documents.length),
    ({ id, language, first }, text) => {
      for (const number of first) {
        const tokens = placedTokens(paragraphText(text, number), language);
        for (const [place, token] of tokens.entries()) {
          if (token.word !== word) continue;
          const around = near === null ? null : tokens.slice(Math.max(0, place - window), place + window + 1);
          if (around === null || around.some((other) => other.word === near)) line(id, number, token.start);
        }
      }
    },
  );
  const taken = (column: Column<Int32Array>): Uint32Array =>
    Uint32Array.from(column.values.subarray(0, column.length));
  return { document: taken(document), paragraph: taken(paragraph), start: taken(start), length: word.length };
}
