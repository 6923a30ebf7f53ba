import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCoderId } from '../../domain/ids.ts';
import { anyCorpus } from '../../testing/any-corpus.ts';
import { codingsDrawn, documentsDrawn } from '../../testing/codings-drawn.ts';
import { plainSheets } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { coverage } from './coverage.ts';

const CODER = asCoderId(1);

it('tells coded paragraphs from those read without a theme, and leaves out untouched documents', () => {
  const drawing = 'AB . - A / - - / .';
  const columns = buildColumns(documentsDrawn(drawing), codingsDrawn(drawing));
  expect([...coverage(columns, { coder: CODER }).coverage]).toEqual([
    [1, { coded: 2, read: 1 }],
    [3, { coded: 0, read: 1 }],
  ]);
  expect(coverage(columns, { coder: asCoderId(2) }).coverage.size).toBe(0);
});

it('agrees with sets of paragraphs', () => {
  fc.assert(
    fc.property(anyCorpus, ({ documents, sheets }) => {
      const naive = plainSheets(documents, sheets, CODER)
        .map(({ document, themes, read }) => [document.id, { coded: themes.size, read: read.size }] as const)
        .filter(([, { coded, read }]) => coded + read > 0);
      expect(coverage(buildColumns(documents, sheets), { coder: CODER }).coverage).toEqual(new Map(naive));
    }),
  );
});
