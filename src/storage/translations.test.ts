import { describe, expect, it } from 'vitest';
import { asDocumentId } from '../domain/ids.ts';
import { aDocument, aProject } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { deleteDocuments, listDocuments } from './documents.ts';
import { undo } from './history.ts';
import type { Store } from './store.ts';
import { linkTranslation } from './translations.ts';

const [a, b, c, d] = [asDocumentId(1), asDocumentId(2), asDocumentId(3), asDocumentId(4)];
const open = (): Promise<Store> =>
  freshStore(aProject({ documents: [a, b, c, d].map((id) => aDocument({ id })) }));
const links = async (store: Store) => (await listDocuments(store)).map(({ translationOf }) => translationOf);

describe('a translation', () => {
  it('is linked to its original, and taken from it again', async () => {
    const store = await open();
    valueIn(await linkTranslation(store, b, a));
    expect(await links(store)).toEqual([null, 1, null, null]);
    valueIn(await linkTranslation(store, b, null));
    expect(await links(store)).toEqual([null, null, null, null]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, null]);
  });

  it('of a translation is one of its original, and brings its own reprints along', async () => {
    const store = await open();
    valueIn(await linkTranslation(store, b, a));
    valueIn(await linkTranslation(store, d, c));
    valueIn(await linkTranslation(store, c, b));
    expect(await links(store)).toEqual([null, 1, 1, 1]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, 3]);
  });

  it('changes places with an original that becomes its translation', async () => {
    const store = await open();
    valueIn(await linkTranslation(store, b, a));
    valueIn(await linkTranslation(store, c, a));
    valueIn(await linkTranslation(store, a, b));
    expect(await links(store)).toEqual([2, null, 2, null]);
  });

  it('is none of itself, nor of what is not there', async () => {
    const store = await open();
    expect(await linkTranslation(store, a, a)).toMatchObject({ problem: { reason: 'refused' } });
    expect(await linkTranslation(store, a, asDocumentId(9))).toMatchObject({
      problem: { reason: 'not-found' },
    });
  });

  it('stands by itself when its original is deleted, until that comes back', async () => {
    const store = await open();
    valueIn(await linkTranslation(store, b, a));
    valueIn(await deleteDocuments(store, [a]));
    expect(await links(store)).toEqual([null, null, null]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, null]);
  });
});
