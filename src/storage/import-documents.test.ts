import { afterEach, describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { asDocumentId } from '../domain/ids.ts';
import type { ImportOutcome } from '../domain/import-outcome.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { aNewDocument, anAttribute, aProject } from '../testing/builders.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { listAttributes } from './attributes.ts';
import { deleteDocuments, getDocument, listDocuments, readText } from './documents.ts';
import { undo } from './history.ts';
import { batchesOf, endRunning, importDocuments } from './import-documents.ts';
import { readMeta } from './meta.ts';
import { closeStore, openStore, type Store } from './store.ts';
import { readProject } from './whole-project.ts';

const speeches = (count: number): readonly NewDocument[] =>
  Array.from({ length: count }, (_, i) => aNewDocument({ title: `Speech ${i + 1}` }));
function kindsOf(outcomes: readonly ImportOutcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const kind = outcome.kind === 'problem' ? outcome.problem.reason : outcome.kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

describe('an import', () => {
  it('stores a document with its text', async () => {
    const store = await freshStore();
    const given = aNewDocument({
      title: ' A speech ',
      date: parsePartialDate('1942-06') ?? null,
      paragraphs: ['One.', '둘.'],
    });
    const [outcome] = await importDocuments(store, [given]);
    if (outcome?.kind !== 'imported') throw new Error('not imported');
    expect(await getDocument(store, outcome.documentId)).toMatchObject({
      title: 'A speech',
      date: '1942-06',
      paragraphCount: 2,
      characterCount: 6,
      wordCount: 2,
      contentHash: given.contentHash,
      source: { fileName: ' A speech .txt', format: 'text' },
      revision: 1,
    });
    expect(await readText(store, outcome.documentId)).toEqual({
      documentId: outcome.documentId,
      text: given.text,
      starts: given.starts,
      ends: given.ends,
      hidden: [],
    });
  });

  it('stores no more of a text’s arrays than belongs to it', async () => {
    const store = await freshStore();
    const buffer = new Uint32Array(10_000);
    const given = { ...aNewDocument({ paragraphs: ['One.'] }), starts: buffer.subarray(0, 1) };
    const [outcome] = await importDocuments(store, [given]);
    const text = outcome?.kind === 'imported' ? await readText(store, outcome.documentId) : undefined;
    expect(text?.starts.buffer.byteLength).toBe(4);
  });

  it('of nothing is nothing', async () => {
    const store = await freshStore();
    expect(await importDocuments(store, [])).toEqual([]);
  });

  it('gives one outcome for each document, in their order, and tells how far it is', async () => {
    const store = await freshStore();
    const told: string[] = [];
    const given = [...speeches(220), ...speeches(2)];
    const outcomes = await importDocuments(store, given, {
      onProgress: (done, of) => told.push(`${done}/${of}`),
    });
    expect(outcomes.map((outcome) => outcome.fileName)).toEqual(given.map((one) => one.source.fileName));
    expect(kindsOf(outcomes)).toEqual({ imported: 220, duplicate: 2 });
    expect(told).toEqual(['100/222', '200/222', '222/222']);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
  });

  it('goes on with new ids after documents were deleted', async () => {
    const store = await freshStore();
    await importDocuments(store, speeches(3));
    const ids = (await listDocuments(store)).map((document) => document.id);
    valueIn(await deleteDocuments(store, ids));
    await importDocuments(store, speeches(1));
    expect((await listDocuments(store)).map((document) => document.id)).toEqual([4]);
    valueIn(await undo(store));
    await importDocuments(store, speeches(1));
    expect((await listDocuments(store)).map((document) => document.id)).toEqual([5]);
  });
});

describe('a duplicate', () => {
  it('is named after the document that has the same content, whatever the file is called', async () => {
    const store = await freshStore();
    await importDocuments(store, [aNewDocument({ title: 'First', contentHash: 'same' })]);
    const again = [
      aNewDocument({ title: 'Second', contentHash: 'same' }),
      aNewDocument({ title: 'Third', contentHash: 'other' }),
      aNewDocument({ title: 'Fourth', contentHash: 'other' }),
    ];
    expect(await importDocuments(store, again)).toEqual([
      { fileName: 'Second.txt', kind: 'duplicate', of: 'First', documentId: 1 },
      { fileName: 'Third.txt', kind: 'imported', documentId: 2 },
      { fileName: 'Fourth.txt', kind: 'duplicate', of: 'Third', documentId: 2 },
    ]);
  });

  it('is none of a document that was deleted', async () => {
    const store = await freshStore();
    await importDocuments(store, speeches(1));
    valueIn(await deleteDocuments(store, [asDocumentId(1)]));
    expect(kindsOf(await importDocuments(store, speeches(1)))).toEqual({ imported: 1 });
  });

  it('is not stored twice when two tabs import the same at once', async () => {
    const store = await freshStore();
    const tab = await asAnotherTab(store);
    const [here, there] = await Promise.all([
      importDocuments(store, speeches(350)),
      importDocuments(tab, [...speeches(350)].reverse()),
    ]);
    expect(await listDocuments(store)).toHaveLength(350);
    const counts = kindsOf([...here, ...there]);
    expect(counts).toEqual({ imported: 350, duplicate: 350 });
  });
});

describe('an attribute of an imported document', () => {
  it('is made once, with the type that all its values fit', async () => {
    const store = await freshStore(
      aProject({ attributes: [anAttribute({ name: 'Outlet', type: 'choice', choices: ['Radio'] })] }),
    );
    await importDocuments(store, [
      aNewDocument({ title: 'a', attributes: { speaker: 'Kim', Year: '1942', outlet: 'Press', Note: ' ' } }),
      aNewDocument({ title: 'b', attributes: { Speaker: 'Park', Year: '1943', War: 'yes' } }),
    ]);
    expect((await listAttributes(store)).map(({ name, type }) => [name, type])).toEqual([
      ['Outlet', 'choice'],
      ['speaker', 'text'],
      ['Year', 'number'],
      ['War', 'yes-no'],
    ]);
    expect((await listDocuments(store)).map((document) => document.attributes)).toEqual([
      { 1: 'Press', 2: 'Kim', 3: 1942 },
      { 2: 'Park', 3: 1943, 4: true },
    ]);
  });

  it('keeps a value that its type does not fit, as text', async () => {
    const store = await freshStore(aProject({ attributes: [anAttribute({ name: 'Year', type: 'number' })] }));
    await importDocuments(store, [aNewDocument({ attributes: { Year: ' about 1942 ' } })]);
    expect((await listDocuments(store))[0]?.attributes).toEqual({ 1: 'about 1942' });
  });

  it('is made of fitting type even where its first batch alone would tell otherwise', async () => {
    const store = await freshStore();
    const given = [...speeches(100).map((one) => ({ ...one, attributes: { Year: '1942' } }))];
    await importDocuments(store, [
      ...given,
      aNewDocument({ title: 'last', attributes: { Year: 'unknown' } }),
    ]);
    expect(await listAttributes(store)).toMatchObject([{ name: 'Year', type: 'text' }]);
    expect((await listDocuments(store))[0]?.attributes).toEqual({ 1: '1942' });
  });
});

describe('a cancelled import', () => {
  it('keeps what was stored and says what was not', async () => {
    const store = await freshStore();
    const cancel = new AbortController();
    const outcomes = await importDocuments(store, speeches(250), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(kindsOf(outcomes)).toEqual({ imported: 100, cancelled: 150 });
    expect(await listDocuments(store)).toHaveLength(100);
    expect((await readProject(store)).texts).toHaveLength(100);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
  });

  it('before it began stores nothing', async () => {
    const store = await freshStore();
    const outcomes = await importDocuments(store, speeches(2), { signal: AbortSignal.abort() });
    expect(kindsOf(outcomes)).toEqual({ cancelled: 2 });
    expect(await listDocuments(store)).toEqual([]);
  });
});

describe('a full disk', () => {
  const { add } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.add = add;
  });

  /** From the given text on, storing one fails. */
  function fillAt(text: number): void {
    let stored = 0;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
      if (this.name === 'texts' && ++stored >= text) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    };
  }

  it('keeps the transactions before, nothing of the one it hit, and says so', async () => {
    const store = await freshStore();
    fillAt(151);
    const outcomes = await importDocuments(store, speeches(250));
    expect(kindsOf(outcomes)).toEqual({ imported: 100, 'no-space': 150 });
    const { documents, texts } = await readProject(store);
    expect(documents).toHaveLength(100);
    expect(texts.map((text) => text.documentId)).toEqual(documents.map((document) => document.id));
  });

  it('stores nothing of a small import', async () => {
    const store = await freshStore();
    fillAt(2);
    expect(kindsOf(await importDocuments(store, speeches(3)))).toEqual({ 'no-space': 3 });
    expect(await readProject(store)).toMatchObject({ documents: [], texts: [], history: [] });
  });
});

