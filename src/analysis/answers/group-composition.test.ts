import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAttributeId } from '../../domain/ids.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { buildColumns } from '../change-columns.ts';
import { documentStrips } from './document-strips.ts';
import { groupComposition, type Stratifier } from './group-composition.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { themeFrequency } from './theme-frequency.ts';

const anyStrata = fc.constantFrom<Stratifier>(
  { by: 'attribute', attribute: asAttributeId(1) },
  { by: 'attribute', attribute: asAttributeId(4) },
  { by: 'language' },
  { by: 'period', unit: 'decade' },
  { by: 'length' },
);

describe('groupComposition', () => {
  it('divides every group into strata that add up to it', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, anyStrata, ({ documents, sheets }, question, strata) => {
        const columns = buildColumns(documents, sheets);
        const whole = themeFrequency(columns, question);
        const answer = groupComposition(columns, { ...question, strata });
        // Days and weeks are counted once a group: one that lies in two strata would count in both.
        fc.pre(question.comparison.rule === 'paragraph' || question.comparison.rule === 'document');
        whole.groups.forEach((group, place) => {
          const cells = answer.cells[place] ?? [];
          const sum = (of: (cell: (typeof cells)[number]) => number): number =>
            cells.reduce((total, cell) => total + of(cell), 0);
          expect(answer.groups[place]?.key).toBe(group.key);
          expect([sum((c) => c.documents), sum((c) => c.paragraphs), sum((c) => c.base)]).toEqual([
            group.documents,
            group.paragraphs,
            group.base,
          ]);
          question.comparison.themes.forEach((_, theme) => {
            expect(sum((cell) => cell.n[theme] ?? 0)).toBe(whole.cells[theme]?.[place]?.n);
          });
        });
        // Asked before and after, the whole says the same: strata leave nothing behind in the columns.
        expect(themeFrequency(columns, question)).toEqual(whole);
      }),
    );
  });

  it('lists of each cell as many places as its base, and the rest of the group', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, anyStrata, ({ documents, sheets }, question, of) => {
        const columns = buildColumns(documents, sheets);
        const { groups } = themeFrequency(columns, question);
        const { cells, strata } = groupComposition(columns, { ...question, strata: of });
        const ofWords = question.comparison.rule === 'paragraph' && question.comparison.base === 'words';
        groups.forEach((group, row) => {
          strata.forEach(({ key }, column) => {
            const cell = cells[row]?.[column];
            const list = (side: 'with' | 'rest') =>
              paragraphsOf(columns, {
                ...question,
                group: group.key,
                theme: null,
                stratum: { of, key },
                side,
              });
            const [own, whole] = ofWords ? [cell?.paragraphs, group.paragraphs] : [cell?.base, group.base];
            expect(list('with').total).toBe(own);
            expect(list('rest').total).toBe(whole - (own ?? Number.NaN));
            const both = [...list('with').places, ...list('rest').places];
            const distinct = new Set(both.map((at) => `${at.documentId}:${at.paragraph}`));
            if (question.comparison.rule === 'paragraph') expect(distinct.size).toBe(whole);
          });
        });
      }),
    );
  });

  it('has one stratum where all documents are as long', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const same = documents.map((document) => ({ ...document, wordCount: 50 }));
        const answer = groupComposition(buildColumns(same, sheets), {
          ...question,
          strata: { by: 'length' },
        });
        expect(answer.strata.length).toBeLessThanOrEqual(1);
        expect(answer.reversals).toEqual([]);
        answer.standardised.forEach(({ shares }, theme) => {
          shares.forEach((share, group) => {
            const plain = answer.shares[theme]?.[group] ?? null;
            if (share !== null && plain !== null) expect(share).toBeCloseTo(plain, 10);
          });
        });
      }),
    );
  });
});

describe('documentStrips', () => {
  it('have the theme where the paragraphs behind its number are, document by document', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, given) => {
        const question = {
          ...given,
          comparison: { ...given.comparison, rule: 'paragraph' as const, beside: [] },
        };
        const columns = buildColumns(documents, sheets);
        const { strips, total, longest } = documentStrips(columns, {
          ...question,
          page: { from: 0, count: 99 },
        });
        expect(strips).toHaveLength(total);
        expect(longest).toBe(Math.max(0, ...strips.map(({ paragraphs }) => paragraphs)));
        question.comparison.themes.forEach((theme, place) => {
          const { places } = paragraphsOf(columns, { ...question, group: null, theme, side: 'with' });
          const drawn = strips.flatMap(({ document, withTheme }) =>
            Array.from(withTheme[place] ?? [], (paragraph) => ({ documentId: document, paragraph })),
          );
          expect(drawn).toEqual(places);
        });
        const [second] = documentStrips(columns, { ...question, page: { from: 1, count: 1 } }).strips;
        expect(second).toEqual(strips[1]);
      }),
    );
  });
});
