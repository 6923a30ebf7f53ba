import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCoderId, asDocumentId, type CoderId, type DocumentId, type ThemeId } from '../../domain/ids.ts';
import { anyCorpus, type Corpus } from '../../testing/any-corpus.ts';
import { codingsDrawn, documentsDrawn } from '../../testing/codings-drawn.ts';
import { plainSheets } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { themeUses } from './theme-uses.ts';

it('counts a paragraph once that several coders gave the same theme', () => {
  const columns = buildColumns(documentsDrawn('A AB / B'), [
    ...codingsDrawn('A AB / B', asCoderId(1)),
    ...codingsDrawn('A - / A', asCoderId(2)),
  ]);
  expect(themeUses(columns, { coder: null, document: null })).toEqual({
    paragraphs: new Map([
      [1, 3],
      [2, 2],
    ]),
    documents: new Map([
      [1, 2],
      [2, 2],
    ]),
  });
  expect(themeUses(columns, { coder: asCoderId(2), document: asDocumentId(1) }).paragraphs).toEqual(
    new Map([[1, 1]]),
  );
});

it('knows no uses in a document that is not there', () => {
  const uses = themeUses(buildColumns(documentsDrawn('A'), codingsDrawn('A')), {
    coder: null,
    document: asDocumentId(9),
  });
  expect(uses.paragraphs.size + uses.documents.size).toBe(0);
});

function naiveUses({ documents, sheets }: Corpus, coder: CoderId | null, only: DocumentId | null): unknown {
  const paragraphs = new Map<ThemeId, Set<string>>();
  const inDocuments = new Map<ThemeId, Set<DocumentId>>();
  for (const own of coder === null ? [1, 2, 3].map(asCoderId) : [coder])
    for (const { document, themes } of plainSheets(documents, sheets, own))
      for (const [paragraph, carried] of only === null || document.id === only ? themes : [])
        for (const theme of carried) {
          paragraphs.set(theme, (paragraphs.get(theme) ?? new Set()).add(`${document.id}:${paragraph}`));
          inDocuments.set(theme, (inDocuments.get(theme) ?? new Set()).add(document.id));
        }
  const sizes = (sets: ReadonlyMap<ThemeId, ReadonlySet<unknown>>): unknown =>
    new Map([...sets].map(([theme, set]) => [theme, set.size]));
  return { paragraphs: sizes(paragraphs), documents: sizes(inDocuments) };
}

it('agrees with sets of paragraphs', () => {
  fc.assert(
    fc.property(
      anyCorpus,
      fc.constantFrom(null, asCoderId(1), asCoderId(2)),
      fc.constantFrom(null, asDocumentId(8)),
      (corpus, coder, document) => {
        const uses = themeUses(buildColumns(corpus.documents, corpus.sheets), { coder, document });
        expect(uses).toEqual(naiveUses(corpus, coder, document));
      },
    ),
  );
});
