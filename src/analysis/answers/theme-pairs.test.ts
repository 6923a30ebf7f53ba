import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { naiveUnits } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { themeFrequency } from './theme-frequency.ts';
import { themePair, themePairs } from './theme-pairs.ts';

describe('themePairs', () => {
  it('counts what a recount with sets counts, and opens lists of just that length', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const columns = buildColumns(documents, sheets);
        const { comparison, members } = question;
        const answer = themePairs(columns, question);
        const { units } = answer;
        const counted = themeFrequency(columns, question);
        const isRate = comparison.rule === 'paragraph' && comparison.base === 'words';
        const base = counted.groups.reduce((all, group) => all + (isRate ? group.paragraphs : group.base), 0);
        expect(units).toBe(base);
        const unitsWith = naiveUnits(documents, sheets, question);
        const has = (set: ReadonlySet<number>, place: number): boolean =>
          members[place]?.some((theme) => set.has(theme)) ?? false;
        comparison.themes.forEach((theme, a) => {
          comparison.themes.forEach((other, b) => {
            const { both } = themePair(answer, a, b);
            expect(both).toBe(unitsWith.filter((set) => has(set, a) && has(set, b)).length);
            const list = (side: 'with' | 'rest') =>
              paragraphsOf(columns, { ...question, group: null, theme, and: other, side }).total;
            expect([list('with'), list('rest')]).toEqual([both, units - both]);
          });
          const n = counted.cells[a]?.reduce((all, cell) => all + cell.n, 0);
          expect(themePair(answer, a, a).both).toBe(n);
        });
      }),
    );
  });
});
