import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphText } from '../domain/document.ts';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../domain/ids.ts';
import { alignedParagraphs } from '../domain/paragraph-alignment.ts';
import { type Coding, paragraphSheet, sheetOf } from '../domain/sheet.ts';
import { aCoder, aDocumentWithText, aNewDocument, aProject, aTheme } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { correctParagraph, divideAnew, replaceText } from './corrections.ts';
import { getDocument, readText } from './documents.ts';
import { undo } from './history.ts';
import { listMemos, writeMemo } from './memos.ts';
import { getSheet, markRead } from './sheets.ts';
import type { Store } from './store.ts';
import { readProject } from './whole-project.ts';

const id = asDocumentId(1);
const [first, second] = [asCoderId(1), asCoderId(2)];
const PARAGRAPHS = ['We shall stand.', 'The goverment of the people is one.', 'History will judge.'];

const coding = (theme: number, evidence: Coding['evidence'] = []): Coding => ({
  theme: asThemeId(theme),
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence,
});

/** A document of the paragraphs; both coders have coded every one, with these words of it as evidence. */
async function open(
  quotes: readonly string[] = ['stand', 'goverment of the people', 'judge'],
  paragraphs: readonly string[] = PARAGRAPHS,
): Promise<Store> {
  const { document, text } = aDocumentWithText(id, paragraphs);
  const sheets = [first, second].map((coder) =>
    sheetOf(
      id,
      coder,
      paragraphs.map((_, paragraph) => {
        const quote = quotes[paragraph] ?? '';
        const start = text.text.indexOf(quote, text.starts[paragraph]);
        const evidence = quote === '' ? [] : [{ start, end: start + quote.length }];
        return { paragraph, read: false, codings: [coding(1, evidence), coding(2)] };
      }),
    ),
  );
  return freshStore(
    aProject({
      documents: [document],
      texts: [text],
      sheets,
      themes: [aTheme(), aTheme({ id: asThemeId(2) })],
      coders: [aCoder(), aCoder({ id: second })],
    }),
  );
}

/** The words that the coder's evidence stands on, by paragraph. */
async function quoted(store: Store, coder = first): Promise<readonly (readonly string[])[]> {
  const [text, sheet] = [await readText(store, id), await getSheet(store, id, coder)];
  return Array.from(text?.starts ?? [], (_, paragraph) =>
    paragraphSheet(sheet, paragraph).codings.flatMap(({ evidence }) =>
      evidence.map(({ start, end }) => text?.text.slice(start, end) ?? ''),
    ),
  );
}

const withoutRevisions = async (store: Store): Promise<unknown> => {
  const { history: _, documents, sheets, ...rest } = await readProject(store);
  const bare = (row: object) => ({ ...row, revision: 0 });
  return { ...rest, documents: documents.map(bare), sheets: sheets.map(bare) };
};

