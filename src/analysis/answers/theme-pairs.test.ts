import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { plainSheets } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { themeFrequency } from './theme-frequency.ts';
import { themePairs } from './theme-pairs.ts';

describe('themePairs', () => {
  it('counts what a recount with sets counts, and opens lists of just that length', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const columns = buildColumns(documents, sheets);
        const { comparison, members } = question;
        const { pairs, units } = themePairs(columns, question);
        const counted = themeFrequency(columns, question);
        const isRate = comparison.rule === 'paragraph' && comparison.base === 'words';
        const base = counted.groups.reduce((all, group) => all + (isRate ? group.paragraphs : group.base), 0);
        expect(units).toBe(base);
        const chosen = new Set(
          paragraphsOf(columns, {
            ...question,
            comparison: { ...comparison, rule: 'document', base: 'all' },
            group: null,
            theme: null,
            side: 'with',
          }).places.map(({ documentId }) => documentId),
        );
        const own = plainSheets(documents, sheets, comparison.coder).filter(({ document }) =>
          chosen.has(document.id),
        );
        const unitsWith =
          comparison.rule === 'document'
            ? own.map(({ themes }) => new Set([...themes.values()].flatMap((set) => [...set])))
            : own.flatMap(({ themes }) => [...themes.values()]);
        const has = (set: ReadonlySet<number>, place: number): boolean =>
          members[place]?.some((theme) => set.has(theme)) ?? false;
        comparison.themes.forEach((theme, a) => {
          comparison.themes.forEach((other, b) => {
            const both = pairs[a]?.[b]?.both ?? Number.NaN;
            expect(both).toBe(unitsWith.filter((set) => has(set, a) && has(set, b)).length);
            expect(pairs[b]?.[a]).toEqual(pairs[a]?.[b]);
            const list = (side: 'with' | 'rest') =>
              paragraphsOf(columns, { ...question, group: null, theme, and: other, side }).total;
            expect([list('with'), list('rest')]).toEqual([both, units - both]);
          });
          const n = counted.cells[a]?.reduce((all, cell) => all + cell.n, 0);
          expect(pairs[a]?.[a]?.both).toBe(n);
        });
      }),
    );
  });
});
