import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { plainSheets } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { followedParagraphs } from './followed-paragraphs.ts';
import { themeSequence } from './theme-sequence.ts';

describe('themeSequence', () => {
  it('counts what a recount with sets counts, and opens lists of just that length', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anyFrequencyQuestion,
        fc.integer({ min: 1, max: 3 }),
        ({ documents, sheets }, given, lag) => {
          const question = {
            ...given,
            comparison: { ...given.comparison, rule: 'paragraph' as const, beside: [] },
            lag,
          };
          const { comparison, members } = question;
          const columns = buildColumns(documents, sheets);
          const corpus = countedCorpus(columns, comparison, question);
          const chosen = new Set([...corpus.rows].map((row) => columns.documents.rows[row]?.id));
          const { pairs, cells, earlier, later } = themeSequence(columns, question);
          const { voices, fromVersion, toVersion } = comparison.codings;
          fc.pre(voices === null && fromVersion === null && toVersion === null);
          const own = plainSheets(documents, sheets, comparison.coder).filter(({ document }) =>
            chosen.has(document.id),
          );
          const naive = own.flatMap(({ document, themes, read }) => {
            const isInBase = (paragraph: number): boolean =>
              comparison.base === 'coded'
                ? themes.has(paragraph)
                : comparison.base === 'read'
                  ? themes.has(paragraph) || read.has(paragraph)
                  : paragraph < document.paragraphCount;
            return Array.from({ length: document.paragraphCount }, (_, paragraph) => paragraph)
              .filter((paragraph) => isInBase(paragraph) && isInBase(paragraph + lag))
              .map((paragraph) => [themes.get(paragraph), themes.get(paragraph + lag)] as const);
          });
          expect(pairs).toBe(naive.length);
          const has = (set: ReadonlySet<number> | undefined, place: number): boolean =>
            members[place]?.some((theme) => set?.has(theme)) ?? false;
          comparison.themes.forEach((theme, a) => {
            expect(earlier[a]).toBe(naive.filter(([one]) => has(one, a)).length);
            expect(later[a]).toBe(naive.filter(([, other]) => has(other, a)).length);
            comparison.themes.forEach((second, b) => {
              const n = naive.filter(([one, other]) => has(one, a) && has(other, b)).length;
              expect(cells[a]?.[b]?.n).toBe(n);
              const list = (side: 'with' | 'rest') =>
                followedParagraphs(columns, { ...question, theme, later: second, side }).total;
              expect([list('with'), list('rest')]).toEqual([n, pairs - n]);
            });
          });
        },
      ),
    );
  });
});
