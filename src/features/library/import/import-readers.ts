import { createImportClient, type ImportClient } from '../../../formats/import-client.ts';

/** The readers of an import that is looked at; their threads begin when they are wanted. */
export class ImportReaders {
  #files: ImportClient | null = null;
  #again: ImportClient | null = null;

  /** Reads what was added, one lot after the other. */
  get files(): ImportClient {
    this.#files ??= createImportClient();
    return this.#files;
  }

  /** Reads single files again while the others are still under way. */
  get again(): ImportClient {
    this.#again ??= createImportClient();
    return this.#again;
  }

  /** Frees the threads until they are wanted again. */
  end(): void {
    this.#files?.close();
    this.#again?.close();
    this.#files = null;
    this.#again = null;
  }
}
