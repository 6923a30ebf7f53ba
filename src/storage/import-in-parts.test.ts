import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { aNewDocument } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { listAttributes } from './attributes.ts';
import { listDocuments } from './documents.ts';
import { getUndoState, redo, undo } from './history.ts';
import { ImportHand, importInParts } from './import-in-parts.ts';
import { NOTHING_STORED } from './import-run.ts';
import { readMeta } from './meta.ts';
import type { Store } from './store.ts';
import { takeBackImport } from './taken-back-import.ts';
import { addTheme } from './themes.ts';

const speeches = (from: number, count: number): readonly NewDocument[] =>
  Array.from({ length: count }, (_, i) => aNewDocument({ title: `Speech ${from + i}` }));

/** A hand in the import as another thread has one. */
const handOf = async (store: Store, of: number): Promise<ImportHand> =>
  valueIn(await ImportHand.open(store, of));

describe('an import in parts', () => {
  it('is one step of undo and of redo, whichever thread stores its parts', async () => {
    const store = await freshStore();
    const kinds = await importInParts(store, 260, async () => {
      const [one, other] = [await handOf(store, 260), await handOf(store, 260)];
      const first = await one.store(speeches(0, 130), NOTHING_STORED);
      expect(await readMeta(store.database, 'running import')).toMatchObject({ stored: 130, of: 260 });
      const second = await other.store(speeches(120, 140), first.standing);
      expect(second.standing).toEqual({ continues: first.standing.continues, stored: 270 });
      const third = await one.store(speeches(255, 1), second.standing);
      return [first, second, third].flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind));
    });
    expect(valueIn(kinds).filter((kind) => kind === 'imported')).toHaveLength(260);
    expect(valueIn(kinds).filter((kind) => kind === 'duplicate')).toHaveLength(11);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
    const state = await getUndoState(store);
    expect(state.undo?.wish).toEqual({ kind: 'import documents', count: 260, first: 'Speech 0' });
    expect(state.undo?.documentIds).toHaveLength(260);
    valueIn(await undo(store));
    expect(await listDocuments(store)).toEqual([]);
    valueIn(await redo(store));
    expect(await listDocuments(store)).toHaveLength(260);
  });

  it('leaves a trace from its beginning to its end', async () => {
    const store = await freshStore();
    const trace = () => readMeta(store.database, 'running import');
    valueIn(
      await importInParts(store, 12, async () => {
        expect(await trace()).toEqual({ stored: 0, of: 12 });
      }),
    );
    expect(await trace()).toBeUndefined();
    const failed = importInParts(store, 12, () => Promise.reject(new Error('A bug.')));
    await expect(failed).rejects.toThrow('A bug.');
    expect(await trace()).toBeUndefined();
  });

  it('is undone piece by piece where something else was done meanwhile', async () => {
    const store = await freshStore();
    const hand = await handOf(store, 2);
    valueIn(
      await importInParts(store, 260, async () => {
        const { standing } = await hand.store(speeches(0, 1), NOTHING_STORED);
        valueIn(await addTheme(store, { name: 'Meanwhile', parent: null }));
        await hand.store(speeches(1, 1), standing);
      }),
    );
    valueIn(await undo(store));
    expect(await listDocuments(store)).toHaveLength(1);
    expect((await getUndoState(store)).undo?.wish.kind).toBe('add theme');
  });

  it('gives attributes the types that are wanted', async () => {
    const store = await freshStore();
    const hand = await handOf(store, 1);
    await hand.store([aNewDocument({ attributes: { Year: '1957', Pages: '12' } })], NOTHING_STORED, {
      types: { year: 'text' },
    });
    expect((await listAttributes(store)).map(({ name, type }) => [name, type])).toEqual([
      ['Year', 'text'],
      ['Pages', 'number'],
    ]);
  });

  it('stores a text that is here already where it is wanted', async () => {
    const store = await freshStore();
    const hand = await handOf(store, 3);
    const [one, again, skipped] = ['One', 'Again', 'Skipped'].map((title) =>
      aNewDocument({ title, contentHash: 'same' }),
    );
    if (!one || !again || !skipped) throw new Error('no documents');
    const { outcomes } = await hand.store([one, again, skipped], NOTHING_STORED, {
      wanted: new Set([again]),
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'imported', 'duplicate']);
    expect((await listDocuments(store)).map(({ title }) => title)).toEqual(['One', 'Again']);
  });

  it('keeps what was stored when the work fails, and leaves no trace of a running import', async () => {
    const store = await freshStore();
    const hand = await handOf(store, 9);
    const failing = importInParts(store, 260, async () => {
      await hand.store(speeches(0, 3), NOTHING_STORED);
      throw new Error('the reader broke');
    });
    await failing.catch(() => undefined);
    expect(await listDocuments(store)).toHaveLength(3);
    expect(await readMeta(store.database, 'running import')).toBeUndefined();
  });
});

describe('taking an import back', () => {
  const imported = async (store: Store, from: number, count: number): Promise<number | null> => {
    const hand = await handOf(store, count);
    const first = await hand.store(speeches(from, count), NOTHING_STORED);
    return (await hand.store(speeches(from + count, 1), first.standing)).standing.continues;
  };

  it('undoes it where it was the last act', async () => {
    const store = await freshStore();
    const began = await imported(store, 0, 130);
    valueIn(await takeBackImport(store, began));
    expect(await listDocuments(store)).toEqual([]);
    expect((await getUndoState(store)).redo?.wish.kind).toBe('import documents');
  });

  it('deletes its documents and no others where more was done since', async () => {
    const store = await freshStore();
    const began = await imported(store, 0, 2);
    await imported(store, 10, 2);
    valueIn(await takeBackImport(store, began));
    expect((await listDocuments(store)).map(({ title }) => title)).toEqual([
      'Speech 10',
      'Speech 11',
      'Speech 12',
    ]);
    valueIn(await takeBackImport(store, null));
    expect(await listDocuments(store)).toEqual([]);
    expect(await takeBackImport(await freshStore(), null)).toMatchObject({ ok: false });
  });
});
