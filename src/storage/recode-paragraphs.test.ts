import { describe, expect, it } from 'vitest';
import { paragraphSheet } from '../domain/sheet.ts';
import { aNewDocument } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { getCurrentCoder } from './coders.ts';
import { listDocuments } from './documents.ts';
import { listHistory, undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { removeThemes, replaceThemes } from './recode-paragraphs.ts';
import { applyTheme, getSheet } from './sheets.ts';
import { addTheme } from './themes.ts';

async function scene() {
  const store = await freshStore();
  await importDocuments(store, [aNewDocument({ title: 'One' }), aNewDocument({ title: 'Two' })]);
  const themeOf = async (name: string) => valueIn(await addTheme(store, { name, parent: null }));
  const [parent, child, other] = [
    await themeOf('Enemy'),
    await themeOf('Foreign enemy'),
    await themeOf('War'),
  ];
  const coder = await getCurrentCoder(store);
  const [one, two] = (await listDocuments(store)).map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error('no documents');
  await applyTheme(store, coder, { documentId: one, paragraph: 0 }, parent, { voice: 2 });
  await applyTheme(store, coder, { documentId: one, paragraph: 0 }, child);
  await applyTheme(store, coder, { documentId: two, paragraph: 1 }, child);
  await applyTheme(store, coder, { documentId: two, paragraph: 1 }, other);
  const themesAt = async (documentId: typeof one, paragraph: number) =>
    paragraphSheet(await getSheet(store, documentId, coder), paragraph).codings.map(({ theme }) => theme);
  const places = [
    { documentId: one, paragraph: 0 },
    { documentId: two, paragraph: 1 },
    { documentId: two, paragraph: 0 },
  ];
  return { store, coder, parent, child, other, one, two, places, themesAt };
}

describe('paragraphs of a list', () => {
  it('get another theme in place of all that were counted, as one step that can be undone', async () => {
    const { store, coder, parent, child, other, one, two, places, themesAt } = await scene();
    const recoded = { coder, places, themes: [parent, child] as const };
    expect(await replaceThemes(store, recoded, other)).toEqual({ ok: true, value: undefined });
    expect(await themesAt(one, 0)).toEqual([other]);
    expect(await themesAt(two, 1)).toEqual([other]);
    expect(await themesAt(two, 0)).toEqual([]);
    const [newest] = await listHistory(store, 1);
    expect(newest?.wish).toMatchObject({ kind: 'move codings', from: 'Enemy', name: 'War', codings: 3 });
    await undo(store);
    expect(await themesAt(one, 0)).toEqual([parent, child]);
    expect(await themesAt(two, 1)).toEqual([child, other]);
  });

  it('keep the voice of what stood there', async () => {
    const { store, coder, parent, child, other, one, places } = await scene();
    await replaceThemes(store, { coder, places, themes: [parent, child] }, other);
    expect(paragraphSheet(await getSheet(store, one, coder), 0).codings[0]?.voice).toBe(2);
  });

  it('lose the themes, and are unread where those were the last ones', async () => {
    const { store, coder, parent, child, other, one, two, places, themesAt } = await scene();
    await removeThemes(store, { coder, places, themes: [parent, child] });
    expect(await themesAt(one, 0)).toEqual([]);
    expect(paragraphSheet(await getSheet(store, one, coder), 0).read).toBe(false);
    expect(await themesAt(two, 1)).toEqual([other]);
  });

  it('stay as they are where nobody put the themes there', async () => {
    const { store, coder, other, one } = await scene();
    const result = await removeThemes(store, {
      coder,
      places: [{ documentId: one, paragraph: 1 }],
      themes: [other],
    });
    expect(result.ok).toBe(false);
  });
});
