import {
  type Attribute,
  type AttributeType,
  type AttributeValue,
  guessedType,
  parseValue,
} from '../domain/attribute.ts';
import { characterCount, type Document, type DocumentText, type NewDocument } from '../domain/document.ts';
import { asDocumentId, asGuid, asInstant, type DocumentId } from '../domain/ids.ts';
import type { ImportOutcome } from '../domain/import-outcome.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { nameKey, storeAttributes } from './attributes.ts';
import type { ProjectDatabase } from './database.ts';
import { attempted } from './expected-failures.ts';
import { holding } from './holding.ts';
import { KnownContents } from './known-contents.ts';
import { takeIds, writeMeta } from './meta.ts';
import { type Done, type Transacted, transact } from './perform.ts';
import type { Recorder } from './recorder.ts';
import { importingName, openHandle, type Store } from './store.ts';

export interface ImportOptions {
  /** After each transaction: how many of the documents have an outcome. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Types of attributes that are made, by the key of their name; others get the type that their values fit. */
  readonly types?: Readonly<Record<string, AttributeType>>;
}

// Below 100 documents a transaction costs more than its rows; above 4 MB it holds up everybody else.
const BATCH_DOCUMENTS = 100;
const BATCH_CHARACTERS = 4_000_000;

/** The documents in the lots that are stored in one transaction each. */
export function batchesOf<Given extends Pick<NewDocument, 'text'>>(
  documents: readonly Given[],
): readonly (readonly Given[])[] {
  const batches: Given[][] = [];
  let characters = 0;
  for (const document of documents) {
    const batch = batches.at(-1);
    if (batch && batch.length < BATCH_DOCUMENTS && characters + document.text.length <= BATCH_CHARACTERS)
      batch.push(document);
    else {
      batches.push([document]);
      characters = 0;
    }
    characters += document.text.length;
  }
  return batches;
}

/** Attributes of the documents by the key of their name, with the type that all values fit. */
function attributesNamed(
  documents: readonly NewDocument[],
  types: ImportOptions['types'] = {},
): ReadonlyMap<string, Pick<Attribute, 'name' | 'type' | 'choices'>> {
  const values = new Map<string, { readonly name: string; readonly texts: string[] }>();
  for (const [name, text] of documents.flatMap((document) => Object.entries(document.attributes))) {
    if (nameKey(name) === '' || text.trim() === '') continue;
    const known = values.get(nameKey(name)) ?? { name: name.trim(), texts: [] };
    known.texts.push(text);
    values.set(nameKey(name), known);
  }
  return new Map(
    [...values].map(([key, { name, texts }]) => [
      key,
      { name, type: types[key] ?? guessedType(texts), choices: [] },
    ]),
  );
}

// A view into a larger buffer would store the whole buffer with it.
const ownArray = (values: Uint32Array): Uint32Array =>
  values.byteLength === values.buffer.byteLength ? values : values.slice();

/** A value that does not fit its attribute's type is kept as the text it is. */
function valuesOf(
  given: NewDocument,
  attributes: ReadonlyMap<string, Attribute>,
): Readonly<Record<number, AttributeValue>> {
  const values: Record<number, AttributeValue> = {};
  for (const [name, text] of Object.entries(given.attributes)) {
    const attribute = attributes.get(nameKey(name));
    if (attribute && text.trim() !== '') values[attribute.id] = parseValue(attribute, text) ?? text.trim();
  }
  return values;
}

const textOf = (id: DocumentId, given: NewDocument): DocumentText => ({
  documentId: id,
  text: given.text,
  starts: ownArray(given.starts),
  ends: ownArray(given.ends),
  hidden: given.hidden,
});

const documentOf = (
  id: DocumentId,
  given: NewDocument,
  attributes: ReadonlyMap<string, Attribute>,
): Document => ({
  id,
  guid: asGuid(crypto.randomUUID()),
  title: given.title.trim() || given.source.fileName,
  date: given.date,
  language: given.language,
  attributes: valuesOf(given, attributes),
  contentHash: given.contentHash,
  paragraphCount: given.starts.length,
  wordCount: given.wordCount,
  characterCount: characterCount(given),
  source: { ...given.source, importedAt: asInstant(Date.now()) },
  reprintOf: null,
  translationOf: null,
  revision: 1,
});

/** The transactions of one import: they share what is known of the project, and one undo takes all of them back. */
export class ImportRun {
  readonly #store: Store;
  readonly #relaxed: ProjectDatabase;
  readonly #of: number;
  readonly #known = new KnownContents();
  #named: ReturnType<typeof attributesNamed> = new Map();
  #continues: number | null = null;
  #done = 0;

  constructor(store: Store, relaxed: ProjectDatabase, of: number) {
    this.#store = store;
    this.#relaxed = relaxed;
    this.#of = of;
  }

  /** What attributes the documents to come name, where the project has none of the name. */
  expect(documents: readonly NewDocument[], types: ImportOptions['types']): void {
    this.#named = attributesNamed(documents, types);
  }

