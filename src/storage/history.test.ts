import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { aDocument, aNewDocument, aProject, aTheme } from '../testing/builders.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { deleteDocuments, listDocuments, readText } from './documents.ts';
import { getUndoState, listHistory, readHistory, redo, undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { applyTheme, getSheet, markRead } from './sheets.ts';
import { closeStore, openStore } from './store.ts';
import { readProject } from './whole-project.ts';

const coder = asCoderId(1);
const documentId = asDocumentId(1);
const theme = asThemeId(1);
const project = (): Project => aProject({ documents: [aDocument()], themes: [aTheme({ name: 'Enemy' })] });
const speeches = (count: number) =>
  Array.from({ length: count }, (_, i) => aNewDocument({ title: `Speech ${i + 1}` }));

describe('the history', () => {
  it('names who did what to which documents, newest first', async () => {
    const store = await freshStore(project());
    valueIn(await applyTheme(store, coder, { documentId, paragraph: 2 }, theme));
    valueIn(await undo(store));
    const wish = { kind: 'apply theme', at: { documentId, paragraph: 2 }, theme, name: 'Enemy' };
    expect(await listHistory(store, 5)).toMatchObject([
      { seq: 2, act: 'undone', of: 1, coderId: coder, documentIds: [documentId], wish },
      { seq: 1, act: 'done', of: 1, coderId: coder, documentIds: [documentId], wish },
    ]);
    expect(await listHistory(store, 1)).toHaveLength(1);
  });

  it('is read in stretches, newest first, down to its beginning', async () => {
    const store = await freshStore(project());
    expect(await readHistory(store, { count: 3 })).toEqual({ entries: [], fixed: null, from: 1 });
    for (const paragraph of [0, 1, 2]) valueIn(await markRead(store, coder, { documentId, paragraph }, true));
    for (let i = 0; i < 4; i++) valueIn(await (i % 2 === 0 ? undo(store) : redo(store)));
    const seqs = ({ entries }: { readonly entries: readonly { readonly seq: number }[] }) =>
      entries.map(({ seq }) => seq);
    const newest = await readHistory(store, { count: 3 });
    expect(seqs(newest)).toEqual([7, 6, 5]);
    const older = await readHistory(store, { below: newest.from, count: 3 });
    expect(seqs(older)).toEqual([4, 3, 2]);
    const last = await readHistory(store, { below: older.from, count: 3 });
    expect(seqs(last)).toEqual([1]);
    expect(last.from).toBe(1);
    expect(seqs(await readHistory(store, { above: 5 }))).toEqual([7, 6]);
  });

  it('leaves no trace of a wish that changes nothing', async () => {
    const store = await freshStore(project());
    valueIn(await markRead(store, coder, { documentId, paragraph: 0 }, true));
    valueIn(await markRead(store, coder, { documentId, paragraph: 0 }, true));
    expect(await listHistory(store, 5)).toHaveLength(1);
  });

  it('holds of one coding only what changed, however much the sheet holds', async () => {
    const store = await freshStore(
      aProject({ documents: [aDocument({ paragraphCount: 500 })], themes: [aTheme()] }),
    );
    for (let paragraph = 0; paragraph < 50; paragraph++)
      valueIn(await applyTheme(store, coder, { documentId, paragraph }, theme));
    const last = await store.database.history.get(50);
    expect(JSON.stringify(last).length).toBeLessThan(600);
  });

  it('lets undo go on after a reload', async () => {
    const store = await freshStore(project());
    valueIn(await applyTheme(store, coder, { documentId, paragraph: 0 }, theme));
    closeStore(store);
    const again = valueIn(await openStore(store.id));
    expect(again).not.toBe(store);
    expect((await getUndoState(again)).undo?.wish).toMatchObject({ kind: 'apply theme' });
    valueIn(await undo(again));
    expect((await getSheet(again, documentId, coder)).theme).toHaveLength(0);
    expect(await getUndoState(again)).toMatchObject({ undo: null, redo: { act: 'undone', of: 1 } });
  });

  it('finds its step after many undos and redos', async () => {
    const store = await freshStore(
      aProject({ documents: [aDocument({ paragraphCount: 60 })], themes: [aTheme()] }),
    );
    for (let paragraph = 0; paragraph < 60; paragraph++)
      valueIn(await applyTheme(store, coder, { documentId, paragraph }, theme));
    for (let i = 0; i < 58; i++) valueIn(await undo(store));
    expect((await getUndoState(store)).undo?.seq).toBe(2);
    for (let i = 0; i < 57; i++) valueIn(await redo(store));
    expect((await getUndoState(store)).redo?.of).toBe(60);
    expect((await getSheet(store, documentId, coder)).theme).toHaveLength(59);
  });
});

describe('an import of several transactions', () => {
  it('is one step back and one step forward', async () => {
    const store = await freshStore(project());
    await importDocuments(store, speeches(250));
    const imported = await listDocuments(store);
    expect((await getUndoState(store)).undo).toMatchObject({
      wish: { kind: 'import documents', count: 250, first: 'Speech 1' },
    });
    valueIn(await undo(store));
    expect(await listDocuments(store)).toEqual([imported[0]]);
    expect((await getUndoState(store)).redo?.wish).toMatchObject({ count: 250 });
    valueIn(await redo(store));
    const titles = (await listDocuments(store)).map((document) => document.title);
    expect(titles).toEqual(imported.map((document) => document.title));
    expect((await readProject(store)).texts).toHaveLength(251);
  });

  it('leaves in place what another tab did in between', async () => {
    const store = await freshStore(project());
    const tab = await asAnotherTab(store);
    const codings: Promise<unknown>[] = [];
    await importDocuments(store, speeches(150), {
      onProgress: (done) => {
        if (done === 100) codings.push(applyTheme(tab, coder, { documentId, paragraph: 0 }, theme));
      },
    });
    await Promise.all(codings);
    const steps: string[] = [];
    for (let entry = valueIn(await undo(tab)); entry; entry = valueIn(await undo(store)))
      steps.push(entry.wish.kind);
    expect([...steps].sort()).toContain('apply theme');
    expect(await listDocuments(store)).toHaveLength(1);
    expect((await getSheet(store, documentId, coder)).theme).toHaveLength(0);
  });
});

describe('a deletion of much text', () => {
  it('is kept in parts and comes back whole', async () => {
    const store = await freshStore(aProject());
    const paragraphs = ['word '.repeat(200_000)];
    const long = Array.from({ length: 8 }, (_, i) => aNewDocument({ title: `Long ${i}`, paragraphs }));
    await importDocuments(store, long);
    const before = await readText(store, asDocumentId(5));
    const ids = (await listDocuments(store)).map((document) => document.id);
    valueIn(await deleteDocuments(store, ids));
    expect(await store.database.undoings.count()).toBeGreaterThan(1);
    expect(await readText(store, asDocumentId(5))).toBeUndefined();
    valueIn(await undo(store));
    expect(await readText(store, asDocumentId(5))).toEqual(before);
    expect(await listDocuments(store)).toHaveLength(8);
  });
});

describe('two tabs', () => {
  it('that code the same sheet at once lose nothing', async () => {
    const themes = [1, 2, 3, 4].map((id) => aTheme({ id: asThemeId(id) }));
    const store = await freshStore(aProject({ documents: [aDocument({ paragraphCount: 40 })], themes }));
    const tab = await asAnotherTab(store);
    const acts = Array.from({ length: 80 }, (_, i) =>
      applyTheme(
        i % 2 === 0 ? store : tab,
        coder,
        { documentId, paragraph: i % 40 },
        asThemeId(1 + Math.floor(i / 40) + (i % 2) * 2),
      ),
    );
    for (const result of await Promise.all(acts)) valueIn(result);
    const sheet = await getSheet(store, documentId, coder);
    expect(sheet.theme).toHaveLength(80);
    expect(sheet.revision).toBe(80);
    expect(await listHistory(tab, 100)).toHaveLength(80);
  });

  it('that undo at once take back two wishes', async () => {
    const store = await freshStore(project());
    const tab = await asAnotherTab(store);
    for (const paragraph of [0, 1, 2])
      valueIn(await applyTheme(store, coder, { documentId, paragraph }, theme));
    await Promise.all([undo(store), undo(tab)]);
    expect(Array.from((await getSheet(tab, documentId, coder)).paragraph)).toEqual([0]);
    await Promise.all([redo(store), redo(tab), redo(store)]);
    expect(Array.from((await getSheet(tab, documentId, coder)).paragraph)).toEqual([0, 1, 2]);
  });
});
