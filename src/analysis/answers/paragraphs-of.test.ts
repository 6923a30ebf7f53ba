import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asCoderId, asDocumentId } from '../../domain/ids.ts';
import { parsePartialDate } from '../../domain/partial-date.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { aDocument } from '../../testing/builders.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../../testing/codings-drawn.ts';
import { buildColumns } from '../change-columns.ts';
import { type ParagraphsQuestion, paragraphsOf } from './paragraphs-of.ts';
import { themeFrequency } from './theme-frequency.ts';

const A = themeDrawn('A');

const asking = (
  comparison: Partial<ParagraphsQuestion['comparison']>,
  rest: Partial<ParagraphsQuestion> = {},
): ParagraphsQuestion => ({
  comparison: {
    ...PLAIN_COMPARISON,
    grouping: { by: 'nothing' },
    themes: [A],
    withSubThemes: false,
    coder: asCoderId(1),
    rule: 'paragraph',
    base: 'all',
    ...comparison,
  },
  members: [[A]],
  attributes: [],
  group: null,
  theme: A,
  side: 'with',
  ...rest,
});

const listed = (drawing: string, question: ParagraphsQuestion): unknown =>
  paragraphsOf(buildColumns(documentsDrawn(drawing), codingsDrawn(drawing)), question).places.map(
    ({ documentId, paragraph }) => `${documentId}:${paragraph}`,
  );

describe('paragraphsOf', () => {
  it.each([
    ['paragraph', 'all', ['1:0', '1:3'], ['1:1', '1:2', '1:4', '2:0', '2:1']],
    ['paragraph', 'read', ['1:0', '1:3'], ['1:1', '1:2', '2:1']],
    ['paragraph', 'coded', ['1:0', '1:3'], ['1:2']],
    ['paragraph', 'words', ['1:0', '1:3'], ['1:1', '1:2', '1:4', '2:0', '2:1']],
    ['document', 'all', ['1:0'], ['2:0']],
    ['document', 'read', ['1:0'], ['2:1']],
    ['document', 'coded', ['1:0'], []],
  ] as const)('lists by %s of the base “%s” those with the theme and the rest', (rule, base, own, rest) => {
    const drawing = 'AB . B A - / - .';
    expect(listed(drawing, asking({ rule, base }))).toEqual(own);
    expect(listed(drawing, asking({ rule, base }, { side: 'rest' }))).toEqual(rest);
  });

  it('stands in the order of dates, undated documents last', () => {
    const dates = ['', '1950', '1942-03-02', '1942-03/1945', '1942-03', '1942'];
    const documents = dates.map((date, i) =>
      aDocument({ id: asDocumentId(i + 1), paragraphCount: 1, date: parsePartialDate(date) ?? null }),
    );
    const { places } = paragraphsOf(
      buildColumns(documents, codingsDrawn('A / A / A / A / A / A')),
      asking({}),
    );
    expect(places.map(({ documentId }) => documentId)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('gives a page of the list and the length of all of it', () => {
    const drawing = 'A A A / A A';
    const page = { from: 2, count: 2 };
    const columns = buildColumns(documentsDrawn(drawing), codingsDrawn(drawing));
    expect(paragraphsOf(columns, asking({}, { page }))).toEqual({
      places: [
        { documentId: 1, paragraph: 2 },
        { documentId: 2, paragraph: 0 },
      ],
      total: 5,
    });
    expect(paragraphsOf(columns, asking({}, { page: { from: 9, count: 2 } })).places).toEqual([]);
  });

  it('has no places for a group or a theme that is not there', () => {
    expect(listed('A A', asking({}, { group: 'gone' }))).toEqual([]);
    expect(listed('A A', asking({}, { theme: themeDrawn('Z') }))).toEqual([]);
  });

  it('is as long as the number on every mark, and the rest as long as what is left of its base', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const columns = buildColumns(documents, sheets);
        const answer = themeFrequency(columns, question);
        const ofWords = question.comparison.rule === 'paragraph' && question.comparison.base === 'words';
        for (const [index, theme] of answer.themes.entries()) {
          const all = { own: 0, rest: 0 };
          for (const [place, group] of answer.groups.entries()) {
            const list = (side: 'with' | 'rest', key: string | null = group.key) =>
              paragraphsOf(columns, { ...question, group: key, theme, side }).places;
            const n = answer.cells[index]?.[place]?.n ?? Number.NaN;
            const left = (ofWords ? group.paragraphs : group.base) - n;
            expect(list('with')).toHaveLength(n);
            expect(list('rest')).toHaveLength(left);
            const both = [...list('with'), ...list('rest')].map((at) => `${at.documentId}:${at.paragraph}`);
            expect(new Set(both).size).toBe(n + left);
            all.own += n;
            all.rest += left;
          }
          const everywhere = (side: 'with' | 'rest'): number =>
            paragraphsOf(columns, { ...question, group: null, theme, side }).total;
          expect([everywhere('with'), everywhere('rest')]).toEqual([all.own, all.rest]);
        }
      }),
    );
  });

  it('unites all themes of the comparison where no theme is named', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const columns = buildColumns(documents, sheets);
        const themes = [themeDrawn('A')];
        const united = {
          ...question,
          comparison: { ...question.comparison, themes },
          members: [question.members.flat()],
        };
        for (const side of ['with', 'rest'] as const)
          expect(paragraphsOf(columns, { ...question, group: null, theme: null, side })).toEqual(
            paragraphsOf(columns, { ...united, group: null, theme: A, side }),
          );
      }),
    );
  });
});
