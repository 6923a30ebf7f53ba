import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Comparison, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import { sheetOf } from '../../domain/sheet.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { aDocument, anAttribute } from '../../testing/builders.ts';
import { buildColumns } from '../change-columns.ts';
import { corpusSchema } from '../statistics/golden/corpus.ts';
import { corpusColumns } from '../statistics/golden/corpus-answers.ts';
import { goldenTests } from '../statistics/golden/golden-file.ts';
import { benjaminiHochberg } from '../statistics/groups/adjusted-p-values.ts';
import { twoGroupPermutation } from '../statistics/groups/document-permutation.ts';
import { finished } from '../statistics/resampling/bootstrap-statistic.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { type DifferenceQuestion, groupDifference } from './group-difference.ts';
import { themeFrequency } from './theme-frequency.ts';

const OUTLET = asAttributeId(1);

const questionOf = (
  given: Partial<DifferenceQuestion>,
  comparison: Partial<Comparison> = {},
): DifferenceQuestion => ({
  comparison: {
    ...PLAIN_COMPARISON,
    grouping: { by: 'attribute', attribute: OUTLET },
    themes: [],
    withSubThemes: false,
    coder: asCoderId(1),
    rule: 'paragraph',
    base: 'read',
    ...comparison,
  },
  members: [],
  attributes: [anAttribute({ id: OUTLET, choices: [] })],
  pair: null,
  resamples: 200,
  assignments: 500,
  seed: 1,
  leastDocuments: 1,
  ...given,
});

const mini = goldenTests().tests?.find(({ id }) => id === 'mini-corpus-public');
const expectedSchema = z.object({
  themes: z.record(
    z.string(),
    z.object({
      all_outlets: z.record(z.string(), z.unknown()),
      pairs: z.record(z.string(), z.record(z.string(), z.unknown())),
    }),
  ),
});

