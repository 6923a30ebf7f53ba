import { isPlaced, type PlacedMemo } from '../domain/carried-memos.ts';
import type { CoderId, DocumentId } from '../domain/ids.ts';
import {
  emptySheet,
  type ParagraphSheet,
  paragraphSheet,
  type Sheet,
  sameParagraph,
  withParagraphs,
} from '../domain/sheet.ts';
import { type Key, type ProjectDatabase, ROWS, type Rows, TABLE_NAMES, type TableName } from './database.ts';
import type { SheetImage, TableImage, Undoing } from './undoing.ts';

const saysNothing = (sheet: Sheet): boolean => sheet.paragraph.length === 0 && sheet.read.length === 0;

// A revision grows with every stored change, undo included: whoever remembers one never mistakes an old row for it.
function withNextRevision<Row extends object>(row: Row, before: Row | undefined): Row {
  if (!('revision' in row)) return row;
  const last = before !== undefined && 'revision' in before ? before.revision : row.revision;
  return { ...row, revision: Number(last) + 1 };
}

/**
 * Writes the rows of one wish inside its transaction and remembers how each was before.
 * Only the first image of a row counts, so a row may be written twice.
 */
export class Recorder {
  readonly #database: ProjectDatabase;
  readonly #images = new Map<TableName, Map<string, { key: Key; row: unknown }>>();
  readonly #paragraphs = new Map<
    string,
    { documentId: DocumentId; coderId: CoderId; before: Map<number, ParagraphSheet> }
  >();
  readonly #documentIds = new Set<DocumentId>();
  readonly #running: PromiseLike<unknown>[] = [];

  constructor(database: ProjectDatabase) {
    this.#database = database;
  }

  /** Stores rows, new or changed. */
  async put<Name extends TableName>(name: Name, rows: readonly Rows[Name][]): Promise<void> {
    if (rows.length === 0) return;
    const table = this.#database.rows(name);
    const before = await table.bulkGet(rows.map((row) => ROWS[name].key(row)));
    for (const [i, row] of rows.entries()) this.#remember(name, row, before[i]);
    await table.bulkPut(rows.map((row, i) => withNextRevision(row, before[i])));
  }

  /** Stores rows that are known to be new: they are not looked up first. */
  async add<Name extends TableName>(name: Name, rows: readonly Rows[Name][]): Promise<void> {
    if (rows.length === 0) return;
    for (const row of rows) this.#remember(name, row, undefined);
    await this.#database.rows(name).bulkAdd([...rows]);
  }

  /** Removes rows; keys without a row are passed over. */
  async delete<Name extends TableName>(name: Name, keys: readonly Key[]): Promise<void> {
    if (keys.length === 0) return;
    const table = this.#database.rows(name);
    for (const row of await table.bulkGet([...keys])) if (row) this.#remember(name, row, row);
    await table.bulkDelete([...keys]);
  }

  /** The coder's sheet of the document as it is in this transaction; empty where there is none. */
  async readSheet(documentId: DocumentId, coderId: CoderId): Promise<Sheet> {
    const stored = await this.#database.rows('sheets').get([documentId, coderId]);
    return stored ?? emptySheet(documentId, coderId);
  }

  /** All coders' memos on paragraphs of the document and on words in them, as they are in this transaction. */
  async readMemosOn(documentId: DocumentId): Promise<readonly PlacedMemo[]> {
    const memos = await this.#database.rows('memos').toArray();
    return memos.filter(isPlaced).filter(({ target }) => target.documentId === documentId);
  }

  /**
   * Stores paragraphs that a sheet says anew, and gives the sheet back; one that says nothing has no row.
   * The writing runs on until `written`.
   */
  changeSheet(sheet: Sheet, said: readonly ParagraphSheet[]): Sheet {
    const { documentId, coderId } = sheet;
    const sheets = this.#database.rows('sheets');
    const changed = said.filter((given) => !sameParagraph(given, paragraphSheet(sheet, given.paragraph)));
    if (changed.length === 0) return sheet;
    this.#rememberParagraphs(sheet, changed);
    const after = withNextRevision(withParagraphs(sheet, changed), sheet);
    if (!saysNothing(after)) {
      this.#running.push(sheets.put(after));
      return after;
    }
    this.#running.push(sheets.delete([documentId, coderId]));
    return emptySheet(documentId, coderId);
  }

  /** Brings everything back to how it was before a wish. */
  async restore(undoing: Undoing): Promise<void> {
    for (const image of undoing.tables) {
      await this.delete(image.table, image.absent);
      await this.put(image.table, image.put);
    }
    for (const { documentId, coderId, paragraphs } of undoing.sheets)
      this.changeSheet(await this.readSheet(documentId, coderId), paragraphs);
  }

  /** Waits for the writing of sheets. */
  async written(): Promise<void> {
    await Promise.all(this.#running);
  }

  get changedNothing(): boolean {
    return this.#images.size === 0 && this.#paragraphs.size === 0;
  }

  get documentIds(): readonly DocumentId[] {
    return [...this.#documentIds];
  }

  get tables(): readonly TableName[] {
    return TABLE_NAMES.filter(
      (name) => this.#images.has(name) || (name === 'sheets' && this.#paragraphs.size > 0),
    );
  }

  /** The inverse of all that was written so far. */
  undoing(): Undoing {
    return {
      tables: [...this.#images.keys()].map((name) => this.#tableImage(name)),
      sheets: [...this.#paragraphs.values()].map(
        ({ documentId, coderId, before }): SheetImage => ({
          documentId,
          coderId,
          paragraphs: [...before.values()],
        }),
      ),
    };
  }

  #tableImage<Name extends TableName>(table: Name): TableImage<Name> {
    const images = [...(this.#images.get(table)?.values() ?? [])];
    return {
      table,
      // Only #remember fills the images of a table, with rows of that table.
      put: images.flatMap(({ row }) => (row === undefined ? [] : [row as Rows[Name]])),
      absent: images.flatMap(({ key, row }) => (row === undefined ? [key] : [])),
    };
  }

  #remember<Name extends TableName>(name: Name, row: Rows[Name], before: Rows[Name] | undefined): void {
    const key = ROWS[name].key(row);
    const images = this.#images.get(name) ?? new Map<string, { key: Key; row: unknown }>();
    this.#images.set(name, images);
    if (!images.has(String(key))) images.set(String(key), { key, row: before });
    const documentId = ROWS[name].documentId(row);
    if (documentId !== undefined) this.#documentIds.add(documentId);
  }

  #rememberParagraphs(sheet: Sheet, changed: readonly ParagraphSheet[]): void {
    const { documentId, coderId } = sheet;
    const key = `${documentId} ${coderId}`;
    const { before } = this.#paragraphs.get(key) ?? { before: new Map<number, ParagraphSheet>() };
    this.#paragraphs.set(key, { documentId, coderId, before });
    for (const { paragraph } of changed)
      if (!before.has(paragraph)) before.set(paragraph, paragraphSheet(sheet, paragraph));
    this.#documentIds.add(documentId);
  }
}
