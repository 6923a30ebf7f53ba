import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, EVERY_DOCUMENT, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { asAttributeId, asCoderId, asDocumentId, asThemeId } from '../../domain/ids.ts';
import { parsePartialDate } from '../../domain/partial-date.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { aDocument, anAttribute } from '../../testing/builders.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../../testing/codings-drawn.ts';
import { naiveFrequency } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { type FrequencyAnswer, type FrequencyQuestion, themeFrequency } from './theme-frequency.ts';

const [A, B, C] = ['A', 'B', 'C'].map(themeDrawn);
if (A === undefined || B === undefined || C === undefined) throw new Error('no themes');

const asking = (
  given: Partial<Comparison>,
  rest: Partial<Omit<FrequencyQuestion, 'comparison'>> = {},
): FrequencyQuestion => {
  const themes = given.themes ?? [A, B];
  return {
    comparison: {
      ...PLAIN_COMPARISON,
      grouping: { by: 'nothing' },
      themes,
      withSubThemes: false,
      coder: asCoderId(1),
      rule: 'paragraph',
      base: 'all',
      ...given,
    },
    members: themes.map((theme) => [theme]),
    attributes: [],
    ...rest,
  };
};

const drawn = (drawing: string, question: FrequencyQuestion): FrequencyAnswer =>
  themeFrequency(buildColumns(documentsDrawn(drawing), codingsDrawn(drawing)), question);
const counts = (answer: FrequencyAnswer): unknown => answer.cells.map((row) => row.map(({ n }) => n));
const dated = (date: string, id: number, given: Partial<Document> = {}): Document =>
  aDocument({ id: asDocumentId(id), date: parsePartialDate(date) ?? null, ...given });
const keysBy = (
  documents: readonly Document[],
  grouping: Comparison['grouping'],
  attributes: FrequencyQuestion['attributes'] = [],
): readonly string[] =>
  themeFrequency(buildColumns(documents, []), asking({ grouping }, { attributes })).groups.map(
    ({ key }) => key,
  );

