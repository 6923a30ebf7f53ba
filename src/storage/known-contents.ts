import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { ProjectDatabase } from './database.ts';

/**
 * Which contents the project already holds, by hash. Read once, then kept up from the history: an import of
 * many transactions sees what other tabs store or delete meanwhile, without reading all documents again.
 */
export class KnownContents {
  readonly #byHash = new Map<string, Document>();
  readonly #hashes = new Map<DocumentId, string>();
  #upTo = -1;

  find(contentHash: string): Document | undefined {
    return this.#byHash.get(contentHash);
  }

  remember(document: Document): void {
    this.#byHash.set(document.contentHash, document);
    this.#hashes.set(document.id, document.contentHash);
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
      const hash = this.#hashes.get(id);
      if (hash !== undefined && this.#byHash.get(hash)?.id === id) this.#byHash.delete(hash);
      this.#hashes.delete(id);
      const document = documents[i];
      if (document) this.remember(document);
    }
  }
}
