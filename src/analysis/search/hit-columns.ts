import { asDocumentId, type DocumentId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { type Column, wholes } from '../column.ts';

/** One place found: characters of a paragraph; start and end are equal where the paragraph itself is meant. */
export interface Hit {
  readonly documentId: DocumentId;
  readonly paragraph: number;
  /** Counted from the paragraph's first character. */
  readonly start: number;
  readonly end: number;
}

/** Some hits as they travel between threads. */
export interface HitBatch {
  readonly document: Int32Array;
  readonly paragraph: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Hits in the order in which they were found; grows while a search runs. */
export class HitColumns {
  readonly #document = wholes();
  readonly #paragraph = wholes();
  readonly #start = wholes();
  readonly #end = wholes();

  get length(): number {
    return this.#document.length;
  }

  push(documentId: DocumentId, paragraph: number, start: number, end: number): void {
    this.#document.push(documentId);
    this.#paragraph.push(paragraph);
    this.#start.push(start);
    this.#end.push(end);
  }

  append({ document, paragraph, start, end }: HitBatch): void {
    for (let i = 0; i < document.length; i++)
      this.push(asDocumentId(at(document, i)), at(paragraph, i), at(start, i), at(end, i));
  }

  documentAt(index: number): DocumentId {
    return asDocumentId(at(this.#document.values, index));
  }

  at(index: number): Hit {
    return {
      documentId: this.documentAt(index),
      paragraph: at(this.#paragraph.values, index),
      start: at(this.#start.values, index),
      end: at(this.#end.values, index),
    };
  }

  /** Copies of the hits from one on, to be sent away. */
  since(from: number): HitBatch {
    const copied = (column: Column<Int32Array>): Int32Array => column.values.slice(from, this.length);
    return {
      document: copied(this.#document),
      paragraph: copied(this.#paragraph),
      start: copied(this.#start),
      end: copied(this.#end),
    };
  }
}
