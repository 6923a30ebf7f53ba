import type { DocumentText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';

/** What a search needs of a text. */
export type SearchedText = Pick<DocumentText, 'documentId' | 'text' | 'starts' | 'ends'>;

// A corpus of 150 MB stays whole; a browser's tab has memory for about ten times as much.
const LIMIT = 400_000_000; // bytes

const WIDE = /[^\0-\xff]/;

// Browsers keep a text of Latin-1 characters alone in one byte a character.
const bytesOf = ({ text, starts }: SearchedText): number =>
  text.length * (WIDE.test(text) ? 2 : 1) + starts.length * 8;

/**
 * Texts kept between searches, up to a bound. What comes when it is full is not kept and read anew each time: a search
 * reads all texts in one order, so making room by dropping older ones would drop each just before it is wanted.
 */
export class ResidentTexts {
  readonly #read: (ids: readonly DocumentId[]) => Promise<readonly SearchedText[]>;
  readonly #limit: number;
  readonly #texts = new Map<DocumentId, { readonly text: SearchedText; readonly bytes: number }>();
  #bytes = 0;
  /** Grows with every change told: what was being read meanwhile may be old and is not kept. */
  #changes = 0;

  constructor(read: (ids: readonly DocumentId[]) => Promise<readonly SearchedText[]>, limit = LIMIT) {
    this.#read = read;
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  has(id: DocumentId): boolean {
    return this.#texts.has(id);
  }

  /** The texts in the order of the ids; those no longer there are left out. */
  async get(ids: readonly DocumentId[]): Promise<readonly SearchedText[]> {
    const missing = ids.filter((id) => !this.#texts.has(id));
    if (missing.length === 0) return ids.flatMap((id) => this.#texts.get(id)?.text ?? []);
    const changes = this.#changes;
    const read = new Map((await this.#read(missing)).map((text) => [text.documentId, text]));
    const found = ids.flatMap((id) => this.#texts.get(id)?.text ?? read.get(id) ?? []);
    if (changes === this.#changes) for (const text of read.values()) this.#keep(text);
    return found;
  }

  /** Drops what a change has made old. */
  forget(ids: readonly DocumentId[]): void {
    this.#changes++;
    for (const id of ids) {
      this.#bytes -= this.#texts.get(id)?.bytes ?? 0;
      this.#texts.delete(id);
    }
  }

  #keep({ documentId, text, starts, ends }: SearchedText): void {
    const kept = { documentId, text, starts, ends };
    const bytes = bytesOf(kept);
    if (this.#bytes + bytes > this.#limit) return;
    this.#texts.set(documentId, { text: kept, bytes });
    this.#bytes += bytes;
  }
}