describe('themeFrequency', () => {
  it('counts a paragraph once, however many members of a theme it carries', () => {
    const question = asking({ themes: [A] }, { members: [[A, B]] });
    expect(counts(drawn('A AB . B C -', question))).toEqual([[3]]);
  });

  it('counts a document once under the rule of documents', () => {
    const answer = drawn('A A / B . / - -', asking({ rule: 'document', base: 'read' }));
    expect(counts(answer)).toEqual([[1], [1]]);
    expect(answer.groups[0]).toMatchObject({ documents: 3, base: 2 });
  });

  it.each([
    ['paragraph', 'all', 8, 2 / 8],
    ['paragraph', 'read', 5, 2 / 5],
    ['paragraph', 'coded', 3, 2 / 3],
    ['paragraph', 'words', 60, (1000 * 2) / 60],
    ['document', 'all', 2, 1 / 2],
    ['document', 'read', 2, 1 / 2],
    ['document', 'coded', 1, 1],
    ['document', 'words', 2, 1 / 2],
  ] as const)('takes shares by %s of the base “%s”', (rule, base, expected, share) => {
    const answer = drawn('AB A . C - / . - -', asking({ themes: [A], rule, base }));
    expect(answer.groups[0]?.base).toBe(expected);
    expect(answer.cells[0]?.[0]?.share).toBeCloseTo(share, 12);
  });

  it('gives no share of an empty base', () => {
    const answer = drawn('- -', asking({ themes: [A], base: 'coded' }));
    expect(answer.cells).toEqual([[{ n: 0, documentsWith: 0, share: null }]]);
  });

  it('answers for a project without documents and for a comparison without themes', () => {
    const nothing = themeFrequency(buildColumns([], []), asking({ grouping: { by: 'language' } }));
    expect(nothing).toMatchObject({ groups: [], cells: [[], []], documentsChosen: 0, documentsInProject: 0 });
    expect(drawn('A', asking({ themes: [] }))).toMatchObject({ themes: [], cells: [] });
  });

  it('finds nothing of a deleted theme', () => {
    expect(counts(drawn('A', asking({ themes: [asThemeId(4000)] })))).toEqual([[0]]);
  });

  it('orders choices as arranged, numbers by size, no value last', () => {
    const choice = anAttribute({ id: asAttributeId(1), type: 'choice', choices: ['West', 'East'] });
    const number = anAttribute({ id: asAttributeId(2), type: 'number' });
    const documents = [
      aDocument({ id: asDocumentId(1), attributes: { 1: 'East', 2: 10 } }),
      aDocument({ id: asDocumentId(2), attributes: {} }),
      aDocument({ id: asDocumentId(3), attributes: { 1: 'North', 2: 9 } }),
      aDocument({ id: asDocumentId(4), attributes: { 1: 'West', 2: -3 } }),
    ];
    const by = (attribute: number) => ({ by: 'attribute', attribute: asAttributeId(attribute) }) as const;
    expect(keysBy(documents, by(1), [choice, number])).toEqual(['West', 'East', 'North', '']);
    expect(keysBy(documents, by(2), [choice, number])).toEqual(['-3', '9', '10', '']);
    expect(keysBy(documents, by(3))).toEqual(['']);
  });

  it('keeps empty periods between the first and the last, and gathers what has no single one', () => {
    const documents = [dated('1942', 1), dated('1939-09/1940', 2), dated('1945-05-08', 3), dated('', 4)];
    const answer = themeFrequency(
      buildColumns(documents, []),
      asking({ grouping: { by: 'period', unit: 'year' } }),
    );
    expect(answer.groups.map(({ key, documents: count }) => [key, count])).toEqual([
      ['1942', 1],
      ['1943', 0],
      ['1944', 0],
      ['1945', 1],
      ['', 2],
    ]);
    expect(answer.groups.at(-1)?.label).toBe('no single period');
    expect(answer.undated).toBe(1);
    expect(keysBy([dated('1939/1940', 1)], { by: 'period', unit: 'decade' })).toEqual(['']);
  });

  it('names decades', () => {
    const answer = themeFrequency(
      buildColumns([dated('1941/1949', 1), dated('1962', 2)], []),
      asking({ grouping: { by: 'period', unit: 'decade' } }),
    );
    expect(answer.groups.map(({ key, label }) => [key, label])).toEqual([
      ['1940', '1940s'],
      ['1950', '1950s'],
      ['1960', '1960s'],
    ]);
  });

  it('lets a date pass that may lie in the years, and an undated document only where both ends are open', () => {
    const documents = [dated('1939/1945', 1), dated('1945-05', 2), dated('', 3)];
    const chosen = (fromYear: number | null, toYear: number | null): number =>
      themeFrequency(
        buildColumns(documents, []),
        asking({ documents: { ...EVERY_DOCUMENT, fromYear, toYear } }),
      ).documentsChosen;
    expect(chosen(null, null)).toBe(3);
    expect(chosen(1941, 1942)).toBe(1);
    expect(chosen(1945, null)).toBe(2);
    expect(chosen(null, 1938)).toBe(0);
  });

  it('agrees with counting one paragraph at a time', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const answer = themeFrequency(buildColumns(documents, sheets), question);
        const naive = naiveFrequency(documents, sheets, question);
        for (const [index, group] of answer.groups.entries()) {
          const { documents: inGroup, paragraphs, words, coded, read, base } = group;
          const cells = answer.cells.map((row) => row[index]);
          const found = {
            documents: inGroup,
            paragraphs,
            words,
            coded,
            read,
            base,
            n: cells.map((cell) => cell?.n),
            documentsWith: cells.map((cell) => cell?.documentsWith),
          };
          if (inGroup > 0) expect(found).toEqual(naive.get(group.key));
          else expect(base).toBe(0);
        }
        const present = answer.groups.filter((group) => group.documents > 0).map(({ key }) => key);
        expect(new Set(present)).toEqual(new Set(naive.keys()));
      }),
    );
  });

  it('changes no number when an unrelated coder, document or theme is added', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, question) => {
        const without = themeFrequency(buildColumns(documents, sheets), question);
        const stranger = aDocument({
          id: asDocumentId(999),
          attributes: { 1: 'elsewhere' },
          paragraphCount: 1,
        });
        const others = codingsDrawn('AZ', asCoderId(50)).map((sheet) => ({
          ...sheet,
          documentId: stranger.id,
        }));
        const filter = { attribute: asAttributeId(1), values: ['Roosevelt', 'Kim', '김', 'äther', ''] };
        const within = {
          ...question,
          comparison: {
            ...question.comparison,
            documents: {
              ...question.comparison.documents,
              attributes: [...question.comparison.documents.attributes, filter],
            },
          },
        };
        const more = themeFrequency(buildColumns([...documents, stranger], [...sheets, ...others]), within);
        expect({ ...more, documentsInProject: 0 }).toEqual({ ...without, documentsInProject: 0 });
      }),
    );
  });
});
