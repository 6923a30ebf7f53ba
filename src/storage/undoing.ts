import type { CoderId, DocumentId } from '../domain/ids.ts';
import type { ParagraphSheet } from '../domain/sheet.ts';
import type { Key, ProjectDatabase, Rows, TableName } from './database.ts';

/** How some rows of a table were before a wish: rows to put back, and keys of rows that were not there. */
export interface TableImage<Name extends TableName = TableName> {
  readonly table: Name;
  readonly put: readonly Rows[Name][];
  readonly absent: readonly Key[];
}

/** What a sheet said of the touched paragraphs before a wish. */
export interface SheetImage {
  readonly documentId: DocumentId;
  readonly coderId: CoderId;
  readonly paragraphs: readonly ParagraphSheet[];
}

/** The inverse of a wish: the state of everything it touched, as it was before. */
export interface Undoing {
  readonly tables: readonly TableImage[];
  readonly sheets: readonly SheetImage[];
}

/** A stretch of a large undoing, stored apart so that the history stays quick to read. */
export interface UndoingPart extends Undoing {
  readonly seq: number;
  readonly part: number;
}

// Rough bytes of a stored value: enough to keep rows well below what a browser stores in one piece.
function weightOf(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (ArrayBuffer.isView(value)) return 16 + value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 16;
  for (const inner of Object.values(value)) sum += weightOf(inner);
  return sum;
}

/** Lists of at most `limit` bytes each, but of at least one item. */
function chunksOf<Item>(items: readonly Item[], limit: number): readonly (readonly Item[])[] {
  const chunks: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (weight > room || chunks.length === 0) {
      chunks.push([]);
      room = limit;
    }
    chunks.at(-1)?.push(item);
    room -= weight;
  }
  return chunks;
}

const tableParts = <Name extends TableName>(image: TableImage<Name>, limit: number): readonly Undoing[] => [
  ...chunksOf(image.put, limit).map((put) => ({
    tables: [{ table: image.table, put, absent: [] }],
    sheets: [],
  })),
  ...chunksOf(image.absent, limit).map((absent) => ({
    tables: [{ table: image.table, put: [], absent }],
    sheets: [],
  })),
];

const sheetParts = (image: SheetImage, limit: number): readonly Undoing[] =>
  chunksOf(image.paragraphs, limit).map((paragraphs) => ({ tables: [], sheets: [{ ...image, paragraphs }] }));

// Undoing one coding weighs some 200 bytes; anything above a page is read only when it is undone.
const INLINE_BYTES = 16_384;
// Browsers refuse single values above some 100 MB and are slow far below that.
const PART_BYTES = 4_000_000;

/** The undoing in parts that can be stored one by one; null where it is small enough for the history row itself. */
export function partsOf(undoing: Undoing, limit: number = PART_BYTES): readonly Undoing[] | null {
  if (weightOf(undoing) <= INLINE_BYTES) return null;
  const pieces = [
    ...undoing.tables.flatMap((image) => tableParts(image, limit)),
    ...undoing.sheets.flatMap((image) => sheetParts(image, limit)),
  ];
  return chunksOf(pieces, limit).map((chunk) => ({
    tables: chunk.flatMap((piece) => piece.tables),
    sheets: chunk.flatMap((piece) => piece.sheets),
  }));
}

/** The parts of an undoing that is stored apart from its history row. */
export const undoingsOf = (database: ProjectDatabase, seq: number): PromiseLike<readonly UndoingPart[]> =>
  database.undoings.where('[seq+part]').between([seq, 0], [seq, Number.POSITIVE_INFINITY]).toArray();
