import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { ProjectDatabase } from './database.ts';

/** What is kept of a document: tens of thousands of whole rows would fill an importing thread. */
type KnownContent = Pick<Document, 'id' | 'title' | 'contentHash'>;

/** What one thread knows of the contents, for another one to begin with. */
export interface ContentsSoFar {
  readonly contents: readonly KnownContent[];
  /** The last entry of the history that is taken in. */
  readonly upTo: number;
}

/**
 * Which contents the project already holds, by hash. Read once, then kept up from the history: an import of
 * many transactions sees what other tabs store or delete meanwhile, without reading all documents again.
 */
export class KnownContents {
  // Several documents of one content are there where they were wanted.
  readonly #byHash = new Map<string, readonly KnownContent[]>();
  readonly #hashes = new Map<DocumentId, string>();
  #upTo = -1;

  constructor(soFar: ContentsSoFar | null = null) {
    for (const content of soFar?.contents ?? []) this.remember(content);
    this.#upTo = soFar?.upTo ?? -1;
  }

  /** Null where nothing was read yet. */
  soFar(): ContentsSoFar | null {
    if (this.#upTo < 0) return null;
    return { contents: [...this.#byHash.values()].flat(), upTo: this.#upTo };
  }

  /** The document of this content that came first. */
  find(contentHash: string): KnownContent | undefined {
    return this.#byHash.get(contentHash)?.[0];
  }

  remember({ id, title, contentHash }: KnownContent): void {
    this.#forget(id);
    this.#hashes.set(id, contentHash);
    this.#byHash.set(contentHash, [...(this.#byHash.get(contentHash) ?? []), { id, title, contentHash }]);
  }

  /** Takes in what was committed since the last call; to be called inside the transaction that relies on it. */
  async catchUp(database: ProjectDatabase): Promise<void> {
    if (this.#upTo < 0) {
      const [last] = await database.history.reverse().limit(1).primaryKeys();
      for (const document of await database.rows('documents').toArray()) this.remember(document);
      this.#upTo = last ?? 0;
      return;
    }
    for (const row of await database.history.where('seq').above(this.#upTo).toArray()) {
      this.#upTo = row.seq;
      if (row.tables.includes('documents')) await this.#readAgain(database, row.documentIds);
    }
  }

  async #readAgain(database: ProjectDatabase, ids: readonly DocumentId[]): Promise<void> {
    const documents = await database.rows('documents').bulkGet([...ids]);
    for (const [i, id] of ids.entries()) {
      this.#forget(id);
      const document = documents[i];
      if (document) this.remember(document);
    }
  }

  #forget(id: DocumentId): void {
    const hash = this.#hashes.get(id);
    if (hash === undefined) return;
    this.#hashes.delete(id);
    const left = (this.#byHash.get(hash) ?? []).filter((other) => other.id !== id);
    if (left.length > 0) this.#byHash.set(hash, left);
    else this.#byHash.delete(hash);
  }
}
