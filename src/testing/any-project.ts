import fc from 'fast-check';
import type { Attribute, AttributeType, AttributeValues } from '../domain/attribute.ts';
import { DEFINITION_KINDS, type Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import type { CorpusSet } from '../domain/corpus-set.ts';
import { characterCount, type Document, type DocumentText } from '../domain/document.ts';
import type { HistoryEntry } from '../domain/history.ts';
import {
  asAttributeId,
  asCoderId,
  asComparisonId,
  asDocumentId,
  asGuid,
  asInstant,
  asMemoId,
  asSetId,
  asThemeId,
  type DocumentId,
} from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import {
  type Origin,
  type ParagraphSheet,
  type Sheet,
  sheetOf,
  type Voice,
  type Weight,
} from '../domain/sheet.ts';
import { THEME_COLOURS } from '../domain/theme-colour.ts';

// Texts that break careless writers: quotes, separators, formulas, several scripts, emoji, lone surrogates.
const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    '=1+1',
    'a,"b"',
    'a\r\nb',
    '승리',
    'النصر',
    '👩‍🚀🇰🇷',
    '\ud83d',
    '\udc00x',
    '__proto__',
    '\u2028',
  ),
);
const anyName = anyText.map((text) => (text === '' ? 'unnamed' : text));
const anyInstant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(asInstant);
const anyDate = fc
  .constantFrom('1942', '1968-03', '2013-01-29', '1939-09-01/1945-05', '')
  .map((text) => parsePartialDate(text) ?? null);

const anyTheme = (id: number): fc.Arbitrary<Theme> =>
  fc.record({
    id: fc.constant(asThemeId(id)),
    guid: fc.constant(asGuid(`theme-${id}`)),
    parent: fc.constantFrom(null, ...(id > 1 ? [asThemeId(id - 1)] : [])),
    order: fc.nat(9),
    name: anyName,
    colour: fc.constantFrom(...THEME_COLOURS),
    definition: fc.array(fc.record({ kind: fc.constantFrom(...DEFINITION_KINDS), text: anyText }), {
      maxLength: 3,
    }),
    key: fc.constantFrom(null, 'a', 's'),
    meaningVersion: fc.nat(5),
    retired: fc.boolean(),
  });

const anyCoder = (id: number): fc.Arbitrary<Coder> =>
  fc.record({
    id: fc.constant(asCoderId(id)),
    guid: fc.constant(asGuid(`coder-${id}`)),
    name: anyName,
    kind: fc.constantFrom('person', 'rule', 'adjudication'),
    colour: fc.constantFrom(...THEME_COLOURS),
    note: anyText,
  });

const TYPES: readonly AttributeType[] = ['text', 'number', 'date', 'yes-no', 'choice'];
const anyAttribute = (id: number): fc.Arbitrary<Attribute> =>
  fc.record({
    id: fc.constant(asAttributeId(id)),
    name: anyName,
    type: fc.constant(TYPES[id % TYPES.length] ?? 'text'),
    order: fc.nat(9),
    choices: fc.array(anyText, { maxLength: 2 }),
  });

const anyValues: fc.Arbitrary<AttributeValues> = fc
  .record(
    {
      1: fc.integer().map((value) => value / 8),
      2: anyDate.map((date) => date ?? ''),
      3: fc.boolean(),
      4: anyText,
      5: anyText,
    },
    { requiredKeys: [] },
  )
  .map((values) => ({ ...values }));

interface Written {
  readonly document: Document;
  readonly text: DocumentText;
}

const anyWritten = (id: DocumentId): fc.Arbitrary<Written> =>
  fc
    .record({
      paragraphs: fc.array(anyText, { maxLength: 6 }),
      title: anyText,
      date: anyDate,
      attributes: anyValues,
      importedAt: anyInstant,
      reprintOf: fc.constantFrom(null, id, asDocumentId(id + 1)),
      translationOf: fc.constantFrom(null, asDocumentId(id + 2)),
      revision: fc.nat(3),
    })
    .map(({ paragraphs, title, date, attributes, importedAt, reprintOf, translationOf, revision }) => {
      const starts: number[] = [];
      let whole = 'T\n';
      for (const paragraph of paragraphs) {
        starts.push(whole.length);
        whole += `${paragraph}\n`;
      }
      const text: DocumentText = {
        documentId: id,
        text: whole,
        starts: Uint32Array.from(starts),
        ends: Uint32Array.from(starts, (start, i) => start + (paragraphs[i]?.length ?? 0)),
        hidden: [{ start: 0, end: 1, reason: 'title' }],
      };
      const document: Document = {
        id,
        guid: asGuid(`document-${id}`),
        title,
        date,
        language: 'en',
        attributes,
        contentHash: `hash-${id}`,
        paragraphCount: paragraphs.length,
        wordCount: paragraphs.length * 2,
        characterCount: characterCount(text),
        source: { fileName: `${title}.txt`, format: 'text', encoding: 'utf-8', rule: 'lines', importedAt },
        reprintOf,
        translationOf,
        revision,
      };
      return { document, text };
    });

