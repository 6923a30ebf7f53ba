import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { coverageOf, paragraphSheet } from '../domain/sheet.ts';
import { aCoder, aDocument, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { addCoder } from './coders.ts';
import { readText } from './documents.ts';
import { listHistory, undo } from './history.ts';
import {
  applyTheme,
  getSheet,
  listSheets,
  markRead,
  readAllSheets,
  removeTheme,
  setEvidence,
  setVoice,
} from './sheets.ts';
import type { Store } from './store.ts';
import { changeTheme, deleteTheme } from './themes.ts';

const coder = asCoderId(1);
const documentId = asDocumentId(1);
const at = { documentId, paragraph: 1 };
const theme = asThemeId(1);
const open = (): Promise<Store> =>
  freshStore(
    aProject({
      documents: [aDocument(), aDocument({ id: asDocumentId(2) })],
      themes: [aTheme(), aTheme({ id: asThemeId(2) })],
      coders: [aCoder(), aCoder({ id: asCoderId(2) })],
      codebookVersion: 3,
    }),
  );
const said = async (store: Store, paragraph = 1) =>
  paragraphSheet(await getSheet(store, documentId, coder), paragraph);

describe('coding a paragraph', () => {
  it('puts the theme there, under the codebook’s version, with voice and evidence', async () => {
    const store = await open();
    const evidence = [{ start: 32, end: 37 }];
    valueIn(await applyTheme(store, coder, at, theme, { voice: 3, evidence }));
    expect((await said(store)).codings).toMatchObject([{ theme, voice: 3, version: 3, evidence }]);
    valueIn(await applyTheme(store, coder, at, asThemeId(2)));
    valueIn(await setVoice(store, coder, at, theme, 1));
    valueIn(await setEvidence(store, coder, at, asThemeId(2), [{ start: 28, end: 30 }]));
    expect((await said(store)).codings).toMatchObject([
      { theme, voice: 1, evidence },
      { theme: 2, voice: 0, evidence: [{ start: 28, end: 30 }] },
    ]);
    valueIn(await removeTheme(store, coder, at, theme));
    expect((await said(store)).codings).toMatchObject([{ theme: 2 }]);
  });

  it('cuts evidence at the edges of its paragraph, and refuses what lies outside', async () => {
    const store = await open();
    const [, start = 0] = (await readText(store, documentId))?.starts ?? [];
    const [, end = 0] = (await readText(store, documentId))?.ends ?? [];
    const outside = [{ start: 0, end: start }];
    const refusal = await applyTheme(store, coder, at, theme, { evidence: outside });
    expect(refusal).toMatchObject({ ok: false, problem: { reason: 'refused' } });
    expect((await said(store)).codings).toEqual([]);
    valueIn(
      await applyTheme(store, coder, at, theme, { evidence: [...outside, { start: 0, end: start + 4 }] }),
    );
    expect((await said(store)).codings).toMatchObject([{ evidence: [{ start, end: start + 4 }] }]);
    valueIn(await setEvidence(store, coder, at, theme, [{ start: end - 3, end: end + 90 }]));
    expect((await said(store)).codings).toMatchObject([{ evidence: [{ start: end - 3, end }] }]);
    const after = await setEvidence(store, coder, at, theme, [{ start: end, end: end + 5 }]);
    expect(after).toMatchObject({ ok: false, problem: { reason: 'refused' } });
    valueIn(await setEvidence(store, coder, at, theme, []));
    expect((await said(store)).codings).toMatchObject([{ evidence: [] }]);
  });

  it('keeps the coders apart', async () => {
    const store = await open();
    valueIn(await applyTheme(store, coder, at, theme));
    valueIn(await markRead(store, asCoderId(2), at, true));
    expect((await listSheets(store, documentId)).map(coverageOf)).toEqual([
      { coded: 1, read: 0 },
      { coded: 0, read: 1 },
    ]);
    expect(await listSheets(store, asDocumentId(2))).toEqual([]);
  });

  it('leaves no row of a sheet that says nothing', async () => {
    const store = await open();
    valueIn(await markRead(store, coder, at, true));
    expect(await readAllSheets(store)).toHaveLength(1);
    valueIn(await markRead(store, coder, at, false));
    expect(await readAllSheets(store)).toEqual([]);
    expect(await getSheet(store, documentId, coder)).toMatchObject({
      documentId,
      coderId: coder,
      revision: 0,
    });
  });

  it.each([
    ['The document', coder, { documentId: asDocumentId(9), paragraph: 0 }, theme],
    ['The paragraph', coder, { documentId, paragraph: 3 }, theme],
    ['The paragraph', coder, { documentId, paragraph: -1 }, theme],
    ['The theme', coder, at, asThemeId(9)],
    ['The coder', asCoderId(9), at, theme],
  ])('says when %s is gone', async (what, who, place, which) => {
    const store = await open();
    expect(await applyTheme(store, who, place, which)).toEqual({
      ok: false,
      problem: { reason: 'not-found', what },
    });
    expect(await readAllSheets(store)).toEqual([]);
  });

  it('that meets a full disk changes nothing and says so', async () => {
    const store = await open();
    valueIn(await applyTheme(store, coder, at, theme));
    const before = await readAllSheets(store);
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const result = await applyTheme(store, coder, at, asThemeId(2));
    IDBObjectStore.prototype.add = add;
    expect(result).toEqual({ ok: false, problem: { reason: 'no-space' } });
    expect(await readAllSheets(store)).toEqual(before);
    valueIn(await applyTheme(store, coder, at, asThemeId(2)));
  });
});

describe('coding after another tab changed the codebook', () => {
  it('never puts a theme that was deleted there', async () => {
    const store = await open();
    valueIn(await applyTheme(store, coder, at, theme));
    const tab = await asAnotherTab(store);
    valueIn(await deleteTheme(tab, theme));
    const problem = { reason: 'not-found', what: 'The theme' };
    expect(await applyTheme(store, coder, { ...at, paragraph: 2 }, theme)).toEqual({ ok: false, problem });
    expect(await readAllSheets(store)).toEqual([]);
    valueIn(await undo(tab));
    valueIn(await applyTheme(store, coder, { ...at, paragraph: 2 }, theme));
  });

  it('is under the version and the name that hold now', async () => {
    const store = await open();
    valueIn(await applyTheme(store, coder, at, theme));
    const tab = await asAnotherTab(store);
    const definition = [{ kind: 'in short', text: 'Other' }] as const;
    valueIn(await changeTheme(tab, theme, { name: 'Renamed', definition }));
    valueIn(await applyTheme(store, coder, { ...at, paragraph: 2 }, theme));
    expect((await said(store, 2)).codings).toMatchObject([{ version: 4 }]);
    expect((await listHistory(store, 1))[0]?.wish).toMatchObject({ name: 'Renamed' });
  });

  it('names the coder who is gone', async () => {
    const store = await open();
    const ada = valueIn(await addCoder(store, 'Ada'));
    valueIn(await applyTheme(store, ada, at, theme));
    const tab = await asAnotherTab(store);
    valueIn(await undo(tab));
    valueIn(await undo(tab));
    expect(await markRead(store, ada, at, true)).toMatchObject({ problem: { what: 'The coder' } });
  });
});

describe('all sheets', () => {
  it('come by document, then coder', async () => {
    const drawing = 'A B / A . / . B';
    const store = await freshStore(
      aProject({
        documents: documentsDrawn(drawing),
        sheets: [...codingsDrawn(drawing, asCoderId(2)), ...codingsDrawn(drawing)],
      }),
    );
    expect((await readAllSheets(store)).map((sheet) => [sheet.documentId, sheet.coderId])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 2],
    ]);
  });
});
