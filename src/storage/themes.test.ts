import { describe, expect, it } from 'vitest';
import { flattened, themeTree } from '../domain/codebook.ts';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { aCoder, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { listHistory, undo } from './history.ts';
import { listMemos, writeMemo } from './memos.ts';
import { listSheets, readAllSheets } from './sheets.ts';
import type { Store } from './store.ts';
import {
  addTheme,
  changeTheme,
  countThemeUses,
  deleteTheme,
  getCodebookVersion,
  listThemes,
  moveTheme,
} from './themes.ts';

const shown = async (store: Store): Promise<string> =>
  flattened(themeTree(await listThemes(store)))
    .map((node) => '-'.repeat(node.depth) + node.theme.name)
    .join(' ');

describe('a new theme', () => {
  it('stands last among its siblings, with a colour and a key of its own', async () => {
    const store = await freshStore();
    const top = valueIn(await addTheme(store, { name: ' Opponent ', parent: null }));
    valueIn(await addTheme(store, { name: 'Outside', parent: top }));
    valueIn(await addTheme(store, { name: 'Own', parent: top, key: null, colour: 9 }));
    expect(await shown(store)).toBe('Opponent -Outside -Own');
    expect((await listThemes(store)).map(({ key, colour }) => [key, colour])).toEqual([
      ['o', 1],
      ['t', 2],
      [null, 9],
    ]);
  });

  it.each([
    ['without a name', { name: '  ', parent: null }, 'refused'],
    ['below one that is gone', { name: 'A', parent: asThemeId(9) }, 'not-found'],
    ['with the key of another', { name: 'A', parent: null, key: 'x' }, 'refused'],
  ])('%s is none', async (_, given, reason) => {
    const store = await freshStore(aProject({ themes: [aTheme({ key: 'x' })] }));
    expect(await addTheme(store, given)).toMatchObject({ ok: false, problem: { reason } });
    expect(await listThemes(store)).toHaveLength(1);
  });

  it('never gets the number of one that was undone', async () => {
    const store = await freshStore();
    expect(valueIn(await addTheme(store, { name: 'A', parent: null }))).toBe(1);
    valueIn(await undo(store));
    expect(valueIn(await addTheme(store, { name: 'B', parent: null }))).toBe(2);
  });
});

describe('a changed theme', () => {
  it('has a new meaning only with another definition, which raises the codebook’s version', async () => {
    const store = await freshStore(aProject({ themes: [aTheme()], codebookVersion: 5 }));
    valueIn(await changeTheme(store, asThemeId(1), { name: 'Renamed', retired: true }));
    expect(await getCodebookVersion(store)).toBe(5);
    valueIn(await changeTheme(store, asThemeId(1), { definition: [{ kind: 'in short', text: 'New' }] }));
    expect(await getCodebookVersion(store)).toBe(6);
    expect(await listThemes(store)).toMatchObject([{ name: 'Renamed', retired: true, meaningVersion: 6 }]);
    valueIn(await changeTheme(store, asThemeId(1), { definition: [{ kind: 'in short', text: 'New' }] }));
    expect((await listHistory(store, 9)).map(({ wish }) => ('field' in wish ? wish.field : ''))).toEqual([
      'definition',
      'name and retired',
    ]);
    valueIn(await undo(store));
    expect(await getCodebookVersion(store)).toBe(5);
  });

  it('means the same with other examples', async () => {
    const store = await freshStore(aProject({ themes: [aTheme()], codebookVersion: 5 }));
    const meaning = { kind: 'in short', text: 'A' } as const;
    valueIn(await changeTheme(store, asThemeId(1), { definition: [meaning] }));
    const shown = [meaning, { kind: 'example', text: 'x' }, { kind: 'counter-example', text: 'y' }] as const;
    valueIn(await changeTheme(store, asThemeId(1), { definition: shown }));
    expect(await getCodebookVersion(store)).toBe(6);
    expect(await listThemes(store)).toMatchObject([{ definition: shown, meaningVersion: 6 }]);
    expect((await listHistory(store, 1))[0]?.wish).toMatchObject({ field: 'examples' });
  });

  it('takes the key of another in one wish, when told to', async () => {
    const themes = [aTheme({ key: 'x' }), aTheme({ id: asThemeId(2), key: null })];
    const store = await freshStore(aProject({ themes }));
    const keys = async () => (await listThemes(store)).map((theme) => theme.key);
    expect(await changeTheme(store, asThemeId(2), { key: 'x' })).toMatchObject({ ok: false });
    valueIn(await changeTheme(store, asThemeId(2), { key: 'x' }, { takesKey: true }));
    expect(await keys()).toEqual([null, 'x']);
    valueIn(await undo(store));
    expect(await keys()).toEqual(['x', null]);
  });

  it('cannot go below itself', async () => {
    const themes = [aTheme(), aTheme({ id: asThemeId(2), parent: asThemeId(1) })];
    const store = await freshStore(aProject({ themes }));
    const place = { parent: asThemeId(2), before: null };
    expect(await moveTheme(store, asThemeId(1), place)).toMatchObject({ problem: { reason: 'refused' } });
    valueIn(await moveTheme(store, asThemeId(2), { parent: null, before: asThemeId(1) }));
    expect(await shown(store)).toBe('Theme 2 Theme 1');
  });
});

describe('a deleted theme', () => {
  const drawing = 'A AB . - / - C A . / B - - -';
  const open = (): Promise<Store> =>
    freshStore(
      aProject({
        documents: documentsDrawn(drawing),
        sheets: [...codingsDrawn(drawing), ...codingsDrawn('A', asCoderId(2))],
        themes: [1, 2, 3].map((id) => aTheme({ id: asThemeId(id), parent: id === 3 ? asThemeId(1) : null })),
        coders: [aCoder(), aCoder({ id: asCoderId(2) })],
      }),
    );

  it('takes what is below it, all their codings and its memos with it', async () => {
    const store = await open();
    valueIn(await writeMemo(store, asCoderId(1), { kind: 'theme', themeId: asThemeId(3) }, 'A remark'));
    expect(await countThemeUses(store, asThemeId(1))).toEqual({ themes: 2, codings: 5, documents: 2 });
    valueIn(await deleteTheme(store, asThemeId(1)));
    expect((await listThemes(store)).map((theme) => theme.id)).toEqual([2]);
    expect(await listMemos(store)).toEqual([]);
    expect((await readAllSheets(store)).map((sheet) => [sheet.documentId, ...sheet.paragraph])).toEqual([
      [1, 1],
      [2],
      [3, 0],
    ]);
    expect(Array.from((await listSheets(store, asDocumentId(1)))[0]?.read ?? [])).toEqual([2]);
    expect((await listHistory(store, 1))[0]?.wish).toEqual({
      kind: 'delete theme',
      theme: 1,
      name: 'Theme 1',
      themes: 2,
      codings: 5,
    });
  });

  it('comes back with every coding by undo', async () => {
    const store = await open();
    const before = (await readAllSheets(store)).map((sheet) => ({ ...sheet, revision: 0 }));
    valueIn(await deleteTheme(store, asThemeId(1)));
    valueIn(await undo(store));
    expect((await readAllSheets(store)).map((sheet) => ({ ...sheet, revision: 0 }))).toEqual(before);
    expect(await countThemeUses(store, asThemeId(1))).toEqual({ themes: 2, codings: 5, documents: 2 });
  });
});
