import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueText } from '../../domain/attribute.ts';
import type { Comparison, Grouping } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId, asDocumentId } from '../../domain/ids.ts';
import { shareText } from '../../features/number-words.ts';
import { anyCorpus, anyFrequencyQuestion, type Corpus } from '../../testing/any-corpus.ts';
import { aDocument } from '../../testing/builders.ts';
import { codingsDrawn } from '../../testing/codings-drawn.ts';
import { buildColumns } from '../change-columns.ts';
import { type FrequencyAnswer, type FrequencyQuestion, themeFrequency } from './theme-frequency.ts';

const asked = ({ documents, sheets }: Corpus, question: FrequencyQuestion, given: Partial<Comparison>) =>
  themeFrequency(buildColumns(documents, sheets), {
    ...question,
    comparison: { ...question.comparison, ...given },
  });

/** n of every theme and the base, over all groups. */
function totals({ groups, cells }: FrequencyAnswer): readonly number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return [sum(groups.map(({ base }) => base)), ...cells.map((row) => sum(row.map(({ n }) => n)))];
}

const added = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((number, place) => number + (other[place] ?? 0));

// A day is counted once in every group that it is in: over groups such counts do not add up, and need not.
const additive = anyFrequencyQuestion.filter(
  ({ comparison: { rule } }) => rule === 'paragraph' || rule === 'document',
);
const isPartition = ({ by }: Grouping): boolean => by !== 'event';

describe('a comparison', () => {
  it('of the groups of a partition adds up to the comparison of all documents', () => {
    fc.assert(
      fc.property(anyCorpus, additive, (corpus, question) => {
        const { grouping, second } = question.comparison;
        fc.pre(isPartition(grouping) && (second === null || isPartition(second)));
        const whole = asked(corpus, question, { grouping: { by: 'nothing' }, second: null });
        const parts = asked(corpus, question, {});
        expect(totals(parts)).toEqual(totals(whole));
        const weighted = parts.cells.map((row) =>
          row.reduce((all, { share }, group) => all + (share ?? 0) * (parts.groups[group]?.base ?? 0), 0),
        );
        const isRate = question.comparison.rule === 'paragraph' && question.comparison.base === 'words';
        for (const [theme, sum] of weighted.entries()) {
          // Codings in texts without a word have no rate; of all other bases a group without one has no codings either.
          const based = (parts.cells[theme] ?? []).filter((_, group) => (parts.groups[group]?.base ?? 0) > 0);
          const n = based.reduce((all, cell) => all + cell.n, 0);
          expect(sum).toBeCloseTo(isRate ? 1000 * n : n, 6);
          const isWhole = !isRate || parts.groups.every(({ base }) => base > 0);
          if (isWhole) expect(n).toBe(totals(whole)[theme + 1]);
        }
      }),
    );
  });

  it('of a filter and of its complement adds up to the one without it', () => {
    const attribute = asAttributeId(1);
    fc.assert(
      fc.property(anyCorpus, additive, fc.func(fc.boolean()), (corpus, question, isIn) => {
        // Each half must see the same groups: what is rare in a half may not be so in the whole, and so with reprints.
        const given = { grouping: { by: 'nothing' }, second: null, collapsesReprints: false } as const;
        const all = [...new Set(corpus.documents.map(({ attributes }) => valueText(attributes[attribute])))];
        const half = (side: boolean): FrequencyAnswer => {
          const filter = { attribute, values: all.filter((value) => isIn(value) === side) };
          const { documents } = question.comparison;
          return asked(corpus, question, {
            ...given,
            documents: { ...documents, attributes: [...documents.attributes, filter] },
          });
        };
        expect(added(totals(half(true)), totals(half(false)))).toEqual(
          totals(asked(corpus, question, given)),
        );
      }),
    );
  });

  it('of some voices and of the others adds up, a theme having one voice on a paragraph', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, (corpus, question) => {
        fc.pre(question.comparison.rule === 'paragraph');
        const single = { ...question, members: question.comparison.themes.map((theme) => [theme]) };
        const withVoices = (voices: Comparison['codings']['voices']): FrequencyAnswer =>
          asked(corpus, single, { codings: { ...question.comparison.codings, voices } });
        const n = (answer: FrequencyAnswer): readonly number[] => totals(answer).slice(1);
        expect(added(n(withVoices([0, 2])), n(withVoices([1, 3])))).toEqual(n(withVoices(null)));
        // What is counted gets narrower, never what it is a share of.
        expect(withVoices([2]).groups).toEqual(withVoices(null).groups);
      }),
    );
  });

  it('has the same numbers after a coder, an empty document or an unrelated theme was added', () => {
    const numbers = (answer: FrequencyAnswer) =>
      answer.groups.flatMap(({ key, base }, group) =>
        base === 0 ? [] : [[key, base, answer.cells.map((row) => [row[group]?.n, row[group]?.share])]],
      );
    fc.assert(
      fc.property(anyCorpus, additive, (corpus, question) => {
        fc.pre(question.comparison.rule === 'paragraph' && question.comparison.grouping.by !== 'language');
        const given = { grouping: { by: 'nothing' }, second: null, collapsesReprints: false } as const;
        const empty = aDocument({ id: asDocumentId(998), paragraphCount: 0, wordCount: 0 });
        const [drawn] = codingsDrawn('Z', asCoderId(60));
        const [first] = corpus.documents;
        const more: Corpus = {
          documents: [...corpus.documents, empty],
          sheets: [...corpus.sheets, ...(drawn && first ? [{ ...drawn, documentId: first.id }] : [])],
        };
        expect(numbers(asked(more, question, given))).toEqual(numbers(asked(corpus, question, given)));
      }),
    );
  });

  it('multiplies by 100 once, where a share becomes text', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, (corpus, question) => {
        const { rule, base } = question.comparison;
        fc.pre(rule !== 'paragraph' || base !== 'words');
        const { cells, groups } = asked(corpus, question, {});
        for (const row of cells)
          for (const [group, { n, share }] of row.entries()) {
            if (share === null) continue;
            expect(share).toBe(n / (groups[group]?.base ?? 0));
            expect(share).toBeLessThanOrEqual(1);
            expect(Number.parseFloat(shareText(share, false))).toBeCloseTo(100 * share, 0);
          }
      }),
    );
  });
});
