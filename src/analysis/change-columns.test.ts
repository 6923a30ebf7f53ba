import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_COMPARISON } from '../domain/comparison.ts';
import { asAttributeId, asCoderId, asDocumentId } from '../domain/ids.ts';
import { anyCorpus, anyDocumentOf, anySheetsOf, type Corpus } from '../testing/any-corpus.ts';
import { aDocument } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../testing/codings-drawn.ts';
import { coverage } from './answers/coverage.ts';
import { paragraphsOf } from './answers/paragraphs-of.ts';
import { themeFrequency } from './answers/theme-frequency.ts';
import { themeUses } from './answers/theme-uses.ts';
import { buildColumns, replaceDocument } from './change-columns.ts';
import type { Columns } from './columns.ts';

const CODER = asCoderId(1);

/** Everything that can be known of columns without looking into them. */
function told(columns: Columns): unknown {
  const question = {
    comparison: {
      ...PLAIN_COMPARISON,
      grouping: { by: 'attribute', attribute: asAttributeId(1) },
      themes: [themeDrawn('A')],
      withSubThemes: true,
      coder: CODER,
      rule: 'paragraph',
      base: 'read',
    },
    members: [['A', 'B'].map(themeDrawn)],
    attributes: [],
  } as const;
  const frequency = themeFrequency(columns, question);
  return {
    frequency,
    coverage: coverage(columns, { coder: CODER }),
    uses: themeUses(columns, { coder: null, document: null }),
    places: paragraphsOf(columns, { ...question, group: null, theme: null, side: 'rest' }),
    one: frequency.groups.map(({ key }) =>
      paragraphsOf(columns, { ...question, group: key, theme: themeDrawn('A'), side: 'with' }),
    ),
  };
}

const anyChange = fc.oneof(
  fc
    .nat(10)
    .map((i) => asDocumentId(i * 7 + 1))
    .chain((id) =>
      anyDocumentOf(id).chain((document) =>
        anySheetsOf(document).map((sheets) => ({ id, document, sheets })),
      ),
    ),
  fc.nat(10).map((i) => ({ id: asDocumentId(i * 7 + 1), document: undefined, sheets: [] })),
);

describe('replaceDocument', () => {
  it('gives the columns that building anew gives, after any changes', () => {
    fc.assert(
      fc.property(anyCorpus, fc.array(anyChange, { maxLength: 25 }), (corpus, changes) => {
        const columns = buildColumns(corpus.documents, corpus.sheets);
        let now: Corpus = corpus;
        for (const [i, { id, document, sheets }] of changes.entries()) {
          const newer = document && { ...document, revision: 2000 + i };
          replaceDocument(columns, id, newer, sheets);
          now = {
            documents: [...now.documents.filter((one) => one.id !== id), ...(newer ? [newer] : [])],
            sheets: [...now.sheets.filter((sheet) => sheet.documentId !== id), ...sheets],
          };
          expect(told(columns)).toEqual(told(buildColumns(now.documents, now.sheets)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not grow when one document is changed again and again', () => {
    const drawing = 'A AB . / B - A / . . .';
    const columns = buildColumns(documentsDrawn(drawing), codingsDrawn(drawing));
    const [document] = documentsDrawn('A AB .');
    for (let i = 0; i < 500; i++) {
      const sheets = codingsDrawn(i % 2 ? 'A AB .' : 'ABC ABC ABC');
      replaceDocument(columns, asDocumentId(1), document, sheets);
    }
    expect(columns.codings.themeKey.length).toBeLessThan(30);
    expect(columns.sheets.document.length).toBeLessThan(10);
    expect(coverage(columns, { coder: CODER }).coverage.get(asDocumentId(1))).toEqual({ coded: 2, read: 1 });
  });

  it('passes over a document that is neither known nor there', () => {
    const columns = buildColumns([aDocument()], []);
    replaceDocument(columns, asDocumentId(5), undefined, []);
    expect([...columns.documents.rowOf.keys()]).toEqual([1]);
  });
});
