import { describe, expect, it } from 'vitest';
import { asAttributeId, asCoderId, asDocumentId } from '../domain/ids.ts';
import { partialDate } from '../domain/partial-date.ts';
import { aDocument, anAttribute, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import {
  addAttribute,
  changeAttribute,
  deleteAttribute,
  listAttributes,
  setAttribute,
} from './attributes.ts';
import { addCoder, listCoders, renameCoder } from './coders.ts';
import {
  deleteDocuments,
  editDocument,
  editDocuments,
  getDocument,
  listDocuments,
  readText,
  readTexts,
} from './documents.ts';
import { listHistory, undo } from './history.ts';
import { listMemos, writeMemo } from './memos.ts';
import { readAllSheets } from './sheets.ts';

const [first, second, third] = [asDocumentId(1), asDocumentId(2), asDocumentId(3)];
const documents = documentsDrawn('A / . / B');

describe('a document', () => {
  it('is edited, and its revision grows, undo included', async () => {
    const store = await freshStore(aProject({ documents }));
    valueIn(await editDocument(store, first, { title: ' New ', date: partialDate(1942) ?? null }));
    expect(await getDocument(store, first)).toMatchObject({ title: 'New', date: '1942', revision: 2 });
    expect((await listHistory(store, 1))[0]?.wish).toMatchObject({
      field: 'title and date',
      title: 'Document 1',
    });
    valueIn(await undo(store));
    expect(await getDocument(store, first)).toMatchObject({ title: 'Document 1', date: null, revision: 3 });
    expect(await editDocument(store, first, { title: ' ' })).toMatchObject({
      problem: { reason: 'refused' },
    });
    expect(await editDocument(store, asDocumentId(9), {})).toMatchObject({
      problem: { reason: 'not-found' },
    });
  });

  it('is edited with many others in one wish', async () => {
    const store = await freshStore(aProject({ documents }));
    const change = { date: partialDate(1942) ?? null };
    valueIn(await editDocument(store, first, change));
    valueIn(await editDocuments(store, [first, second, third, asDocumentId(9)], change));
    expect((await listDocuments(store)).map(({ date }) => date)).toEqual(['1942', '1942', '1942']);
    expect((await listHistory(store, 1))[0]?.wish).toEqual({
      kind: 'set attribute',
      name: 'date',
      value: '1942',
      count: 2,
    });
    valueIn(await undo(store));
    expect((await listDocuments(store)).map(({ date }) => date)).toEqual(['1942', null, null]);
  });

  it('has a text that is read by itself', async () => {
    const store = await freshStore(aProject({ documents }));
    expect((await readText(store, first))?.text).toBe('Paragraph 1 of Document 1.');
    expect(await readText(store, asDocumentId(9))).toBeUndefined();
    expect((await readTexts(store, [third, asDocumentId(9), first])).map((text) => text.documentId)).toEqual([
      3, 1,
    ]);
  });
});

describe('deleted documents', () => {
  it('go with their texts, sheets and memos, and come back with them', async () => {
    const store = await freshStore(
      aProject({ documents, sheets: codingsDrawn('A / . / B'), themes: [aTheme()] }),
    );
    const coder = asCoderId(1);
    valueIn(await writeMemo(store, coder, { kind: 'paragraph', documentId: first, paragraph: 0 }, 'On 1'));
    valueIn(await writeMemo(store, coder, { kind: 'document', documentId: third }, 'On 3'));
    valueIn(await deleteDocuments(store, [first, second, asDocumentId(9)]));
    expect((await listDocuments(store)).map((document) => document.id)).toEqual([3]);
    expect((await readTexts(store, [first, second, third])).map((text) => text.documentId)).toEqual([3]);
    expect((await readAllSheets(store)).map((sheet) => sheet.documentId)).toEqual([3]);
    expect((await listMemos(store)).map((memo) => memo.text)).toEqual(['On 3']);
    expect((await listHistory(store, 1))[0]).toMatchObject({
      documentIds: [1, 2],
      wish: { kind: 'delete documents', count: 2, first: 'Document 1', codings: 1 },
    });
    valueIn(await undo(store));
    expect((await listMemos(store)).map((memo) => memo.text)).toEqual(['On 1', 'On 3']);
    expect((await readAllSheets(store)).map((sheet) => sheet.documentId)).toEqual([1, 2, 3]);
    expect(await readTexts(store, [first, second])).toHaveLength(2);
  });

  it('that are all gone already are named', async () => {
    const store = await freshStore();
    expect(await deleteDocuments(store, [first])).toEqual({
      ok: false,
      problem: { reason: 'not-found', what: 'The document' },
    });
  });
});

describe('an attribute', () => {
  it('gets a value in several documents at once, only where it changes', async () => {
    const attribute = asAttributeId(1);
    const store = await freshStore(
      aProject({
        documents: [
          aDocument({ attributes: { 1: 'Radio' } }),
          aDocument({ id: second }),
          aDocument({ id: third }),
        ],
        attributes: [anAttribute({ name: 'Outlet' })],
      }),
    );
    valueIn(await setAttribute(store, [first, second, asDocumentId(9)], attribute, 'Radio'));
    expect((await listDocuments(store)).map((document) => document.attributes)).toEqual([
      { 1: 'Radio' },
      { 1: 'Radio' },
      {},
    ]);
    expect((await listHistory(store, 1))[0]?.wish).toEqual({
      kind: 'set attribute',
      name: 'Outlet',
      value: 'Radio',
      count: 1,
    });
    valueIn(await setAttribute(store, [first], attribute, undefined));
    expect((await getDocument(store, first))?.attributes).toEqual({});
    valueIn(await deleteAttribute(store, attribute));
    expect((await listDocuments(store)).map((document) => document.attributes)).toEqual([{}, {}, {}]);
    valueIn(await undo(store));
    expect((await getDocument(store, second))?.attributes).toEqual({ 1: 'Radio' });
  });

  it('has a name of its own', async () => {
    const store = await freshStore(aProject({ attributes: [anAttribute({ name: 'Outlet' })] }));
    const given = { type: 'choice', choices: ['a'] } as const;
    expect(await addAttribute(store, { name: ' outlet ', ...given })).toMatchObject({
      problem: { detail: 'There is already an attribute Outlet.' },
    });
    expect(await addAttribute(store, { name: '', ...given })).toMatchObject({
      problem: { reason: 'refused' },
    });
    const id = valueIn(await addAttribute(store, { name: 'Genre', ...given }));
    expect(await changeAttribute(store, id, { name: 'OUTLET' })).toMatchObject({
      problem: { reason: 'refused' },
    });
    valueIn(await changeAttribute(store, id, { name: 'genre', choices: ['a', 'b'] }));
    expect((await listAttributes(store)).map(({ name, choices }) => [name, choices])).toEqual([
      ['Outlet', []],
      ['genre', ['a', 'b']],
    ]);
  });
});

describe('a coder', () => {
  it('has a name of its own', async () => {
    const store = await freshStore();
    const id = valueIn(await addCoder(store, ' Ada '));
    expect(await addCoder(store, 'Ada')).toMatchObject({ problem: { reason: 'refused' } });
    valueIn(await renameCoder(store, id, 'Grace'));
    expect((await listCoders(store)).map((coder) => [coder.name, coder.colour])).toEqual([
      ['Coder 1', 1],
      ['Grace', 2],
    ]);
  });
});

describe('a memo', () => {
  it('is one for each coder and target, and is deleted by a blank text', async () => {
    const store = await freshStore(aProject({ documents }));
    const other = valueIn(await addCoder(store, 'Ada'));
    const target = { kind: 'document', documentId: first } as const;
    valueIn(await writeMemo(store, asCoderId(1), target, 'One'));
    valueIn(await writeMemo(store, other, target, 'Two'));
    valueIn(await writeMemo(store, asCoderId(1), { ...target }, 'One again'));
    expect((await listMemos(store)).map((memo) => memo.text)).toEqual(['One again', 'Two']);
    valueIn(await writeMemo(store, other, target, ' '));
    expect((await listMemos(store)).map((memo) => memo.text)).toEqual(['One again']);
    const gone = { kind: 'document', documentId: asDocumentId(9) } as const;
    expect(await writeMemo(store, other, gone, 'x')).toMatchObject({ problem: { reason: 'not-found' } });
  });
});
