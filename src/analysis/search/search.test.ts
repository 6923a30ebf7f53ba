import { describe, expect, it, vi } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { ok } from '../../domain/result.ts';
import { emptyQuestion, type SearchQuestion } from '../../domain/search-question.ts';
import { NO_WORDS } from '../../domain/search-words.ts';
import { type ParagraphSheet, sheetOf } from '../../domain/sheet.ts';
import { aDocumentWithText } from '../../testing/builders.ts';
import { deferred } from '../../testing/deferred.ts';
import { buildColumns } from '../change-columns.ts';
import { contextKey } from './hit-order.ts';
import { ResidentTexts } from './resident-texts.ts';
import { runSearch } from './run-search.ts';
import { SearchClient, type SearchState } from './search-client.ts';
import { serveSearch } from './serve-search.ts';

const CODER = asCoderId(1);
const [A, B] = [asThemeId(1), asThemeId(2)];

/** Three documents, the second the oldest; codings as drawn: A, B, read (.), unread (-). */
const TEXTS = [
  ['The war came.', 'Peace, then war again: war.', 'No word of it.'],
  ['Peace first.', '战争与人民战争', 'War to the end'],
  ['Nothing here.', 'the last war', 'peace'],
];

function corpus() {
  const given = TEXTS.map((paragraphs, i) =>
    aDocumentWithText(asDocumentId(i + 1), paragraphs, {
      date: (['1942', '1940', null] as (PartialDate | null)[])[i] ?? null,
    }),
  );
  const said = (
    themes: readonly ReturnType<typeof asThemeId>[],
    read = false,
    paragraph = 0,
    voice: 0 | 2 = 0,
  ): ParagraphSheet => ({
    paragraph,
    read,
    codings: themes.map((theme) => ({
      theme,
      voice,
      weight: 0,
      origin: 0,
      version: 1,
      madeAt: asInstant(0),
      evidence: [],
    })),
  });
  const sheets = [
    sheetOf(asDocumentId(1), CODER, [said([A], false, 0, 2), said([A, B], false, 1), said([], true, 2)]),
    sheetOf(asDocumentId(2), CODER, [said([B], false, 2, 2)]),
  ];
  return { documents: given.map(({ document }) => document), texts: given.map(({ text }) => text), sheets };
}

function searchInThread() {
  const { documents, texts, sheets } = corpus();
  const reads: number[] = [];
  const resident = new ResidentTexts(async (ids) => {
    reads.push(ids.length);
    return texts.filter(({ documentId }) => ids.includes(documentId));
  });
  const client = new SearchClient(() => {
    const { port1, port2 } = new MessageChannel();
    const serving = serveSearch(port2, { texts: resident, listMemos: async () => [] }, () => undefined);
    serving.show(ok(buildColumns(documents, sheets)));
    return { port: port1, end: () => port2.close() };
  });
  return { client, resident, reads };
}

/** A thread that knows only the documents until it is told the columns, and whose texts come when they are let through. */
function searchWithoutSheets() {
  const { documents, texts, sheets } = corpus();
  const batches: number[] = [];
  const gate = deferred();
  const source = {
    texts: new ResidentTexts(async (ids) => {
      batches.push(ids.length);
      await gate.promise;
      return texts.filter(({ documentId }) => ids.includes(documentId));
    }),
    listMemos: async () => [],
  };
  const { port1, port2 } = new MessageChannel();
  const serving = serveSearch(port2, source, () => undefined);
  serving.showDocuments(documents);
  const client = new SearchClient(() => ({ port: port1, end: () => port2.close() }));
  const complete = (given = documents) => serving.show(ok(buildColumns(given, sheets)));
  return { client, documents, batches, complete, letTexts: () => gate.resolve() };
}

const settled = (client: SearchClient): Promise<SearchState> =>
  vi.waitFor(() => {
    const state = client.getState();
    if (state.phase === 'running' || state.isOrdering) throw new Error('not yet');
    return state;
  });

const asking = (text: string, codings: Partial<SearchQuestion['codings']> = {}): SearchQuestion => {
  const empty = emptyQuestion(CODER);
  return { ...empty, words: { ...empty.words, text }, codings: { ...empty.codings, ...codings } };
};

