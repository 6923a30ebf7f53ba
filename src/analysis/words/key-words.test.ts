import { describe, expect, it } from 'vitest';
import { asDocumentId } from '../../domain/ids.ts';
import { aDocumentWithText } from '../../testing/builders.ts';
import { logLikelihood2, logRatio } from '../statistics/words/keyness.ts';
import { logOddsWithPrior } from '../statistics/words/log-odds.ts';
import { collocatesOf, keyWords } from './key-words.ts';
import type { SidedDocument } from './sided-texts.ts';

const TEXTS = [
  ['war war peace', 'bread and peace', 'war at sea'],
  ['bread for all', 'war bread bread', 'quiet seas and bread'],
];
const texts = TEXTS.map((paragraphs, i) => aDocumentWithText(asDocumentId(i + 1), paragraphs).text);
const read = (ids: readonly number[]) =>
  Promise.resolve(texts.filter(({ documentId }) => ids.includes(documentId)));
const sided: readonly SidedDocument[] = [
  { id: asDocumentId(1), language: 'en', first: [0, 2], second: [1] },
  { id: asDocumentId(2), language: 'en', first: [1], second: [0, 2] },
];
const plan = { least: 1, most: 50, priorWords: 10, by: 'likelihood' as const };
const FIRST = 'war war peace war at sea war bread bread'.split(' ');
const SECOND = 'bread and peace bread for all quiet seas and bread'.split(' ');
const times = (list: readonly string[], word: string): number => list.filter((one) => one === word).length;

describe('keyWords', () => {
  it('counts what a plain count counts, and scores it by the same formulas', async () => {
    const { more, less, ...rest } = await keyWords(sided, plan, read);
    const vocabulary = [...new Set([...FIRST, ...SECOND])];
    const all = FIRST.length + SECOND.length;
    const odds = logOddsWithPrior(
      vocabulary.map((word) => {
        const [first, second] = [times(FIRST, word), times(SECOND, word)];
        return { first, second, prior: ((first + second) * 10) / all };
      }),
    );
    for (const found of [...more, ...less]) {
      const counts = {
        first: times(FIRST, found.word),
        firstSize: FIRST.length,
        second: times(SECOND, found.word),
        secondSize: SECOND.length,
      };
      expect([found.first, found.second]).toEqual([counts.first, counts.second]);
      expect(found.logLikelihood).toBe(logLikelihood2(counts));
      expect(found.logRatio).toBe(logRatio(counts));
      expect(found.z).toBeCloseTo(odds[vocabulary.indexOf(found.word)]?.z ?? Number.NaN, 12);
    }
    expect(more[0]?.word).toBe('war');
    expect(less.map(({ word }) => word)).toContain('bread');
    expect(rest).toEqual({
      firstSize: 9,
      secondSize: 10,
      firstDocuments: 2,
      secondDocuments: 2,
      vocabulary: vocabulary.length,
      considered: vocabulary.length,
    });
  });

  it('says over how many documents a word is spread, and how evenly', async () => {
    const { more } = await keyWords(sided, plan, read);
    const war = more.find(({ word }) => word === 'war');
    // 3 of 4 occurrences in 6 of 9 words, 1 of 4 in 3 of 9: half of |.75 - .667| + |.25 - .333|.
    expect(war).toMatchObject({ range: 2, dp: expect.closeTo(1 / 12, 12) });
    expect(more.find(({ word }) => word === 'sea')).toMatchObject({
      range: 1,
      dp: expect.closeTo(1 / 3, 12),
    });
  });

  it('can go by the log-odds instead', async () => {
    const { more, less } = await keyWords(sided, { ...plan, by: 'odds' }, read);
    expect(more.map(({ z }) => z)).toEqual(more.map(({ z }) => z).toSorted((a, b) => b - a));
    expect(less.every(({ z }) => z < 0)).toBe(true);
    expect(more[0]?.word).toBe('war');
  });

  it('leaves rare words out, and is empty without texts', async () => {
    const { more, less, considered } = await keyWords(sided, { ...plan, least: 4 }, read);
    expect([...more, ...less].map(({ word }) => word).sort()).toEqual(['bread', 'war']);
    expect(considered).toBe(2);
    expect(await keyWords([], plan, read)).toMatchObject({ more: [], less: [], firstSize: 0, vocabulary: 0 });
  });
});

describe('collocatesOf', () => {
  it('counts inside the window and outside, paragraph by paragraph', async () => {
    const found = await collocatesOf(sided, { node: 'war', window: 1, least: 1, most: 9 }, read);
    expect(found).toMatchObject({ node: 4, nearSize: 3, elsewhereSize: 2 });
    expect(found.collocates.map(({ word, near, elsewhere }) => [word, near, elsewhere]).sort()).toEqual([
      ['at', 1, 0],
      ['peace', 1, 0],
    ]);
  });
});
