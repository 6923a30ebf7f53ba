import { afterEach, describe, expect, it, vi } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { aDocument, aNewDocument, aProject, aTheme } from '../testing/builders.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { watchChanges } from './changes.ts';
import { undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { applyTheme } from './sheets.ts';
import type { Store, StoredChange } from './store.ts';
import { changeTheme } from './themes.ts';

const documentId = asDocumentId(1);
const theme = asThemeId(1);
const open = (): Promise<Store> =>
  freshStore(aProject({ documents: [aDocument({ paragraphCount: 20 })], themes: [aTheme()] }));
const code = async (store: Store, paragraph: number): Promise<void> =>
  valueIn(await applyTheme(store, asCoderId(1), { documentId, paragraph }, theme));

function listen(store: Store): { readonly heard: StoredChange[]; readonly stop: () => void } {
  const heard: StoredChange[] = [];
  return { heard, stop: watchChanges(store, (change) => heard.push(change)) };
}
const seqs = (heard: readonly StoredChange[]): readonly number[] => heard.map((change) => change.seq);

afterEach(() => vi.unstubAllGlobals());

describe('a watcher', () => {
  it('hears every change of its own and of other tabs, in order and once', async () => {
    const store = await open();
    const tab = await asAnotherTab(store);
    const [here, there] = [listen(store), listen(tab)];
    for (let i = 0; i < 6; i++) await code(i % 2 === 0 ? store : tab, i);
    await Promise.all([code(store, 6), code(tab, 7), code(store, 8), code(tab, 9)]);
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    await vi.waitFor(() => expect(seqs(here.heard)).toEqual(all));
    await vi.waitFor(() => expect(seqs(there.heard)).toEqual(all));
  });

  it('hears which documents and tables changed', async () => {
    const store = await open();
    const { heard } = listen(store);
    await code(store, 0);
    valueIn(await changeTheme(store, theme, { name: 'Renamed' }));
    await importDocuments(store, [aNewDocument()]);
    valueIn(await undo(store));
    await vi.waitFor(() =>
      expect(heard).toEqual([
        { seq: 1, documentIds: [1], tables: ['sheets'] },
        { seq: 2, documentIds: [], tables: ['themes'] },
        { seq: 3, documentIds: [2], tables: ['documents', 'texts'] },
        { seq: 4, documentIds: [2], tables: ['documents', 'texts'] },
      ]),
    );
  });

  it('does not hear what was there before, nor anything after it stopped', async () => {
    const store = await open();
    await code(store, 0);
    const { heard, stop } = listen(store);
    await code(store, 1);
    await vi.waitFor(() => expect(seqs(heard)).toEqual([2]));
    stop();
    await code(store, 2);
    expect(seqs(heard)).toEqual([2]);
  });

  it('fills what it did not hear from the history', async () => {
    const store = await open();
    const tab = await asAnotherTab(store);
    const { heard } = listen(tab);
    await code(tab, 0);
    const told = vi.spyOn(store, 'announce').mockImplementation(() => undefined);
    for (const paragraph of [1, 2, 3]) await code(store, paragraph);
    expect(seqs(heard)).toEqual([1]);
    told.mockRestore();
    await code(store, 4);
    await vi.waitFor(() => expect(seqs(heard)).toEqual([1, 2, 3, 4, 5]));
    expect(heard[2]).toEqual({ seq: 3, documentIds: [1], tables: ['sheets'] });
  });

  it('catches up when its tab becomes visible', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
    vi.stubGlobal('document', page);
    const store = await open();
    const tab = await asAnotherTab(store);
    const { heard, stop } = listen(tab);
    await code(tab, 0);
    vi.spyOn(store, 'announce').mockImplementation(() => undefined);
    await code(store, 1);
    page.dispatchEvent(new Event('visibilitychange'));
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(seqs(heard)).toEqual([1, 2]));
    stop();
  });
});
