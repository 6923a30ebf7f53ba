import { describe, expect, it } from 'vitest';
import { asDocumentId } from '../domain/ids.ts';
import { aDocument, aProject } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { deleteDocuments, listDocuments } from './documents.ts';
import { undo } from './history.ts';
import { linkReprint } from './reprints.ts';
import type { Store } from './store.ts';

const [a, b, c, d] = [asDocumentId(1), asDocumentId(2), asDocumentId(3), asDocumentId(4)];
const open = (): Promise<Store> =>
  freshStore(aProject({ documents: [a, b, c, d].map((id) => aDocument({ id })) }));
const links = async (store: Store) => (await listDocuments(store)).map(({ reprintOf }) => reprintOf);

describe('a reprint', () => {
  it('is linked to its original, and taken from it again', async () => {
    const store = await open();
    valueIn(await linkReprint(store, b, a));
    expect(await links(store)).toEqual([null, 1, null, null]);
    valueIn(await linkReprint(store, b, null));
    expect(await links(store)).toEqual([null, null, null, null]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, null]);
  });

  it('of a reprint is one of its original, and brings its own reprints along', async () => {
    const store = await open();
    valueIn(await linkReprint(store, b, a));
    valueIn(await linkReprint(store, d, c));
    valueIn(await linkReprint(store, c, b));
    expect(await links(store)).toEqual([null, 1, 1, 1]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, 3]);
  });

  it('changes places with an original that becomes its reprint', async () => {
    const store = await open();
    valueIn(await linkReprint(store, b, a));
    valueIn(await linkReprint(store, c, a));
    valueIn(await linkReprint(store, a, b));
    expect(await links(store)).toEqual([2, null, 2, null]);
  });

  it('is none of itself, nor of what is not there', async () => {
    const store = await open();
    expect(await linkReprint(store, a, a)).toMatchObject({ problem: { reason: 'refused' } });
    expect(await linkReprint(store, a, asDocumentId(9))).toMatchObject({ problem: { reason: 'not-found' } });
  });

  it('stands by itself when its original is deleted, until that comes back', async () => {
    const store = await open();
    valueIn(await linkReprint(store, b, a));
    valueIn(await deleteDocuments(store, [a]));
    expect(await links(store)).toEqual([null, null, null]);
    valueIn(await undo(store));
    expect(await links(store)).toEqual([null, 1, null, null]);
  });
});
