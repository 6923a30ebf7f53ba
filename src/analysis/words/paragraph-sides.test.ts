import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { themeFrequency } from '../answers/theme-frequency.ts';
import { buildColumns } from '../change-columns.ts';
import { type DocumentSides, paragraphSides } from './paragraph-sides.ts';

const total = (sides: readonly DocumentSides[], side: 'first' | 'second'): number =>
  sides.reduce((sum, one) => sum + one[side].length, 0);

it('takes just the paragraphs that are counted in a group, whosever codings it counts, and of a theme in it', () => {
  fc.assert(
    fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, asked) => {
      const comparison = { ...asked.comparison, rule: 'paragraph' as const };
      const question = { ...asked, comparison };
      const columns = buildColumns(documents, sheets);
      const { groups, cells, themes } = themeFrequency(columns, question);
      for (const [place, { key, base, paragraphs, coder }] of groups.entries()) {
        const size = comparison.base === 'words' ? paragraphs : base;
        const sides = paragraphSides(columns, question, { theme: null, group: key });
        expect(total(sides, 'first')).toBe(size);
        for (const [row, theme] of themes.entries()) {
          const own = paragraphSides(columns, question, { theme, group: key });
          expect(total(own, 'first')).toBe(cells[row]?.[place]?.n);
          const elsewhere = groups.reduce(
            (sum, other, at) =>
              sum + (at !== place && other.coder === coder ? (cells[row]?.[at]?.n ?? 0) : 0),
            0,
          );
          expect(total(own, 'second')).toBe(elsewhere);
        }
      }
    }),
  );
});