describe('an import that was cut off', () => {
  const cutOff = async (store: Store): Promise<Store> => {
    await store.database.rows('meta').put({ key: 'running import', value: { stored: 100, of: 250 } });
    closeStore(store);
    return valueIn(await openStore(store.id));
  };

  it('is known at every opening until somebody has answered', async () => {
    const store = await cutOff(await freshStore());
    expect(store.interruptedImport).toEqual({ stored: 100, of: 250 });
    closeStore(store);
    const again = valueIn(await openStore(store.id));
    expect(again.interruptedImport).toEqual({ stored: 100, of: 250 });
    await endRunning(again);
    closeStore(again);
    expect(valueIn(await openStore(store.id)).interruptedImport).toBeNull();
  });

  it('is not taken for one that another tab is running', async () => {
    const store = await freshStore();
    const opened: Promise<Store>[] = [];
    await importDocuments(store, speeches(150), {
      onProgress: (done) => {
        if (done === 100) opened.push(asAnotherTab(store));
      },
    });
    expect((await Promise.all(opened)).map((tab) => tab.interruptedImport)).toEqual([null]);
  });
});

describe('batches', () => {
  const sized = (...sizes: readonly number[]) => sizes.map((size) => ({ text: 'x'.repeat(size) }));

  it.each([
    ['none', [], []],
    ['small documents', Array(250).fill(1), [100, 100, 50]],
    ['large documents', [3e6, 1e6, 1, 5e6, 1], [2, 1, 1, 1]],
  ])('of %s', (_, sizes, lengths) => {
    expect(batchesOf(sized(...sizes)).map((batch) => batch.length)).toEqual(lengths);
  });
});
