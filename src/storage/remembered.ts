import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { ProjectDatabase, TableName } from './database.ts';
import type { HistoryRow } from './history-row.ts';
import { readMeta } from './meta.ts';

/** What every coding relies on, beside the sheet. */
export interface Facts {
  readonly codebookVersion: number;
  readonly themeNames: ReadonlyMap<ThemeId, string>;
  readonly coders: ReadonlySet<CoderId>;
}

/** Something read before, which held at the history's entry `since` or later. */
export interface AsOf<Value> {
  readonly value: Value;
  readonly since: number;
}

/**
 * What a store remembers from one coding to the next. Each read inside the transaction would cost a quarter of a
 * coding; instead the history's own number, which a coding gets anyway, tells whether anybody wrote in between.
 */
export class Remembered {
  #facts: AsOf<Facts> | null = null;
  #sheet: AsOf<Sheet> | null = null;

  get facts(): AsOf<Facts> | null {
    return this.#facts;
  }

  /** The sheet, if it is the one read or written last. Taken only once: a second coding at the same time reads it. */
  takeSheet(documentId: DocumentId, coderId: CoderId): AsOf<Sheet> | null {
    const sheet = this.#sheetOf(documentId, coderId);
    if (sheet) this.#sheet = null;
    return sheet;
  }

  keepFacts(value: Facts, since: number): void {
    this.#facts = { value, since };
  }

  /** Keeps a sheet, unless a newer state of it is kept already. */
  keepSheet(value: Sheet, since: number): void {
    const known = this.#sheetOf(value.documentId, value.coderId);
    if (!known || known.since <= since) this.#sheet = { value, since };
  }

  forget(): void {
    this.#facts = null;
    this.#sheet = null;
  }

  #sheetOf(documentId: DocumentId, coderId: CoderId): AsOf<Sheet> | null {
    const sheet = this.#sheet;
    return sheet?.value.documentId === documentId && sheet.value.coderId === coderId ? sheet : null;
  }
}

/** The facts of this moment. */
export function readFacts(database: ProjectDatabase): Promise<AsOf<Facts>> {
  return database.transaction('r', [...FACT_TABLES, 'history'], async () => {
    const [newest, version, themes, coders] = await Promise.all([
      database.history.reverse().limit(1).primaryKeys(),
      readMeta(database, 'codebook version'),
      database.rows('themes').toArray(),
      database.rows('coders').toArray(),
    ]);
    const value = {
      codebookVersion: version ?? 1,
      themeNames: new Map(themes.map((theme) => [theme.id, theme.name])),
      coders: new Set(coders.map((coder) => coder.id)),
    };
    return { value, since: newest[0] ?? 0 };
  });
}

const FACT_TABLES: readonly TableName[] = ['themes', 'coders', 'meta'];
const DOCUMENT_TABLES: readonly TableName[] = ['documents', 'sheets'];

/** That a wish relies on the facts, and on the sheet of a document if not null, of an entry of the history. */
export interface Reliance {
  readonly since: number;
  readonly documentId: DocumentId | null;
}

/** Thrown to take back a wish that relied on what another one has changed: read again and try once more. */
export class OutOfDate extends Error {}

/** Sees, inside the wish's transaction, that no entry after `since` and before `before` touched what it relies on. */
export async function checkReliance(
  { history }: ProjectDatabase,
  { since, documentId }: Reliance,
  before: number,
): Promise<void> {
  if (before === since + 1) return;
  const touches = ({ tables, documentIds }: HistoryRow): boolean =>
    tables.some((table) => FACT_TABLES.includes(table)) ||
    (documentId !== null &&
      documentIds.includes(documentId) &&
      tables.some((table) => DOCUMENT_TABLES.includes(table)));
  const rows = await history.where('seq').between(since, before, false, false).toArray();
  if (rows.some(touches)) throw new OutOfDate();
}
