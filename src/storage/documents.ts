import type { Document, DocumentText } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import { targetDocument } from '../domain/memo.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Result } from '../domain/result.ts';
import type { Key } from './database.ts';
import { found, notFound, refused } from './expected-failures.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Store } from './store.ts';

/** All documents without their texts, in the order of import. */
export async function listDocuments(store: Store): Promise<readonly Document[]> {
  return store.database.rows('documents').toArray();
}

/** Undefined where there is no such document (any more). */
export async function getDocument(store: Store, id: DocumentId): Promise<Document | undefined> {
  return store.database.rows('documents').get(id);
}

/** The documents with these numbers and those between, in their order: one read, however many there are. */
export async function listDocumentsBetween(
  store: Store,
  first: DocumentId,
  last: DocumentId,
): Promise<readonly Document[]> {
  return store.database.rows('documents').where(':id').between(first, last, true, true).toArray();
}

/** The document's text; undefined where there is no such document (any more). */
export async function readText(store: Store, id: DocumentId): Promise<DocumentText | undefined> {
  return store.database.rows('texts').get(id);
}

/** The texts of these documents in the order of the ids; those no longer there are left out. */
export async function readTexts(store: Store, ids: readonly DocumentId[]): Promise<readonly DocumentText[]> {
  const texts = await store.database.rows('texts').bulkGet([...ids]);
  return texts.filter((text) => text !== undefined);
}

export interface DocumentChange {
  readonly title?: string;
  readonly date?: PartialDate | null;
  readonly language?: string;
}

/** Changes title, date or language; refused where the title would be blank. */
export function editDocument(store: Store, id: DocumentId, change: DocumentChange): Promise<Result<void>> {
  return perform(store, ['documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const before = found(await database.rows('documents').get(id), 'The document');
    const after = { ...before, ...change, title: (change.title ?? before.title).trim() };
    if (after.title === '') throw refused('A document needs a title.');
    const fields = (['title', 'date', 'language'] as const).filter((field) => before[field] !== after[field]);
    if (fields.length > 0) await recorder.put('documents', [after]);
    const field = fields.join(' and ');
    return done({ kind: 'edit document', documentId: id, field, title: before.title });
  });
}

/** Gives many documents one date or language, in one wish; those no longer there are passed over. */
export function editDocuments(
  store: Store,
  ids: readonly DocumentId[],
  change: Omit<DocumentChange, 'title'>,
): Promise<Result<void>> {
  return perform(store, ['documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const fields = (['date', 'language'] as const).filter((field) => change[field] !== undefined);
    const documents = await database.rows('documents').bulkGet([...ids]);
    const changed = documents.flatMap((document) =>
      document && fields.some((field) => document[field] !== change[field])
        ? [{ ...document, ...change }]
        : [],
    );
    await recorder.put('documents', changed);
    const value = fields.map((field) => change[field] ?? '').join(' and ');
    return done({ kind: 'set attribute', name: fields.join(' and '), value, count: changed.length });
  });
}

/** Deletes documents with their texts, sheets and memos; their reprints and translations stand by themselves. Those no longer there are passed over. */
export function deleteDocuments(store: Store, ids: readonly DocumentId[]): Promise<Result<void>> {
  const tables = ['documents', 'texts', 'sheets', 'memos'] as const;
  return perform(store, tables, BY_CURRENT_CODER, async (recorder, database) => {
    const documents = await database.rows('documents').bulkGet([...ids]);
    const first = documents.find((document) => document !== undefined);
    if (!first) throw notFound(ids.length === 1 ? 'The document' : 'Every one of the documents');
    const going = new Set<number>(ids);
    const sheetKeys = (await database.rows('sheets').toCollection().primaryKeys()).filter(
      (key): key is [number, number] => Array.isArray(key) && going.has(key[0]),
    );
    const memoKeys: readonly Key[] = (await database.rows('memos').toArray()).flatMap(({ id, target }) =>
      going.has(targetDocument(target) ?? 0) ? [id] : [],
    );
    const sheets = await database.rows('sheets').bulkGet(sheetKeys);
    const codings = sheets.reduce((sum, sheet) => sum + (sheet?.theme.length ?? 0), 0);
    const orphans = (await database.rows('documents').toArray()).filter(
      ({ id, reprintOf, translationOf }) =>
        (going.has(reprintOf ?? 0) || going.has(translationOf ?? 0)) && !going.has(id),
    );
    await recorder.put(
      'documents',
      orphans.map((document) => ({
        ...document,
        reprintOf: going.has(document.reprintOf ?? 0) ? null : document.reprintOf,
        translationOf: going.has(document.translationOf ?? 0) ? null : document.translationOf,
      })),
    );
    await recorder.delete('sheets', sheetKeys);
    await recorder.delete('memos', memoKeys);
    await recorder.delete('texts', ids);
    await recorder.delete('documents', ids);
    const count = documents.filter((document) => document !== undefined).length;
    return done({ kind: 'delete documents', count, first: first.title, codings });
  });
}