describe('a corrected paragraph', () => {
  it('keeps every coding, and the evidence of all coders on its words', async () => {
    const store = await open();
    const before = await withoutRevisions(store);
    const told = valueIn(
      await correctParagraph(store, id, 1, ' The government of the people is one whole.\n'),
    );
    expect(told.map(({ coderId, theme, fate }) => [coderId, theme, fate])).toEqual([
      [1, 1, 'changed'],
      [2, 1, 'changed'],
    ]);
    const text = await readText(store, id);
    expect(text && paragraphText(text, 1)).toBe('The government of the people is one whole.');
    for (const coder of [first, second])
      expect(await quoted(store, coder)).toEqual([['stand'], ['government of the people'], ['judge']]);
    const document = await getDocument(store, id);
    expect(document).toMatchObject({ paragraphCount: 3, wordCount: 14, characterCount: 76 });
    expect(document?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    valueIn(await undo(store));
    expect(await withoutRevisions(store)).toEqual(before);
  });

  it('is refused without a word, and for a paragraph that is not there', async () => {
    const store = await open();
    expect(await correctParagraph(store, id, 1, ' … ')).toMatchObject({ problem: { reason: 'refused' } });
    expect(await correctParagraph(store, id, 3, 'More.')).toMatchObject({ problem: { reason: 'not-found' } });
    expect(await correctParagraph(store, asDocumentId(9), 0, 'More.')).toMatchObject({
      problem: { reason: 'not-found' },
    });
  });

  it('tells what could not be kept', async () => {
    const store = await open();
    const [told] = valueIn(await correctParagraph(store, id, 0, 'Nothing else was ever said here'));
    expect(told).toMatchObject({ theme: 1, fate: 'lost', to: null });
    expect(await quoted(store)).toEqual([[], ['goverment of the people'], ['judge']]);
  });

  it('waits its turn beside another wish', async () => {
    const store = await open();
    const results = await Promise.all([
      correctParagraph(store, id, 0, 'We shall all stand.'),
      correctParagraph(store, id, 2, 'History will surely judge.'),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await quoted(store)).toEqual([['stand'], ['goverment of the people'], ['judge']]);
    const text = await readText(store, id);
    expect(text?.text).toBe(
      'We shall all stand.\n\nThe goverment of the people is one.\n\nHistory will surely judge.',
    );
  });

  it('never moves a coding, nor lets evidence leave its paragraph', async () => {
    const word = fc.constantFrom('we', 'stand', 'and', '평화', '和平', 'the', 'people', 'x.');
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => `${list.join(' ')} q`);
    const anyCase = fc.record({
      paragraphs: fc.tuple(words, words, words),
      corrected: fc.tuple(fc.nat(2), words),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ paragraphs, corrected: [at, newText] }) => {
        const quotes = paragraphs.map((paragraph) => paragraph.split(' ')[0] ?? '');
        const store = await open(quotes, paragraphs);
        valueIn(await correctParagraph(store, id, at, newText));
        const text = await readText(store, id);
        const sheet = await getSheet(store, id, second);
        for (const i of [0, 1, 2]) {
          const { codings } = paragraphSheet(sheet, i);
          expect(codings.map(({ theme }) => theme)).toEqual([1, 2]);
          for (const { start, end } of codings.flatMap(({ evidence }) => evidence)) {
            expect(start).toBeGreaterThanOrEqual(text?.starts[i] ?? 0);
            expect(end).toBeLessThanOrEqual(text?.ends[i] ?? 0);
          }
        }
        const others = (await quoted(store)).filter((_, i) => i !== at);
        expect(others).toEqual(quotes.filter((_, i) => i !== at).map((quote) => [quote]));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('memos on words', () => {
  const words = async (store: Store): Promise<readonly string[]> => {
    const text = await readText(store, id);
    return (await listMemos(store)).map(({ target, text: said }) =>
      target.kind === 'evidence'
        ? `${target.paragraph}: ${text?.text.slice(target.start, target.end)}`
        : `${'paragraph' in target ? target.paragraph : '?'} says ${said}`,
    );
  };
  const on = async (store: Store, coder: typeof first, paragraph: number, quote: string) => {
    const text = (await readText(store, id))?.text ?? '';
    const start = text.indexOf(quote);
    const target = { kind: 'evidence', documentId: id, paragraph, start, end: start + quote.length } as const;
    return writeMemo(store, coder, target, `on ${quote}`);
  };

  it('stand inside their paragraph, or are refused', async () => {
    const store = await open();
    valueIn(await on(store, first, 0, 'stand'));
    expect(await on(store, first, 1, 'shall')).toMatchObject({ problem: { reason: 'refused' } });
    expect(await on(store, first, 9, 'shall')).toMatchObject({ problem: { reason: 'not-found' } });
    expect(await words(store)).toEqual(['0: stand']);
  });

  it('move with a correction before and in them, and with their words when these are gone', async () => {
    const store = await open();
    valueIn(await on(store, first, 0, 'shall stand'));
    valueIn(await on(store, first, 1, 'goverment'));
    valueIn(await on(store, second, 2, 'judge'));
    const before = await withoutRevisions(store);
    valueIn(await correctParagraph(store, id, 0, 'All of us shall stand together.'));
    valueIn(await correctParagraph(store, id, 1, 'The government of the people is one.'));
    expect(await words(store)).toEqual(['0: shall stand', '1: government', '2: judge']);
    valueIn(await correctParagraph(store, id, 2, 'Yes.'));
    expect((await words(store))[2]).toBe('2 says “judge”: on judge');
    for (let i = 0; i < 3; i++) valueIn(await undo(store));
    expect(await withoutRevisions(store)).toEqual(before);
  });

  it('become one where two of a coder come to stand on the same', async () => {
    const store = await open();
    valueIn(await writeMemo(store, first, { kind: 'paragraph', documentId: id, paragraph: 2 }, 'whole'));
    valueIn(await on(store, first, 2, 'History'));
    valueIn(await on(store, first, 2, 'judge'));
    const before = await withoutRevisions(store);
    valueIn(await correctParagraph(store, id, 2, 'Yes.'));
    expect(await words(store)).toEqual(['2 says whole\n\n“History”: on History\n\n“judge”: on judge']);
    valueIn(await undo(store));
    expect(await withoutRevisions(store)).toEqual(before);
  });

  it('go with their paragraph into a replaced text, and block another division', async () => {
    const store = await open();
    valueIn(await on(store, second, 0, 'stand'));
    const anew = ['History will judge.', 'All of us shall stand.'];
    const given = aNewDocument({ paragraphs: anew });
    const revision = (await getDocument(store, id))?.revision ?? 0;
    valueIn(await replaceText(store, id, given, [1, null, 0], revision));
    expect(await words(store)).toEqual(['1: stand']);
    const division = { rule: 'whole', starts: Uint32Array.of(0), ends: Uint32Array.of(5) } as const;
    expect(await divideAnew(store, id, division)).toMatchObject({ problem: { reason: 'refused' } });
  });
});

describe('a document divided anew', () => {
  const division = { rule: 'whole', starts: Uint32Array.of(0), ends: Uint32Array.of(35) } as const;

  it('has other paragraphs of the same text', async () => {
    const { document, text } = aDocumentWithText(id, ['We shall stand.', 'History will judge']);
    const store = await freshStore(aProject({ documents: [document], texts: [text] }));
    const before = await withoutRevisions(store);
    valueIn(await divideAnew(store, id, division));
    expect(await getDocument(store, id)).toMatchObject({ paragraphCount: 1, source: { rule: 'whole' } });
    valueIn(await undo(store));
    expect(await withoutRevisions(store)).toEqual(before);
    const refusal = { problem: { reason: 'refused' } };
    valueIn(await markRead(store, first, { documentId: id, paragraph: 1 }, true));
    expect(await divideAnew(store, id, division)).toMatchObject(refusal);
    valueIn(await markRead(store, first, { documentId: id, paragraph: 1 }, false));
    valueIn(await writeMemo(store, first, { kind: 'paragraph', documentId: id, paragraph: 0 }, 'Look'));
    expect(await divideAnew(store, id, division)).toMatchObject(refusal);
  });
});

describe('a replaced text', () => {
  const NEW = [
    'A preface that is new.',
    'History will judge.',
    'We shall stand.',
    'The government of the people is one.',
  ];

  it('takes along what was said of its paragraphs, wherever they went', async () => {
    const store = await open();
    valueIn(await writeMemo(store, first, { kind: 'paragraph', documentId: id, paragraph: 1 }, 'Typo'));
    const before = await withoutRevisions(store);
    const moves = alignedParagraphs(PARAGRAPHS, NEW).map(({ to }) => to);
    const given = aNewDocument({ paragraphs: NEW, title: 'Other' });
    const revision = (await getDocument(store, id))?.revision ?? 0;
    expect(valueIn(await replaceText(store, id, given, moves, revision))).toEqual({ carried: 7, dropped: 0 });
    expect(await quoted(store, second)).toEqual([[], ['judge'], ['stand'], ['government of the people']]);
    expect((await listMemos(store)).map(({ target }) => target)).toMatchObject([{ paragraph: 3 }]);
    expect(await getDocument(store, id)).toMatchObject({
      title: 'Document 1',
      paragraphCount: 4,
      source: { fileName: 'Other.txt' },
    });
    expect(await replaceText(store, id, given, moves, revision)).toMatchObject({
      problem: { reason: 'refused' },
    });
    valueIn(await undo(store));
    expect(await withoutRevisions(store)).toEqual(before);
  });

  it('drops what it is told to, and says how much', async () => {
    const store = await open();
    valueIn(await writeMemo(store, first, { kind: 'paragraph', documentId: id, paragraph: 0 }, 'Gone'));
    const given = aNewDocument({ paragraphs: ['History will judge.'] });
    const revision = (await getDocument(store, id))?.revision ?? 0;
    const moves = [null, null, 0];
    expect(valueIn(await replaceText(store, id, given, moves, revision))).toEqual({ carried: 2, dropped: 5 });
    expect(await quoted(store)).toEqual([['judge']]);
    expect(await listMemos(store)).toEqual([]);
  });
});
