import { describe, expect, it } from 'vitest';
import { majorityOf, standingOf } from '../domain/disagreement-decision.ts';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import {
  type ParagraphSheet,
  paragraphSheet,
  withEvidence,
  withParagraphs,
  withVoice,
} from '../domain/sheet.ts';
import { aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../testing/codings-drawn.ts';
import { freshStore } from '../testing/fresh-store.ts';
import { addCoder, countCoderWork, deleteCoder, listCoders } from './coders.ts';
import { undo } from './history.ts';
import { listMemos } from './memos.ts';
import { openParagraphAgain, settleMany, settleParagraph } from './settling.ts';
import { getSheet, listSheets } from './sheets.ts';
import { readProject } from './whole-project.ts';

const [ONE, TWO, THREE] = [1, 2, 3].map(asCoderId) as [
  ReturnType<typeof asCoderId>,
  ReturnType<typeof asCoderId>,
  ReturnType<typeof asCoderId>,
];
const DOCUMENT = asDocumentId(1);
const [A, B, C] = ['A', 'B', 'C'].map(themeDrawn) as [
  ReturnType<typeof themeDrawn>,
  ReturnType<typeof themeDrawn>,
  ReturnType<typeof themeDrawn>,
];

/** Three coders on one document: they agree on 0 and 3, two of three on 1, nobody on 2. */
const project = () => {
  const drawings = ['A AB A .', 'A A B .', 'A B C .'];
  const [coder] = aProject({}).coders;
  if (!coder) throw new Error('no coder');
  return aProject({
    documents: documentsDrawn('A A A A'),
    themes: [A, B, C].map((id) => aTheme({ id })),
    coders: [ONE, TWO, THREE].map((id) => ({
      ...coder,
      id,
      guid: `${coder.guid}${id}` as typeof coder.guid,
      name: `Coder ${id}`,
    })),
    sheets: drawings.flatMap((drawing, i) => codingsDrawn(drawing, asCoderId(i + 1))),
  });
};

const themesAt = (paragraphs: ParagraphSheet): readonly number[] =>
  paragraphs.codings.map(({ theme }) => theme);

describe('standingOf and majorityOf', () => {
  const said = (...drawn: readonly string[]): readonly ParagraphSheet[] =>
    drawn.flatMap((drawing) => codingsDrawn(drawing).map((sheet) => paragraphSheet(sheet, 0)));

  it('part agreed themes from disputed ones and leave out who did not read', () => {
    expect(standingOf(said('AB', 'A', '-'))).toEqual({
      agreed: [A],
      disputed: [{ theme: B, applied: 1 }],
      readers: 2,
    });
    expect(standingOf(said('-', '-'))).toEqual({ agreed: [], disputed: [], readers: 0 });
  });

  it('decide by more than half of three or more, and not at all where a theme is even', () => {
    expect(majorityOf(standingOf(said('AB', 'A', '.')))).toEqual([A]);
    expect(majorityOf(standingOf(said('B', '.', '.')))).toEqual([]);
    expect(majorityOf(standingOf(said('A', 'B')))).toBeNull();
    expect(majorityOf(standingOf(said('A', 'A', 'B', 'B')))).toBeNull();
  });
});

describe('settleParagraph', () => {
  it('writes on a sheet of its own and leaves every other sheet as it was', async () => {
    const store = await freshStore(project());
    const before = await listSheets(store, DOCUMENT);
    const at = { documentId: DOCUMENT, paragraph: 2 };
    expect(
      (await settleParagraph(store, { at, themes: [C, A], reason: 'Both are named.' }, [ONE, TWO, THREE])).ok,
    ).toBe(true);
    const adjudicator = (await listCoders(store)).find(({ kind }) => kind === 'adjudication');
    if (!adjudicator) throw new Error('nobody adjudicates');
    const sheets = await listSheets(store, DOCUMENT);
    expect(sheets.filter(({ coderId }) => coderId !== adjudicator.id)).toEqual(before);
    expect(themesAt(paragraphSheet(await getSheet(store, DOCUMENT, adjudicator.id), 2))).toEqual([A, C]);
    expect(await listMemos(store)).toMatchObject([{ coderId: adjudicator.id, text: 'Both are named.' }]);
    // Again with nothing on it: the same coder, read without a theme, the reason stays.
    await settleParagraph(store, { at, themes: [], reason: '' }, [ONE, TWO, THREE]);
    expect(paragraphSheet(await getSheet(store, DOCUMENT, adjudicator.id), 2)).toMatchObject({
      read: true,
      codings: [],
    });
    expect(await listMemos(store)).toHaveLength(1);
    await openParagraphAgain(store, at);
    expect(await getSheet(store, DOCUMENT, adjudicator.id)).toMatchObject({ read: new Uint32Array(0) });
    expect(await listMemos(store)).toHaveLength(0);
    await undo(store);
    expect(await listMemos(store)).toHaveLength(1);
  });

  it('takes over evidence of all who applied the theme, and what they have in common', async () => {
    const given = project();
    const sheets = given.sheets.map((sheet) => {
      const own = paragraphSheet(sheet, 0);
      const voiced = withVoice(own, A, sheet.coderId === THREE ? 2 : 1);
      return withParagraphs(sheet, [
        withEvidence(voiced, A, [{ start: sheet.coderId, end: sheet.coderId + 2 }]),
      ]);
    });
    const store = await freshStore({ ...given, sheets });
    const at = { documentId: DOCUMENT, paragraph: 0 };
    await settleParagraph(store, { at, themes: [A], reason: '' }, [ONE, TWO]);
    const id = (await listCoders(store)).find(({ kind }) => kind === 'adjudication')?.id ?? ONE;
    const [coding] = paragraphSheet(await getSheet(store, DOCUMENT, id), 0).codings;
    expect(coding).toMatchObject({ voice: 1, evidence: [{ start: 1, end: 4 }] });
    await settleParagraph(store, { at, themes: [A], reason: '' }, [ONE, TWO, THREE]);
    const [again] = paragraphSheet(await getSheet(store, DOCUMENT, id), 0).codings;
    expect(again).toMatchObject({ voice: 0, evidence: [{ start: 1, end: 5 }] });
  });

  it('refuses a theme or a paragraph that is not there', async () => {
    const store = await freshStore(project());
    const settle = (paragraph: number, theme: number) =>
      settleParagraph(
        store,
        { at: { documentId: DOCUMENT, paragraph }, themes: [asThemeId(theme)], reason: '' },
        [ONE],
      );
    expect((await settle(9, 1)).ok).toBe(false);
    expect((await settle(0, 99)).ok).toBe(false);
    expect(await listCoders(store)).toHaveLength(3);
  });
});

describe('settleMany', () => {
  it('takes over what is agreed, then what most say, and undoes each as one act', async () => {
    const store = await freshStore(project());
    const places = [0, 1, 2, 3].map((paragraph) => ({ documentId: DOCUMENT, paragraph }));
    const all = [ONE, TWO, THREE];
    expect(await settleMany(store, places, all, 'agreement')).toEqual({ ok: true, value: 2 });
    const before = await readProject(store);
    expect(await settleMany(store, places, all, 'majority')).toEqual({ ok: true, value: 2 });
    const id = before.coders.find(({ kind }) => kind === 'adjudication')?.id ?? ONE;
    const sheet = await getSheet(store, DOCUMENT, id);
    // Two of three say A and two say B on 1; on 2 nobody has a second, so nothing applies.
    expect([0, 1, 2, 3].map((paragraph) => themesAt(paragraphSheet(sheet, paragraph)))).toEqual([
      [A],
      [A, B],
      [],
      [],
    ]);
    expect(await settleMany(store, places, all, 'majority')).toEqual({ ok: true, value: 0 });
    await undo(store);
    const { history: _h, sheets, ...after } = await readProject(store);
    const { history: _b, sheets: sheetsBefore, ...rest } = before;
    expect(after).toEqual(rest);
    const said = (list: typeof sheets) => list.map(({ revision: _, ...own }) => own);
    expect(said(sheets)).toEqual(said(sheetsBefore));
  });
});

describe('deleteCoder', () => {
  it('takes sheets and memos along, tells how much, and is undone whole', async () => {
    const store = await freshStore(project());
    const work = await countCoderWork(store);
    expect(work.get(ONE)).toEqual({ documents: 1, codings: 4, read: 1, memos: 0 });
    await deleteCoder(store, ONE);
    expect((await listSheets(store, DOCUMENT)).map(({ coderId }) => coderId)).toEqual([TWO, THREE]);
    await undo(store);
    expect(await countCoderWork(store)).toEqual(work);
  });

  it('refuses the last one who codes', async () => {
    const store = await freshStore(project());
    await deleteCoder(store, ONE);
    await deleteCoder(store, TWO);
    expect((await deleteCoder(store, THREE)).ok).toBe(false);
    expect((await addCoder(store, 'Mira', 'Second time of Coder 3')).ok).toBe(true);
    expect((await deleteCoder(store, THREE)).ok).toBe(true);
  });
});
