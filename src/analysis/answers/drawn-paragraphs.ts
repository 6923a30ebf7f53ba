import type { DocumentFilter } from '../../domain/comparison.ts';
import { asDocumentId, type CoderId } from '../../domain/ids.ts';
import type { ParagraphState } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { wholes } from '../column.ts';
import { type Columns, sheetRow } from '../columns.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';

export interface DrawQuestion {
  readonly documents: DocumentFilter;
  /** Whose reading the state is. */
  readonly coder: CoderId;
  /** Null for paragraphs in any state. */
  readonly state: ParagraphState | null;
  /** How many are drawn; null for all. */
  readonly size: number | null;
  readonly seed: number;
}

export interface DrawAnswer {
  /** In random order, each once. */
  readonly drawn: readonly ParagraphRef[];
  /** Paragraphs and documents that fit, drawn or not. */
  readonly paragraphs: number;
  readonly documents: number;
}

/**
 * Paragraphs in the random order that the seed determines, of those that fit: every order is as likely. The same seed
 * over the same paragraphs draws the same ones, whatever order they are stored in.
 */
export function drawnParagraphs(columns: Columns, question: DrawQuestion): DrawAnswer {
  const chosen = chosenDocuments(columns, question.documents);
  const { rows } = columns.documents;
  const fitting = [...rows.entries()]
    .filter(([row, document]) => document && chosen[row])
    .sort(([, a], [, b]) => (a?.id ?? 0) - (b?.id ?? 0));
  const documentIds = wholes();
  const paragraphs = wholes();
  let documents = 0;
  for (const [row, document] of fitting) {
    const before = paragraphs.length;
    for (const paragraph of inState(columns, row, question)) {
      documentIds.push(document?.id ?? 0);
      paragraphs.push(paragraph);
    }
    if (paragraphs.length > before) documents++;
  }
  const total = paragraphs.length;
  const order = firstOfShuffled(total, question.size ?? total, question.seed);
  const drawn = Array.from(order, (index) => ({
    documentId: asDocumentId(at(documentIds.values, index)),
    paragraph: at(paragraphs.values, index),
  }));
  return { drawn, paragraphs: total, documents };
}

/** The first places of a random order of 0 … total - 1 (Fisher and Yates, from the front). */
function firstOfShuffled(total: number, size: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const order = Uint32Array.from({ length: total }, (_, index) => index);
  const count = Math.max(0, Math.min(size, total));
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (total - place));
    [order[place], order[other]] = [at(order, other), at(order, place)];
  }
  return order.subarray(0, count);
}

function inState(columns: Columns, row: number, { coder, state }: DrawQuestion): readonly number[] {
  const count = at(columns.documents.paragraphCount.values, row);
  const every = Array.from({ length: count }, (_, paragraph) => paragraph);
  if (state === null) return every;
  const sheet = sheetRow(columns, row, coder);
  if (sheet === undefined) return state === 'unread' ? every : [];
  const { start, end, readStart, readEnd } = columns.sheets;
  const coded = new Set(
    columns.codings.paragraph.values.subarray(at(start.values, sheet), at(end.values, sheet)),
  );
  const read = new Set(columns.read.values.subarray(at(readStart.values, sheet), at(readEnd.values, sheet)));
  return every.filter((paragraph) => {
    if (state === 'coded') return coded.has(paragraph);
    if (state === 'read') return read.has(paragraph);
    return !coded.has(paragraph) && !read.has(paragraph);
  });
}
