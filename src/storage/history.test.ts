import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { aDocument, aNewDocument, aProject, aTheme } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { getUndoState, redo, undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { applyTheme, getSheet } from './sheets.ts';
import { readProject } from './whole-project.ts';

describe('undo', () => {
  it('works', async () => {
    const store = await freshStore(aProject({ documents: [aDocument()], themes: [aTheme()] }));
    const coder = asCoderId(1);
    const at = { documentId: asDocumentId(1), paragraph: 1 };
    valueIn(await applyTheme(store, coder, at, asThemeId(1)));
    expect(Array.from((await getSheet(store, at.documentId, coder)).theme)).toEqual([1]);
    valueIn(await undo(store));
    expect((await getSheet(store, at.documentId, coder)).theme).toHaveLength(0);
    valueIn(await redo(store));
    expect((await getSheet(store, at.documentId, coder)).theme).toHaveLength(1);
    const many = Array.from({ length: 250 }, (_, i) => aNewDocument({ title: `Speech ${i}` }));
    const outcomes = await importDocuments(store, many);
    expect(new Set(outcomes.map((o) => o.kind))).toEqual(new Set(['imported']));
    expect((await getUndoState(store)).undo?.wish).toMatchObject({ count: 250 });
    valueIn(await undo(store));
    expect((await readProject(store)).documents).toHaveLength(1);
    valueIn(await redo(store));
    expect((await readProject(store)).documents).toHaveLength(251);
    expect((await readProject(store)).history.map((e) => [e.seq, e.act, e.of])).toHaveLength(8);
  });
});