function anySheet({ document, text }: Written, coder: Coder, themes: readonly Theme[]): fc.Arbitrary<Sheet> {
  const anyParagraph = (paragraph: number): fc.Arbitrary<ParagraphSheet> => {
    const start = text.starts[paragraph] ?? 0;
    const end = text.ends[paragraph] ?? 0;
    const anyOffset = fc.integer({ min: start, max: end });
    const anySpan = fc
      .tuple(anyOffset, anyOffset)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const anyCoding = fc.record({
      theme:
        themes.length === 0 ? fc.constant(asThemeId(0)) : fc.constantFrom(...themes.map((theme) => theme.id)),
      voice: fc.constantFrom<Voice>(0, 1, 2, 3),
      weight: fc.constantFrom<Weight>(0, 1, 2, 3, 4, 5),
      origin: fc.constantFrom<Origin>(0, 1, 2, 3),
      version: fc.nat(5),
      madeAt: anyInstant,
      evidence: fc.array(anySpan, { maxLength: 2 }),
    });
    const codings = themes.length === 0 ? fc.constant([]) : fc.array(anyCoding, { maxLength: 3 });
    return fc.record({ paragraph: fc.constant(paragraph), read: fc.boolean(), codings });
  };
  return fc
    .tuple(...Array.from({ length: document.paragraphCount }, (_, i) => anyParagraph(i)))
    .map((paragraphs) => sheetOf(document.id, coder.id, paragraphs));
}

const anyMemo = (id: number, { document }: Written, coder: Coder): fc.Arbitrary<Memo> =>
  fc.record({
    id: fc.constant(asMemoId(id)),
    guid: fc.constant(asGuid(`memo-${id}`)),
    target: fc.constant(
      document.paragraphCount > 0
        ? ({ kind: 'paragraph', documentId: document.id, paragraph: document.paragraphCount - 1 } as const)
        : ({ kind: 'document', documentId: document.id } as const),
    ),
    coderId: fc.constant(coder.id),
    text: anyText,
    madeAt: anyInstant,
    changedAt: anyInstant,
  });

const anySet = (id: number): fc.Arbitrary<CorpusSet> => {
  const shared = {
    id: fc.constant(asSetId(id)),
    guid: fc.constant(asGuid(`set-${id}`)),
    name: anyName,
    recipe: anyText,
    madeAt: anyInstant,
  };
  const anyDocumentId = fc.nat(4).map(asDocumentId);
  return fc.oneof(
    fc.record({
      ...shared,
      kind: fc.constant('documents' as const),
      documents: fc.array(anyDocumentId, { maxLength: 3 }),
    }),
    fc.record({
      ...shared,
      kind: fc.constant('paragraphs' as const),
      purpose: fc.constantFrom('queue' as const, 'reliability' as const, 'quotes' as const),
      paragraphs: fc.array(fc.record({ documentId: anyDocumentId, paragraph: fc.nat(5) }), { maxLength: 3 }),
      seed: fc.option(fc.nat(), { nil: null }),
      blinding: fc.record({ hidesOrigin: fc.boolean(), maskedNames: fc.array(anyText, { maxLength: 2 }) }),
      coders: fc.array(fc.constant(asCoderId(1)), { maxLength: 1 }),
    }),
  );
};

const anyQuestion = (id: number): fc.Arbitrary<SavedQuestion> =>
  fc.record({
    id: fc.constant(asComparisonId(id)),
    guid: fc.constant(asGuid(`question-${id}`)),
    kind: fc.constantFrom('comparison', 'search'),
    name: anyName,
    query: fc.record({ by: anyText, themes: anyText }),
    note: anyText,
    madeAt: anyInstant,
    changedAt: anyInstant,
  });

const anyEntry = (seq: number): fc.Arbitrary<HistoryEntry> =>
  fc.record({
    seq: fc.constant(seq),
    at: anyInstant,
    coderId: fc.constantFrom(null, asCoderId(1)),
    wish: fc.oneof(
      anyName.map((name) => ({ kind: 'add theme', theme: asThemeId(1), name }) as const),
      anyName.map((first) => ({ kind: 'import documents', count: 2, first }) as const),
      fc
        .boolean()
        .map(
          (read) => ({ kind: 'mark read', at: { documentId: asDocumentId(1), paragraph: 0 }, read }) as const,
        ),
    ),
    documentIds: fc.array(fc.nat(5).map(asDocumentId), { maxLength: 2 }),
    act: fc.constantFrom('done', 'undone', 'redone'),
    of: fc.constant(seq),
  });

const upTo = <Item>(
  most: number,
  any: (id: number) => fc.Arbitrary<Item>,
  least = 0,
): fc.Arbitrary<readonly Item[]> =>
  fc
    .integer({ min: least, max: most })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, i) => any(i + 1))));

/** Any small sound project: odd texts, several coders, gaps in the sheets, memos and history. */
export const anyProject: fc.Arbitrary<Project> = fc
  .record({
    written: upTo(4, (id) => anyWritten(asDocumentId(id))),
    themes: upTo(5, anyTheme),
    coders: upTo(3, anyCoder, 1),
    attributes: upTo(5, anyAttribute),
    history: upTo(4, anyEntry),
    sets: upTo(2, anySet),
    questions: upTo(2, anyQuestion),
    name: anyName,
    note: anyText,
    codebookVersion: fc.nat(5),
  })
  .chain(({ written, themes, coders, attributes, history, sets, questions, name, note, codebookVersion }) => {
    const pairs = written.flatMap((one) => coders.map((coder) => [one, coder] as const));
    return fc
      .record({
        sheets: fc.tuple(
          ...pairs.map(([one, coder]) => fc.option(anySheet(one, coder, themes), { nil: null })),
        ),
        memos: fc.tuple(
          ...pairs.map(([one, coder], i) => fc.option(anyMemo(i + 1, one, coder), { nil: null })),
        ),
      })
      .map(({ sheets, memos }) => ({
        name,
        note,
        codebookVersion,
        currentCoder: coders[0]?.id ?? asCoderId(1),
        documents: written.map((one) => one.document),
        texts: written.map((one) => one.text),
        sheets: sheets.filter((sheet) => sheet !== null),
        themes,
        coders,
        attributes,
        memos: memos.filter((memo) => memo !== null),
        sets,
        questions,
        history,
        task: null,
        refused: history.map(({ seq }) => `theme ${seq}`),
      }));
  });