  /** Stores one batch; the last one is strict: when it is on the disk, so are those before it. */
  async storeBatch(
    batch: readonly NewDocument[],
    isLast: boolean,
  ): Promise<Result<readonly ImportOutcome[]>> {
    const result: Result<Transacted<readonly ImportOutcome[]>> = await transact(
      isLast ? this.#store.database : this.#relaxed,
      ['documents', 'texts', 'attributes'],
      { coder: null, continues: this.#continues },
      async (recorder, database) => {
        const done = await this.#stored(recorder, database, batch);
        if (isLast) await database.rows('meta').delete('running import');
        else await noteProgress(database, this.#done + batch.length, this.#of);
        return done;
      },
    );
    if (!result.ok) return result;
    const { change, value } = result.value;
    this.#done += batch.length;
    if (change) {
      this.#continues ??= change.seq;
      this.#store.announce(change);
    }
    return ok(value);
  }

  /** Stores one batch inside its transaction: what is a duplicate is decided there and nowhere before. */
  async #stored(
    recorder: Recorder,
    database: ProjectDatabase,
    batch: readonly NewDocument[],
  ): Promise<Done<readonly ImportOutcome[]>> {
    await this.#known.catchUp(database);
    const fresh = batch.filter(
      ({ contentHash }, i) =>
        !this.#known.find(contentHash) && batch.findIndex((other) => other.contentHash === contentHash) === i,
    );
    const attributes = await this.#attributesFor(recorder, database, fresh);
    const firstId = await takeIds(database, 'next document', fresh.length);
    const documents = fresh.map((given, i) => documentOf(asDocumentId(firstId + i), given, attributes));
    await recorder.add('documents', documents);
    await recorder.add(
      'texts',
      fresh.map((given, i) => textOf(asDocumentId(firstId + i), given)),
    );
    for (const document of documents) this.#known.remember(document);
    const stored = new Map(fresh.map((given, i) => [given, documents[i]]));
    return {
      wish: { kind: 'import documents', count: documents.length, first: documents[0]?.title ?? '' },
      value: batch.map((given) => this.#outcome(given, stored.get(given))),
    };
  }

  #outcome({ source: { fileName }, contentHash }: NewDocument, stored: Document | undefined): ImportOutcome {
    if (stored) return { fileName, kind: 'imported', documentId: stored.id };
    const known = this.#known.find(contentHash);
    if (known) return { fileName, kind: 'duplicate', of: known.title, documentId: known.id };
    throw new Error(`${fileName} is neither stored nor known`);
  }

  async #attributesFor(
    recorder: Recorder,
    database: ProjectDatabase,
    documents: readonly NewDocument[],
  ): Promise<ReadonlyMap<string, Attribute>> {
    const existing = await database.rows('attributes').toArray();
    const byKey = new Map(existing.map((attribute) => [nameKey(attribute.name), attribute]));
    const missing = [...attributesNamed(documents).keys()].flatMap((key) =>
      byKey.has(key) ? [] : [this.#named.get(key)],
    );
    const given = missing.filter((attribute) => attribute !== undefined);
    if (given.length === 0) return byKey;
    for (const attribute of await storeAttributes(recorder, database, existing, given))
      byKey.set(nameKey(attribute.name), attribute);
    return byKey;
  }
}

/** The same problem for each of the documents. */
export const problems = (documents: readonly NewDocument[], problem: Problem): readonly ImportOutcome[] =>
  documents.map((given) => ({ fileName: given.source.fileName, kind: 'problem', problem }));

/**
 * Stores documents with their texts: one outcome each, in their order. Attributes are made by name where missing.
 * Several transactions when there are many: a cancel or a full disk keeps those before. One undo takes all back.
 */
export async function importDocuments(
  store: Store,
  documents: readonly NewDocument[],
  options: ImportOptions = {},
): Promise<readonly ImportOutcome[]> {
  const batches = batchesOf(documents);
  if (batches.length <= 1) return importBatches(store, store.database, documents, batches, options);
  const relaxed = await attempted(() => openHandle(store.id, 'relaxed'));
  if (!relaxed.ok) return problems(documents, relaxed.problem);
  try {
    return await holding(importingName(store.id), () =>
      importBatches(store, relaxed.value, documents, batches, options),
    );
  } finally {
    relaxed.value.close();
  }
}

async function importBatches(
  store: Store,
  relaxed: ProjectDatabase,
  documents: readonly NewDocument[],
  batches: readonly (readonly NewDocument[])[],
  { onProgress, signal, types }: ImportOptions,
): Promise<readonly ImportOutcome[]> {
  const run = new ImportRun(store, relaxed, documents.length);
  run.expect(documents, types);
  const outcomes: ImportOutcome[] = [];
  let problem: Problem | null = null;
  for (const [i, batch] of batches.entries()) {
    if (signal?.aborted) problem = { reason: 'cancelled' };
    if (problem) break;
    const stored = await run.storeBatch(batch, i === batches.length - 1);
    if (!stored.ok) {
      problem = stored.problem;
      break;
    }
    outcomes.push(...stored.value);
    onProgress?.(outcomes.length, documents.length);
  }
  if (!problem) return outcomes;
  await endRunning(store);
  return [...outcomes, ...problems(documents.slice(outcomes.length), problem)];
}

/** Takes the trace of a running import away. */
export const endRunning = (store: Store): Promise<Result<void>> =>
  attempted(() => store.database.rows('meta').delete('running import'));

const noteProgress = (database: ProjectDatabase, stored: number, of: number): Promise<void> =>
  writeMeta(database, 'running import', { stored, of });
