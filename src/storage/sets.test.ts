import { expect, it } from 'vitest';
import { NOT_BLIND, type ParagraphSet } from '../domain/corpus-set.ts';
import { asCoderId, asDocumentId } from '../domain/ids.ts';
import { wishText } from '../domain/wish-text.ts';
import { aDocument, aProject } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { getUndoState, listHistory, redo, undo } from './history.ts';
import { addSet, listOpenedContexts, listSets, tellOpenedContext } from './sets.ts';
import { markRead } from './sheets.ts';
import type { Store } from './store.ts';

const CODER = asCoderId(1);
const at = { documentId: asDocumentId(1), paragraph: 2 };

async function withQueue(): Promise<{ readonly store: Store; readonly queue: ParagraphSet }> {
  const store = await freshStore(aProject({ documents: [aDocument()] }));
  const given = {
    kind: 'paragraphs',
    purpose: 'queue',
    name: 'Blind',
    recipe: '',
    paragraphs: [at],
    seed: 1,
    blinding: NOT_BLIND,
    coders: [],
  } as const;
  valueIn(await addSet(store, given));
  const [queue] = await listSets(store);
  if (queue?.kind !== 'paragraphs') throw new Error('no queue');
  return { store, queue };
}

it('tells who opened which context, and undo passes over it', async () => {
  const { store, queue } = await withQueue();
  valueIn(await markRead(store, CODER, at, true));
  valueIn(await tellOpenedContext(store, CODER, { set: queue.id, position: 0, at }));
  valueIn(await tellOpenedContext(store, CODER, { set: queue.id, position: 0, at }));
  expect(await listOpenedContexts(store, CODER, queue)).toEqual([0]);
  expect(await listOpenedContexts(store, asCoderId(2), queue)).toEqual([]);
  const [newest] = await listHistory(store, 1);
  expect(newest && wishText(newest.wish)).toBe('open the context of paragraph 1 of Blind');
  expect(newest?.documentIds).toEqual([]);

  expect((await getUndoState(store)).undo?.wish.kind).toBe('mark read');
  expect(valueIn(await undo(store))?.wish.kind).toBe('mark read');
  valueIn(await tellOpenedContext(store, CODER, { set: queue.id, position: 0, at }));
  expect(valueIn(await redo(store))?.wish.kind).toBe('mark read');
  expect(await listOpenedContexts(store, CODER, queue)).toEqual([0]);
});

it('refuses the context of a set that is gone', async () => {
  const { store, queue } = await withQueue();
  valueIn(await undo(store));
  const told = await tellOpenedContext(store, CODER, { set: queue.id, position: 0, at });
  expect(told).toMatchObject({ problem: { reason: 'not-found' } });
});
