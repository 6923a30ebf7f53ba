import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codersOf } from '../domain/comparison.ts';
import { anyCorpus, anyFrequencyQuestion } from '../testing/any-corpus.ts';
import { sumOf } from './answers/share-intervals.ts';
import { themeFrequency } from './answers/theme-frequency.ts';
import { buildColumns } from './change-columns.ts';
import { countedCorpus } from './counted-corpus.ts';
import { documentCounts, groupBases } from './document-counts.ts';

describe('documentCounts', () => {
  it('adds up over the documents of a group to the numbers of the frequency answer', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const columns = buildColumns(documents, sheets);
        const { comparison, members, attributes } = question;
        const corpus = countedCorpus(columns, comparison, { attributes });
        const counts = documentCounts(corpus, comparison, members);
        const bases = groupBases(counts);
        const answer = themeFrequency(columns, question);
        const isRate = comparison.rule === 'paragraph' && comparison.base === 'words';
        answer.groups.forEach(({ base }, group) => {
          expect(sumOf(bases, group)).toBeCloseTo(isRate ? base / 1000 : base, 9);
          answer.themes.forEach((_, theme) => {
            const n = sumOf(counts.withTheme, theme * counts.groupCount + group);
            expect(n).toBe(answer.cells[theme]?.[group]?.n);
          });
        });
        if (comparison.rule === 'paragraph' || comparison.rule === 'document')
          expect(counts.groupOf).toHaveLength(answer.documentsChosen * codersOf(comparison).length);
      }),
    );
  });
});