describe('groupDifference', () => {
  it.skipIf(mini === undefined)('holds the chain of the reference corpus', () => {
    const corpus = corpusSchema.parse(mini?.input);
    const expected = expectedSchema.parse(mini?.expected).themes;
    const themes = corpus.themes.map((_, place) => asThemeId(place + 1));
    const question = questionOf(
      { members: themes.map((theme) => [theme]), pair: ['Star', 'Banner'] },
      { themes },
    );
    const answer = finished(groupDifference(corpusColumns(corpus, 'outlet'), question));
    expect(answer.groups.map(({ documents }) => documents)).toEqual([4, 4]);
    const near = (seen: number | null | undefined, wanted: unknown) =>
      expect(seen).toBeCloseTo(z.number().parse(wanted), 5);
    corpus.themes.forEach((name, row) => {
      const [own, seen] = [expected[name], answer.themes[row]];
      const pair = own?.pairs['Star-Banner'] ?? {};
      near(seen?.pair?.difference, pair['diff']);
      expect([seen?.pair?.newcombe?.low, seen?.pair?.newcombe?.high].map((end) => end?.toFixed(5))).toEqual(
        z
          .array(z.number())
          .parse(pair['newcombe95'])
          .map((end) => end.toFixed(5)),
      );
      near(seen?.pair?.odds?.ratio, seen?.pair?.isHaldane ? pair['or_haldane'] : pair['or']);
      near(seen?.permutation?.p, pair['doc_permutation_p_exact']);
      near(seen?.permutation?.statistic, pair['mean_doc_diff']);
      expect(seen?.permutation?.exact).toBe(true);
      near(seen?.naive?.chiSquare?.statistic, own?.all_outlets['X2']);
      near(seen?.naive?.chiSquare?.p, own?.all_outlets['p']);
      near(seen?.naive?.likelihood?.statistic, own?.all_outlets['G2']);
      near(seen?.naive?.cramersV, own?.all_outlets['V']);
      near(seen?.naive?.fisherP, pair['fisher_p']);
      near(seen?.naive?.residuals[0], z.array(z.number()).parse(own?.all_outlets['stdres_present'])[0]);
    });
    expect(answer.familySize).toBe(themes.length);
    expect(answer.themes.map(({ adjustedP }) => adjustedP)).toEqual(
      benjaminiHochberg(answer.themes.map(({ permutation }) => permutation?.p ?? null)),
    );
  });

  it.skipIf(mini === undefined)('makes no test where a group has too few documents, and says which', () => {
    const corpus = corpusSchema.parse(mini?.input);
    const question = questionOf({ members: [[asThemeId(1)]], leastDocuments: 5 }, { themes: [asThemeId(1)] });
    const answer = finished(groupDifference(corpusColumns(corpus, 'outlet'), question));
    expect(answer.tooSmall.map(({ key }) => key).sort()).toEqual(['Banner', 'Star']);
    expect(answer.themes[0]).toMatchObject({ permutation: null, adjustedP: null });
    expect(answer.familySize).toBe(0);
  });

  it('counts as the frequency answer does, and permutes the documents’ own shares', () => {
    fc.assert(
      fc.property(anyCorpus, anyFrequencyQuestion, ({ documents, sheets }, frequency) => {
        const columns = buildColumns(documents, sheets);
        const question = { ...questionOf({}), ...frequency, assignments: 50, resamples: 20 };
        const answer = finished(groupDifference(columns, question));
        const counted = themeFrequency(columns, frequency);
        const withBase = counted.groups.flatMap((group, place) => (group.base > 0 ? [place] : []));
        expect(answer.groups.map(({ key }) => key)).toEqual(
          withBase.map((place) => counted.groups[place]?.key),
        );
        expect(answer.groups.length + answer.leftOut.length).toBe(counted.groups.length);
        const { beside, coder } = frequency.comparison;
        if (beside.every((other) => other === coder)) expect(answer.areSameDocuments).toBe(false);
        answer.themes.forEach(({ cells, permutation, pair }, theme) => {
          withBase.forEach((place, group) => {
            const cell = counted.cells[theme]?.[place];
            expect(cells[group]?.n).toBe(cell?.n);
            expect(cells[group]?.share).toBeCloseTo(cell?.share ?? Number.NaN, 9);
          });
          expect(permutation === null).toBe(answer.groups.length < 2 || answer.areSameDocuments);
          expect(pair === null).toBe(answer.groups.length !== 2);
          if (pair) expect(pair.difference).toBeCloseTo((cells[0]?.share ?? 0) - (cells[1]?.share ?? 0), 12);
        });
        for (const [theme, own] of answer.themes.entries()) {
          const rule = { ...frequency.comparison, themes: [own.theme] };
          const alone = { ...question, comparison: rule, members: [frequency.members[theme] ?? []] };
          const [again] = finished(groupDifference(columns, alone)).themes;
          expect(again?.permutation).toEqual(own.permutation);
          expect(again?.pair).toEqual(own.pair);
        }
      }),
    );
  });

  it('gives a p that a plain walk through all assignments gives', () => {
    const shares = [0.5, 0.25, 0, 1, 0.75];
    const documents = shares.map((_, index) =>
      aDocument({ id: asDocumentId(index + 1), paragraphCount: 4, attributes: { 1: index < 2 ? 'a' : 'b' } }),
    );
    const sheets = shares.map((share, index) =>
      sheetOf(
        asDocumentId(index + 1),
        asCoderId(1),
        [0, 1, 2, 3].map((paragraph) => ({
          paragraph,
          read: paragraph >= share * 4,
          codings:
            paragraph < share * 4
              ? [
                  {
                    theme: asThemeId(1),
                    voice: 0,
                    weight: 0,
                    origin: 0,
                    version: 1,
                    madeAt: asInstant(0),
                    evidence: [],
                  },
                ]
              : [],
        })),
      ),
    );
    const question = questionOf({ members: [[asThemeId(1)]] }, { themes: [asThemeId(1)] });
    const [own] = finished(groupDifference(buildColumns(documents, sheets), question)).themes;
    expect(own?.permutation).toEqual(
      twoGroupPermutation(shares, 2, { exactUpTo: 100, sample: 1, random: seededRandom(1) }),
    );
    // Of the 10 ways to choose two of the five, by hand: the seen difference is 3/8 - 7/12.
    const differences = shares.flatMap((one, i) =>
      shares.slice(i + 1).map((other) => (one + other) / 2 - (2.5 - one - other) / 3),
    );
    const asFar = differences.filter((one) => Math.abs(one) >= 7 / 12 - 3 / 8 - 1e-12).length;
    expect(own?.permutation?.p).toBe(asFar / 10);
  });
});
