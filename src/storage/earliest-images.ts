import { emptySheet, type ParagraphSheet, type Sheet, withParagraphs } from '../domain/sheet.ts';
import { type Key, ROWS, type Rows, TABLE_NAMES, type TableName } from './database.ts';
import type { SheetImage, TableImage, Undoing } from './undoing.ts';

interface EarliestSheet extends Omit<SheetImage, 'paragraphs'> {
  /** The whole sheet as a later wish found it, null where it was not there; undefined while only paragraphs are known. */
  whole: Sheet | null | undefined;
  readonly paragraphs: Map<number, ParagraphSheet>;
}

/**
 * The inverses of many wishes as one: of everything they touched only how the first of them found it. Restoring it does
 * what restoring all of them would do, newest first, without the states between.
 */
export class EarliestImages {
  readonly #rows = new Map<TableName, Map<string, { readonly key: Key; readonly row: unknown }>>();
  readonly #sheets = new Map<string, EarliestSheet>();

  /** Takes in the undoing of one wish, in parts; wishes come oldest first. */
  add(parts: readonly Undoing[]): void {
    for (const { sheets } of parts)
      for (const { documentId, coderId, paragraphs } of sheets) {
        const sheet = this.#sheetOf(documentId, coderId);
        if (sheet.whole !== undefined) continue;
        for (const said of paragraphs)
          if (!sheet.paragraphs.has(said.paragraph)) sheet.paragraphs.set(said.paragraph, said);
      }
    for (const { tables } of parts) for (const image of tables) this.#addTable(image);
  }

  #addTable<Name extends TableName>({ table, put, absent }: TableImage<Name>): void {
    for (const row of put) this.#note(table, ROWS[table].key(row), row);
    for (const key of absent) this.#note(table, key, undefined);
  }

  #note(table: TableName, key: Key, row: unknown): void {
    if (table === 'sheets' && Array.isArray(key)) {
      const [documentId, coderId] = key as [SheetImage['documentId'], SheetImage['coderId']];
      const sheet = this.#sheetOf(documentId, coderId);
      // Only rows of sheets are noted under that table.
      if (sheet.whole === undefined) sheet.whole = (row as Sheet | undefined) ?? null;
      return;
    }
    const rows = this.#rows.get(table) ?? new Map<string, { key: Key; row: unknown }>();
    this.#rows.set(table, rows);
    if (!rows.has(String(key))) rows.set(String(key), { key, row });
  }

  #sheetOf(documentId: SheetImage['documentId'], coderId: SheetImage['coderId']): EarliestSheet {
    const key = `${documentId} ${coderId}`;
    const sheet = this.#sheets.get(key) ?? { documentId, coderId, whole: undefined, paragraphs: new Map() };
    this.#sheets.set(key, sheet);
    return sheet;
  }

  /** The inverse of all that was taken in. */
  undoing(): Undoing {
    const sheets: SheetImage[] = [];
    const whole: Sheet[] = [];
    const absent: Key[] = [];
    for (const { documentId, coderId, whole: found, paragraphs } of this.#sheets.values()) {
      const said = [...paragraphs.values()];
      if (found === undefined) sheets.push({ documentId, coderId, paragraphs: said });
      else {
        const sheet = withParagraphs(found ?? emptySheet(documentId, coderId), said);
        if (sheet.paragraph.length === 0 && sheet.read.length === 0) absent.push([documentId, coderId]);
        else whole.push(sheet);
      }
    }
    const tables = TABLE_NAMES.filter((name) => name !== 'sheets').flatMap((name) => this.#imageOf(name));
    return { tables: [...tables, { table: 'sheets', put: whole, absent }], sheets };
  }

  #imageOf<Name extends TableName>(table: Name): readonly TableImage<Name>[] {
    const rows = [...(this.#rows.get(table)?.values() ?? [])];
    if (rows.length === 0) return [];
    // Only rows of the table are noted under its name.
    const put = rows.flatMap(({ row }) => (row === undefined ? [] : [row as Rows[Name]]));
    return [{ table, put, absent: rows.flatMap(({ key, row }) => (row === undefined ? [key] : [])) }];
  }
}
