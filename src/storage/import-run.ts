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
import { ok, type Result } from '../domain/result.ts';
import { nameKey, storeAttributes } from './attributes.ts';
import type { ProjectDatabase } from './database.ts';
import { type ContentsSoFar, KnownContents } from './known-contents.ts';
import { takeIds, writeMeta } from './meta.ts';
import { type Done, type Transacted, transact } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

/** Types of attributes that are made, by the key of their name; others get the type that their values fit. */
export type ImportTypes = Readonly<Record<string, AttributeType>>;

/** Attributes of the documents by the key of their name, with the type that all values fit. */
function attributesNamed(
  documents: readonly NewDocument[],
  types: ImportTypes,
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

/** How far an import is: what the next of its transactions has to know. */
export interface ImportStanding {
  /** The entry of the history that it began with; null before. */
  readonly continues: number | null;
  /** How many documents have an outcome. */
  readonly stored: number;
}

export const NOTHING_STORED: ImportStanding = { continues: null, stored: 0 };

interface BatchOptions {
  /** The last one is strict: when it is on the disk, so are those before it. */
  readonly isLast: boolean;
  /** Documents that are stored although the project has their text. */
  readonly wanted?: ReadonlySet<NewDocument>;
}

/** The transactions of one import: they share what is known of the project, and one undo takes all of them back. */
export class ImportRun {
  standing = NOTHING_STORED;
  readonly #store: Store;
  readonly #relaxed: ProjectDatabase;
  readonly #of: number;
  readonly #known: KnownContents;
  #named: ReturnType<typeof attributesNamed> = new Map();

  /** `of` is how many documents are expected; `soFar` what another thread of the import knows of the project. */
  constructor(store: Store, relaxed: ProjectDatabase, of: number, soFar: ContentsSoFar | null = null) {
    this.#known = new KnownContents(soFar);
    this.#store = store;
    this.#relaxed = relaxed;
    this.#of = of;
  }

  /** What it knows of the project, for another thread. */
  get known(): ContentsSoFar | null {
    return this.#known.soFar();
  }

  /** What attributes the documents to come name, where the project has none of the name. */
  expect(documents: readonly NewDocument[], types: ImportTypes = {}): void {
    this.#named = attributesNamed(documents, types);
  }

  /** Stores one batch: an outcome for each of its documents, in their order. */
  async storeBatch(
    batch: readonly NewDocument[],
    { isLast, wanted = new Set() }: BatchOptions,
  ): Promise<Result<readonly ImportOutcome[]>> {
    const { continues, stored } = this.standing;
    const result: Result<Transacted<readonly ImportOutcome[]>> = await transact(
      isLast ? this.#store.database : this.#relaxed,
      ['documents', 'texts', 'attributes'],
      { coder: null, continues },
      async (recorder, database) => {
        const done = await this.#stored(recorder, database, batch, wanted);
        if (isLast) await database.rows('meta').delete('running import');
        else {
          const running = { stored: stored + batch.length, of: this.#of, began: continues };
          await writeMeta(database, 'running import', running);
        }
        return done;
      },
    );
    if (!result.ok) return result;
    const { change, value } = result.value;
    this.standing = { continues: continues ?? change?.seq ?? null, stored: stored + batch.length };
    if (change) this.#store.announce(change);
    return ok(value);
  }

  /** Stores one batch inside its transaction: what is a duplicate is decided there and nowhere before. */
  async #stored(
    recorder: Recorder,
    database: ProjectDatabase,
    batch: readonly NewDocument[],
    wanted: ReadonlySet<NewDocument>,
  ): Promise<Done<readonly ImportOutcome[]>> {
    await this.#known.catchUp(database);
    const fresh = batch.filter(
      (given, i) =>
        wanted.has(given) ||
        (!this.#known.find(given.contentHash) &&
          batch.findIndex((other) => other.contentHash === given.contentHash) === i),
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
    const missing = [...attributesNamed(documents, {}).keys()].flatMap((key) =>
      byKey.has(key) ? [] : [this.#named.get(key)],
    );
    const given = missing.filter((attribute) => attribute !== undefined);
    if (given.length === 0) return byKey;
    for (const attribute of await storeAttributes(recorder, database, existing, given))
      byKey.set(nameKey(attribute.name), attribute);
    return byKey;
  }
}
