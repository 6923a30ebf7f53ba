import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asProjectId, asThemeId } from '../domain/ids.ts';
import { paragraphSheet, paragraphsIn } from '../domain/sheet.ts';
import { valueIn } from '../testing/fresh-store.ts';
import { databaseName } from './database.ts';
import { getDocument } from './documents.ts';
import version1 from './fixtures/project-version-1.json' with { type: 'json' };
import version2 from './fixtures/project-version-2.json' with { type: 'json' };
import { redo, undo } from './history.ts';
import { linkReprint } from './reprints.ts';
import { applyTheme, getSheet } from './sheets.ts';
import { openStore, type Store } from './store.ts';
import { addTheme } from './themes.ts';
import { readProject } from './whole-project.ts';

/** A database as an older Leitmotif left it: its object stores and every row of them. */
interface KeptDatabase {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly autoIncrement: boolean;
        readonly rows: readonly unknown[];
      }
    >
  >;
}

const ARRAYS = { Uint32Array, Uint8Array, Float64Array } as const;

/** In the kept files, `{"Uint32Array": [1, 2]}` stands for the array. */
const revived = (rows: readonly unknown[]): readonly unknown[] =>
  JSON.parse(JSON.stringify(rows), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    for (const [name, array] of Object.entries(ARRAYS)) {
      const numbers: unknown = Reflect.get(value, name);
      if (Array.isArray(numbers)) return array.from(numbers);
    }
    return value;
  });

function laid(name: string, kept: KeptDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, kept.version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, rows }] of Object.entries(kept.stores)) {
        const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const row of revived(rows)) made.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

async function opened(id: string, kept: KeptDatabase): Promise<Store> {
  await laid(databaseName(asProjectId(id)), kept);
  return valueIn(await openStore(asProjectId(id)));
}

describe('a project of schema version 1', () => {
  it('opens with all it holds', async () => {
    const project = await readProject(await opened('kept-1', version1));
    expect(project.documents.map(({ title, attributes }) => [title, attributes])).toEqual([
      ['Address to the fleet', { 1: 'Marshal Orlo', 2: true }],
      ['신년사', { 1: 'Chair Han' }],
    ]);
    expect(project.texts.map((text) => text.starts.length)).toEqual([3, 2]);
    expect(project.themes.map(({ name, parent, meaningVersion }) => [name, parent, meaningVersion])).toEqual([
      ['Opponent', null, 1],
      ['External threat', 1, 2],
    ]);
    expect(project).toMatchObject({ codebookVersion: 2, currentCoder: 1, memos: [{ coderId: 1 }] });
    expect(project.history).toHaveLength(version1.stores.history.rows.length);
    const [sheet] = project.sheets;
    expect(sheet && paragraphSheet(sheet, 1).codings).toMatchObject([
      { theme: 1, voice: 0, evidence: [] },
      { theme: 2, voice: 2, evidence: [{ start: 18, end: 22 }] },
    ]);
  });

  it('knows of no reprints, not even where an undo brings a document back', async () => {
    const store = await opened('kept-3', version1);
    const { documents } = await readProject(store);
    expect(documents.map(({ reprintOf }) => reprintOf)).toEqual([null, null]);
    const id = asDocumentId(1);
    valueIn(await linkReprint(store, id, asDocumentId(2)));
    expect((await getDocument(store, id))?.reprintOf).toBe(2);
    for (let done = await undo(store); valueIn(done) !== null; done = await undo(store)) {
      const { documents: now } = await readProject(store);
      expect(now.every(({ reprintOf }) => reprintOf === null)).toBe(true);
    }
  });

  it('goes on with its ids, its codings and its history', async () => {
    const store = await opened('kept-2', version1);
    expect(valueIn(await redo(store))?.wish).toMatchObject({ kind: 'delete theme' });
    valueIn(await undo(store));
    expect(valueIn(await addTheme(store, { name: 'New', parent: null }))).toBe(3);
    valueIn(
      await applyTheme(store, asCoderId(2), { documentId: asDocumentId(1), paragraph: 0 }, asThemeId(3)),
    );
    expect((await getSheet(store, asDocumentId(1), asCoderId(2))).theme).toHaveLength(1);
    let steps = 0;
    while (valueIn(await undo(store)) !== null) steps++;
    expect(steps).toBeGreaterThan(10);
    expect(await readProject(store)).toMatchObject({ documents: [], themes: [], sheets: [], memos: [] });
  });
});

describe('a project of schema version 2', () => {
  it('opens with all it holds: no weights, nothing kept under a name, a coder that is a person', async () => {
    const project = await readProject(await opened('kept-4', version2));
    expect(project.coders.map(({ kind }) => kind)).toEqual(['person', 'person']);
    expect(project.documents.map(({ translationOf }) => translationOf)).toEqual([null, null]);
    expect(project.documents.map(({ reprintOf }) => reprintOf)).toEqual([null, 1]);
    expect(project).toMatchObject({ sets: [], questions: [] });
    expect(project.sheets.length).toBeGreaterThan(1);
    for (const sheet of project.sheets) {
      expect(sheet.weight).toEqual(new Uint8Array(sheet.theme.length));
      expect(sheet.origin).toEqual(new Uint8Array(sheet.theme.length));
    }
  });

  it('undoes to the beginning and does all again, codings whole', async () => {
    const store = await opened('kept-5', version2);
    const { history: _, ...before } = await readProject(store);
    let steps = 0;
    while (valueIn(await undo(store)) !== null) {
      steps++;
      for (const sheet of (await readProject(store)).sheets) {
        expect([...sheet.weight]).toEqual([...sheet.theme].map(() => 0));
        expect([...sheet.origin]).toEqual([...sheet.theme].map(() => 0));
      }
    }
    expect(steps).toBeGreaterThan(5);
    while (valueIn(await redo(store)) !== null) steps--;
    expect(steps).toBe(0);
    const after = await readProject(store);
    const said = ({ sheets }: Pick<typeof after, 'sheets'>) =>
      sheets.map((sheet) => paragraphsIn(sheet).map((paragraph) => paragraphSheet(sheet, paragraph)));
    expect(said(after)).toEqual(said(before));
  });
});
