import type { Document } from '../domain/document.ts';
import { asDocumentId, type DocumentId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Sheet } from '../domain/sheet.ts';
import { buildColumns, replaceDocument } from './change-columns.ts';
import type { Columns } from './columns.ts';

/** What the columns are read from; the worker's entry fills it with storage's operations on one store. */
export interface ProjectSource {
  listDocuments(): Promise<readonly Document[]>;
  readAllSheets(): Promise<readonly Sheet[]>;
  /** Those with these numbers and all between that are there. */
  listDocumentsBetween(first: DocumentId, last: DocumentId): Promise<readonly Document[]>;
  listSheetsBetween(first: DocumentId, last: DocumentId): Promise<readonly Sheet[]>;
  /** Calls back after every commit, whoever made it. */
  watchChanges(onChange: (change: ProjectChange) => void): () => void;
}

export interface ProjectChange {
  readonly documentIds: readonly DocumentId[];
  readonly tables: readonly string[];
}

// A change of other tables alone, as of themes or memos, touches no column.
const COLUMN_TABLES = new Set(['documents', 'sheets']);

// Above it one read of everything is cheaper than a read a document, unless it is a small part of the corpus.
const READ_SINGLY = 300; // documents
const READ_SINGLY_SHARE = 0.1;

/**
 * Shows the project's columns, and shows them again after every change. Watching begins before the first read, so no
 * change falls between the two. Where a read fails the problem is shown, and the next change reads everything again.
 */
export function followProject(source: ProjectSource, show: (columns: Result<Columns>) => void): () => void {
  const changed = new Set<DocumentId>();
  let columns: Columns | undefined;
  let isReading = false;
  let isStopped = false;

  const readChanges = async (): Promise<void> => {
    const ids = [...changed];
    changed.clear();
    if (!columns || isBulk(ids.length, columns)) {
      const [documents, sheets] = await Promise.all([source.listDocuments(), source.readAllSheets()]);
      columns = buildColumns(documents, sheets);
      return;
    }
    const read = await Promise.all(
      runsOf(ids).map(async (run) => {
        const [first = asDocumentId(0), last = first] = [run[0], run.at(-1)];
        const documents = await source.listDocumentsBetween(first, last);
        return { run, documents, sheets: await source.listSheetsBetween(first, last) };
      }),
    );
    for (const { run, documents, sheets } of read) {
      const documentOf = new Map(documents.map((document) => [document.id, document]));
      const sheetsOf = new Map<DocumentId, Sheet[]>(run.map((id) => [id, []]));
      for (const sheet of sheets) sheetsOf.get(sheet.documentId)?.push(sheet);
      for (const [id, own] of sheetsOf) replaceDocument(columns, id, documentOf.get(id), own);
    }
  };

  const catchUp = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    do {
      const result = await readChanges().then(
        () => (columns ? ok(columns) : undefined),
        (error: unknown) => {
          columns = undefined;
          return failed({
            reason: 'storage',
            detail: error instanceof Error ? error.message : String(error),
          });
        },
      );
      if (isStopped) return;
      if (result) show(result);
    } while (changed.size > 0);
    isReading = false;
  };

  const unwatch = source.watchChanges(({ documentIds, tables }) => {
    if (documentIds.length === 0 || !tables.some((table) => COLUMN_TABLES.has(table))) return;
    for (const id of documentIds) changed.add(id);
    void catchUp();
  });
  void catchUp();
  return () => {
    isStopped = true;
    unwatch();
  };
}

/** The numbers in runs without a gap, ascending: what was imported together is one. */
function runsOf(ids: readonly DocumentId[]): readonly (readonly DocumentId[])[] {
  const runs: DocumentId[][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === id - 1) run.push(id);
    else runs.push([id]);
  }
  return runs;
}

const isBulk = (changedCount: number, { documents }: Columns): boolean =>
  changedCount > READ_SINGLY && changedCount > documents.rowOf.size * READ_SINGLY_SHARE;
