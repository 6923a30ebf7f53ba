import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { aNewDocument } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { listAttributes } from './attributes.ts';
import { listDocuments } from './documents.ts';
import { getUndoState, redo, undo } from './history.ts';
import { importInParts } from './import-in-parts.ts';
import { readMeta } from './meta.ts';
import { addTheme } from './themes.ts';

const speeches = (from: number, count: number): readonly NewDocument[] =>
  Array.from({ length: count }, (_, i) => aNewDocument({ title: `Speech ${from + i}` }));

describe('an import in parts', () => {
  it('is one step of undo and of redo, with all its documents', async () => {
    const store = await freshStore();
    const kinds = await importInParts(store, 260, {}, async (storePart) => {
      const first = await storePart(speeches(0, 130));
      expect(await readMeta(store.database, 'running import')).toEqual({ stored: 130, of: 260 });
      const second = await storePart(speeches(120, 140));
      return [...first, ...second].map((outcome) => outcome.kind);
    });
    expect(valueIn(kinds).filter((kind) => kind === 'imported')).toHaveLength(260);
    expect(valueIn(kinds).filter((kind) => kind === 'duplicate')).toHaveLength(10);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
    const state = await getUndoState(store);
    expect(state.undo?.wish).toEqual({ kind: 'import documents', count: 260, first: 'Speech 0' });
    expect(state.undo?.documentIds).toHaveLength(260);
    valueIn(await undo(store));
    expect(await listDocuments(store)).toEqual([]);
    valueIn(await redo(store));
    expect(await listDocuments(store)).toHaveLength(260);
  });

  it('is undone piece by piece where something else was done meanwhile', async () => {
    const store = await freshStore();
    valueIn(
      await importInParts(store, 2, {}, async (storePart) => {
        await storePart(speeches(0, 1));
        valueIn(await addTheme(store, { name: 'Meanwhile', parent: null }));
        await storePart(speeches(1, 1));
      }),
    );
    valueIn(await undo(store));
    expect(await listDocuments(store)).toHaveLength(1);
    expect((await getUndoState(store)).undo?.wish.kind).toBe('add theme');
  });

  it('gives attributes the types that are wanted', async () => {
    const store = await freshStore();
    valueIn(
      await importInParts(store, 1, { types: { year: 'text' } }, (storePart) =>
        storePart([aNewDocument({ attributes: { Year: '1957', Pages: '12' } })]),
      ),
    );
    expect((await listAttributes(store)).map(({ name, type }) => [name, type])).toEqual([
      ['Year', 'text'],
      ['Pages', 'number'],
    ]);
  });

  it('keeps what was stored when the work fails, and leaves no trace of a running import', async () => {
    const store = await freshStore();
    const failing = importInParts(store, 9, {}, async (storePart) => {
      await storePart(speeches(0, 3));
      throw new Error('the reader broke');
    });
    await failing.catch(() => undefined);
    expect(await listDocuments(store)).toHaveLength(3);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
  });
});