/** The hits as `document ¶ paragraph: text`, in the order of the list. */
function listed({ hits, rows }: SearchState): string[] {
  return Array.from({ length: hits.length }, (_, place) => {
    const { documentId, paragraph, start, end } = hits.at(rows?.[place] ?? place);
    return `${documentId} ¶ ${paragraph}: ${(TEXTS[documentId - 1]?.[paragraph] ?? '').slice(start, end)}`;
  });
}

describe('a search', () => {
  it('lists every place by date of its document and counts it', async () => {
    const { client } = searchInThread();
    client.search(asking('war'), 'document', 1);
    const state = await settled(client);
    expect(listed(state)).toEqual(['2 ¶ 2: War', '1 ¶ 0: war', '1 ¶ 1: war', '1 ¶ 1: war', '3 ¶ 1: war']);
    expect(state.progress).toEqual({ done: 3, of: 3, total: 5, paragraphs: 4, documents: 3 });
    client.close();
  });

  it.each<[string, Partial<SearchQuestion['codings']>, string, string[]]>([
    ['with a theme', { withThemes: [[A]] }, 'war', ['1 ¶ 0: war', '1 ¶ 1: war', '1 ¶ 1: war']],
    ['with one and another', { withThemes: [[A], [B]] }, 'peace', ['1 ¶ 1: Peace']],
    ['with one of a family', { withThemes: [[A, B]] }, '', ['2 ¶ 2: ', '1 ¶ 0: ', '1 ¶ 1: ']],
    ['with one, not another', { withThemes: [[A]], withoutThemes: [B] }, '', ['1 ¶ 0: ']],
    ['without a theme', { withoutThemes: [A, B] }, 'war', ['3 ¶ 1: war']],
    ['in a voice', { voice: 2 }, '', ['2 ¶ 2: ', '1 ¶ 0: ']],
    ['a theme in a voice', { withThemes: [[B]], voice: 2 }, '', ['2 ¶ 2: ']],
    ['read with no theme', { state: 'read' }, '', ['1 ¶ 2: ']],
    ['unread', { state: 'unread' }, 'peace', ['2 ¶ 0: Peace', '3 ¶ 2: peace']],
    ['of another coder', { coder: asCoderId(2), withThemes: [[A]] }, '', []],
    ['with a memo', { hasMemo: true }, '', []],
  ])('narrows to paragraphs %s', async (_, codings, text, expected) => {
    const { client } = searchInThread();
    client.search(asking(text, codings), 'document', 1);
    expect(listed(await settled(client))).toEqual(expected);
    client.close();
  });

  it('orders by context, and at random by a seed', async () => {
    const { client } = searchInThread();
    client.search(asking('war'), 'right', 1);
    const byRight = listed(await settled(client));
    expect(byRight[0]).toBe('1 ¶ 1: war');
    expect(byRight.at(-1)).toBe('2 ¶ 2: War');
    client.search(asking('war'), 'left', 1);
    expect(listed(await settled(client))[0]).toBe('2 ¶ 2: War');
    client.search(asking('war'), 'random', 7);
    const once = listed(await settled(client));
    client.search(asking('war'), 'document', 7);
    client.search(asking('war'), 'random', 7);
    expect(listed(await settled(client))).toEqual(once);
    expect([...once].sort()).toEqual([...byRight].sort());
    client.close();
  });

  it('reads texts once, and those that changed again', async () => {
    const { client, resident, reads } = searchInThread();
    client.search(asking('war'), 'document', 1);
    await settled(client);
    client.search(asking('peace'), 'document', 1);
    await settled(client);
    expect(reads).toEqual([3]);
    resident.forget([asDocumentId(2)]);
    client.search(asking('war'), 'document', 1);
    await settled(client);
    expect(reads).toEqual([3, 1]);
    client.close();
  });

  it('reads the texts before anything is asked, when told to', async () => {
    const { client, resident, reads } = searchInThread();
    client.prepare();
    await vi.waitFor(() => expect(reads).toEqual([3]));
    client.search(asking('war'), 'document', 1);
    expect((await settled(client)).hits.length).toBe(5);
    expect(reads).toEqual([3]);
    resident.forget([asDocumentId(2)]);
    client.search(asking('', { state: 'unread' }), 'document', 1);
    await settled(client);
    await vi.waitFor(() => expect(reads).toEqual([3, 1]));
    client.close();
  });

  it('finds words before the codings are read, and does not begin anew for them', async () => {
    const { client, batches, complete, letTexts } = searchWithoutSheets();
    client.search(asking('war'), 'document', 1);
    await vi.waitFor(() => expect(batches).toEqual([3]));
    complete();
    letTexts();
    expect((await settled(client)).hits.length).toBe(5);
    expect(batches).toEqual([3]);
    client.search(asking('war', { withThemes: [[A]] }), 'document', 1);
    expect((await settled(client)).hits.length).toBe(3);
    client.close();
  });

  it('waits for the codings where they are asked for', async () => {
    const { client, complete, letTexts } = searchWithoutSheets();
    letTexts();
    client.search(asking('war', { withThemes: [[A]] }), 'document', 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(client.getState()).toMatchObject({ phase: 'running', progress: { total: 0 } });
    complete();
    expect((await settled(client)).hits.length).toBe(3);
    client.close();
  });

  it('begins anew where the documents have changed meanwhile', async () => {
    const { client, documents, batches, complete, letTexts } = searchWithoutSheets();
    client.search(asking('war'), 'document', 1);
    await vi.waitFor(() => expect(batches).toEqual([3]));
    complete(documents.slice(0, 1));
    letTexts();
    expect((await settled(client)).progress).toMatchObject({ of: 1, total: 3 });
    client.close();
  });

  it('keeps only the latest of several searches', async () => {
    const { client } = searchInThread();
    client.search(asking('war'), 'document', 1);
    client.search(asking('peace'), 'document', 1);
    expect((await settled(client)).hits.length).toBe(3);
    client.close();
  });

  it('tells how much there is to search before an expression can hang in it', async () => {
    const { documents, texts } = corpus();
    const resident = new ResidentTexts(async (ids) => texts.filter((text) => ids.includes(text.documentId)));
    const told: string[] = [];
    const words = { ...NO_WORDS, text: '[Ww]ar', isExpression: true };
    await runSearch(
      { columns: buildColumns(documents, []), memos: [], texts: resident },
      { ...emptyQuestion(CODER), words },
      {
        onScanning: (document) => told.push(`scanning ${document}`),
        onFound: (_, from, progress) => told.push(`from ${from}, ${progress.done} of ${progress.of}`),
        pause: async () => false,
      },
    );
    expect(told.slice(0, 2)).toEqual(['from 0, 0 of 3', 'scanning 2']);
    expect(told.at(-1)).toMatch(/3 of 3$/);
  });

  it('ends an expression that hangs, says so, and searches again afterwards', async () => {
    let ended = 0;
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data }) =>
      data.kind === 'search' && port2.postMessage({ kind: 'scanning', id: data.id, document: 2 });
    const client = new SearchClient(
      () => ({
        port: port1,
        end: () => {
          ended++;
        },
      }),
      20,
    );
    client.search(asking('(a+)+b'), 'document', 1);
    const state = await settled(client);
    expect(state).toMatchObject({ phase: 'failed', hungAt: 2 });
    expect(state.problem).toMatchObject({ reason: 'refused', detail: expect.stringContaining('was ended') });
    expect(ended).toBe(1);
    port1.close();
    port2.close();
  });
});

describe('texts kept in memory', () => {
  it('stay below the bound', async () => {
    const { texts } = corpus();
    const resident = new ResidentTexts(
      async (ids) => texts.filter(({ documentId }) => ids.includes(documentId)),
      100,
    );
    const ids = texts.map(({ documentId }) => documentId);
    expect(await resident.get(ids)).toHaveLength(3);
    expect(resident.bytes).toBeLessThanOrEqual(100);
    expect(ids.filter((id) => resident.has(id))).toHaveLength(1);
    resident.forget(ids);
    expect(resident.bytes).toBe(0);
  });
});

describe('the key of a context', () => {
  it.each([
    ['the words behind', 'We want peace, now.', 8, 13, 'right', 'now'],
    ['the words before, nearest first', 'We want Peace', 8, 13, 'left', 'want we'],
    ['Chinese by characters', '为人民服务', 1, 3, 'right', '服 务'],
    ['Chinese backwards', '我们为人民', 3, 5, 'left', '为 们 我'],
    ['without vowels', 'قال كِتَاب', 0, 3, 'right', 'كتاب'],
  ] as const)('is %s', (_, paragraph, start, end, order, key) => {
    expect(contextKey(paragraph, start, end, order)).toBe(key);
  });
});
