import { liveQuery } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { asAttributeId, asCoderId, asDocumentId, asInstant, asMemoId, asThemeId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { aCoder, aDocument, anAttribute, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { addAttribute } from './attributes.ts';
import { addCoder, getCurrentCoder, setCurrentCoder } from './coders.ts';
import { getUndoState, undo } from './history.ts';
import { writeMemo } from './memos.ts';
import { applyTheme, getSheet } from './sheets.ts';
import { addTheme, listThemes } from './themes.ts';
import { readProject } from './whole-project.ts';

const drawing = 'A AB . - / B . C';
const project = (): Project =>
  aProject({
    name: 'Everything',
    note: 'Made by rule',
    codebookVersion: 4,
    currentCoder: asCoderId(2),
    documents: documentsDrawn(drawing),
    sheets: [...codingsDrawn(drawing), ...codingsDrawn('- A', asCoderId(2))],
    themes: [aTheme({ id: asThemeId(3) }), aTheme({ id: asThemeId(7), parent: asThemeId(3) })],
    coders: [aCoder(), aCoder({ id: asCoderId(2), note: 'A keyword rule' })],
    refused: ['theme x|print'],
    task: {
      guid: aTheme().guid,
      from: 'Where it began',
      coder: aCoder().guid,
      coderName: 'Mira',
      set: null,
      codebookVersion: 4,
      madeAt: asInstant(3),
      direction: 'out',
      base: { 'text a': 'hash 3' },
    },
    attributes: [anAttribute({ id: asAttributeId(5) })],
    memos: [
      {
        id: asMemoId(9),
        guid: aTheme().guid,
        target: { kind: 'theme', themeId: asThemeId(3) },
        coderId: asCoderId(1),
        text: 'A remark',
        madeAt: asInstant(1),
        changedAt: asInstant(2),
      },
    ],
    history: [
      {
        seq: 3,
        at: asInstant(5),
        coderId: asCoderId(1),
        wish: { kind: 'add theme', theme: asThemeId(11), name: 'Deleted since' },
        documentIds: [asDocumentId(20)],
        act: 'done',
        of: 3,
      },
      {
        seq: 4,
        at: asInstant(6),
        coderId: null,
        wish: { kind: 'add theme', theme: asThemeId(11), name: 'Deleted since' },
        documentIds: [],
        act: 'undone',
        of: 3,
      },
    ],
  });

/** Sheets as they lie in the database: by document, then coder. */
const inKeyOrder = (given: Project): Project => ({
  ...given,
  sheets: [...given.sheets].sort((a, b) => a.documentId - b.documentId || a.coderId - b.coderId),
});

describe('a project made from another', () => {
  it('is equal to it', async () => {
    expect(await readProject(await freshStore(project()))).toEqual(inKeyOrder(project()));
  });

  it('of more rows than one transaction takes is equal to it', async () => {
    const many = aProject({
      documents: Array.from({ length: 2_500 }, (_, i) =>
        aDocument({ id: asDocumentId(i + 1), paragraphCount: 1 }),
      ),
    });
    expect(await readProject(await freshStore(many))).toEqual(many);
  });

  it('uses no id again that it ever had, and goes on with the history', async () => {
    const store = await freshStore(project());
    expect(valueIn(await addTheme(store, { name: 'New', parent: null }))).toBe(12);
    expect(valueIn(await addCoder(store, 'New'))).toBe(3);
    expect(valueIn(await addAttribute(store, { name: 'New', type: 'text', choices: [] }))).toBe(6);
    const target = { kind: 'document', documentId: asDocumentId(1) } as const;
    valueIn(await writeMemo(store, asCoderId(1), target, 'New'));
    const read = await readProject(store);
    expect(read.memos.at(-1)?.id).toBe(10);
    expect(read.history.map((entry) => entry.seq)).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('starts undo anew', async () => {
    const store = await freshStore(project());
    expect(await getUndoState(store)).toEqual({ undo: null, redo: null });
    expect(valueIn(await undo(store))).toBeNull();
    valueIn(await addTheme(store, { name: 'New', parent: null }));
    expect(valueIn(await undo(store))).toMatchObject({ act: 'undone', of: 5 });
    expect(valueIn(await undo(store))).toBeNull();
  });
});

describe('a setting', () => {
  it('is no wish: the current coder is not undone', async () => {
    const store = await freshStore(project());
    expect(await getCurrentCoder(store)).toBe(2);
    valueIn(await setCurrentCoder(store, asCoderId(1)));
    expect(await getCurrentCoder(store)).toBe(1);
    expect((await getUndoState(store)).undo).toBeNull();
    expect(await setCurrentCoder(store, asCoderId(9))).toMatchObject({ problem: { reason: 'not-found' } });
  });

  it('falls back to the first coder where the current one was undone', async () => {
    const store = await freshStore();
    valueIn(await setCurrentCoder(store, valueIn(await addCoder(store, 'Second'))));
    valueIn(await undo(store));
    expect(await getCurrentCoder(store)).toBe(1);
  });
});

describe('a live query', () => {
  it('on a read runs again after a wish of any tab, and after undo', async () => {
    const store = await freshStore(project());
    const tab = await asAnotherTab(store);
    const seen: number[] = [];
    const themes = liveQuery(() => listThemes(store)).subscribe((rows) => seen.push(rows.length));
    await vi.waitFor(() => expect(seen).toEqual([2]));
    valueIn(await addTheme(tab, { name: 'New', parent: null }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(3));
    valueIn(await undo(store));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
    themes.unsubscribe();
  });

  it('on a sheet and on the undo state sees a coding', async () => {
    const store = await freshStore(project());
    const place = { documentId: asDocumentId(2), paragraph: 1 };
    const seen: string[] = [];
    const both = liveQuery(async () => {
      const sheet = await getSheet(store, place.documentId, asCoderId(2));
      const { undo: next } = await getUndoState(store);
      return `${sheet.theme.length} ${next?.wish.kind ?? 'nothing'}`;
    }).subscribe((text) => seen.push(text));
    await vi.waitFor(() => expect(seen).toEqual(['0 nothing']));
    valueIn(await applyTheme(store, asCoderId(2), place, asThemeId(3)));
    await vi.waitFor(() => expect(seen.at(-1)).toBe('1 apply theme'));
    both.unsubscribe();
  });
});
