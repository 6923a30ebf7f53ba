import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDocumentId, type DocumentId } from '../../domain/ids.ts';
import { aText } from '../../testing/builders.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { bandingChance } from '../statistics/words/lsh-banding.ts';
import { findReprints, type ReadTexts } from './find-reprints.ts';
import { agreement, BANDS, HASHES, minHash } from './min-hash.ts';
import { jaccard, shingleHashes, shinglesOf } from './shingles.ts';
import { similarGroups } from './similar-groups.ts';

/** Texts by their place as documents 1, 2, 3 …, and how they are read. */
function stored(texts: readonly string[]): { ids: readonly DocumentId[]; readTexts: ReadTexts } {
  const ids = texts.map((_, i) => asDocumentId(i + 1));
  const readTexts: ReadTexts = async (wanted) =>
    wanted.map((documentId) => ({ documentId, ...aText([texts[documentId - 1] ?? '']), hidden: [] }));
  return { ids, readTexts };
}

const found = async (texts: readonly string[], least = 0.5) => {
  const { ids, readTexts } = stored(texts);
  const pairs = await findReprints(ids, { least }, readTexts);
  return pairs.map(({ one, other }) => `${one}-${other}`);
};

const words = (count: number, seed: number): readonly string[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => `w${Math.floor(random() * 5000)}`);
};

describe('shingles', () => {
  it('are runs of three words, whatever stands between them', () => {
    expect(shinglesOf('We SHALL, stand — here.')).toEqual(['we shall stand', 'shall stand here']);
    expect(shinglesOf('Too short')).toEqual(['too short']);
    expect(shinglesOf(' … ')).toEqual([]);
  });

  it('are runs of five characters in Chinese, Japanese and Korean', () => {
    expect(shinglesOf('全国人民，热爱')).toEqual(['全 国 人 民 热', '国 人 民 热 爱']);
    expect(shinglesOf('우리는 평화')).toEqual(['우 리 는 평 화']);
  });

  it('have as many hashes as there are different ones, whatever their order', () => {
    const unit = fc.constantFrom('dam', 'river', 'hand', '우리', '水');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join(' ');
        expect(shingleHashes(text)).toHaveLength(new Set(shinglesOf(text)).size);
      }),
    );
    expect(shingleHashes('one two three four')).toEqual(shingleHashes('One, two — three four!'));
    expect(shingleHashes('one two three')).not.toEqual(shingleHashes('three two one'));
    expect(shingleHashes('…')).toHaveLength(0);
  });
});

/** The hash of each of the runs: of three words at most, so that each is one shingle. */
const hashesOf = (runs: readonly string[]): Int32Array =>
  Int32Array.from(runs.flatMap((run) => [...shingleHashes(run)]));

describe('signatures', () => {
  it('agree in about the share of shingles that the texts share', () => {
    const signatureOf = minHash();
    const common = words(900, 1).map((word, i) => `${word} ${i}`);
    for (const share of [0.2, 0.5, 0.8]) {
      const own = Math.round((common.length * (1 - share)) / share / 2);
      const one = [...common, ...Array.from({ length: own }, (_, i) => `one ${i}`)];
      const other = [...common, ...Array.from({ length: own }, (_, i) => `other ${i}`)];
      expect(jaccard(new Set(one), new Set(other))).toBeCloseTo(share, 2);
      const agreed = agreement(signatureOf(hashesOf(one)), signatureOf(hashesOf(other)));
      expect(Math.abs(agreed - share)).toBeLessThan(0.15);
    }
  });

  it('follow from the seed alone', () => {
    const [one, other] = [hashesOf(['a', 'b']), hashesOf(['b', 'a', 'a'])];
    expect(minHash(7)(one)).toEqual(minHash(7)(other));
    expect(minHash(7)(one)).not.toEqual(minHash(8)(one));
  });

  it('meet in bands as often as their comment says', () => {
    expect(bandingChance(HASHES, BANDS, 1 / 3)).toBeCloseTo(0.999, 3);
    expect(bandingChance(HASHES, BANDS, 0.2)).toBeCloseTo(0.91, 2);
    expect(bandingChance(HASHES, BANDS, 0.01)).toBeCloseTo(0.006, 3);
  });
});

describe('near-duplicates', () => {
  const speech = words(400, 3);
  const text = speech.join(' ');
  const reprint = speech.map((word, i) => (i % 40 === 7 ? 'changed' : word)).join(' ');

  it('are looked for with what was imported since', async () => {
    const { ids, readTexts } = stored([text, reprint, `${text} more`, words(300, 5).join(' ')]);
    const since = async (id: number) => {
      const pairs = await findReprints(ids, { least: 0.5, since: asDocumentId(id) }, readTexts);
      return pairs.map(({ one, other }) => `${one}-${other}`).sort();
    };
    expect(await since(1)).toEqual(['1-2', '1-3', '2-3']);
    expect(await since(3)).toEqual(['1-3', '2-3']);
    expect(await since(4)).toEqual([]);
    expect(await since(9)).toEqual([]);
  });

  it('are found, with their exact similarity, and strangers are not', async () => {
    const texts = [text, words(400, 4).join(' '), reprint, words(300, 5).join(' ')];
    const { ids, readTexts } = stored(texts);
    const [pair, ...more] = await findReprints(ids, { least: 0.5 }, readTexts);
    expect(more).toEqual([]);
    const exact = jaccard(new Set(shinglesOf(text)), new Set(shinglesOf(reprint)));
    expect(pair).toEqual({ one: 1, other: 3, similarity: exact });
    expect(exact).toBeGreaterThan(0.8);
    expect(await found(texts, 0.95)).toEqual([]);
  });

  it('are found in Korean and Chinese', async () => {
    const korean = '우리 인민은 평화를 사랑하며 조국의 통일을 위하여 끝까지 싸울 것이다 모두 함께 나아가자';
    const chinese = '全国人民热爱和平，坚决反对战争，为了祖国的统一和人民的幸福而共同奋斗到底。';
    expect(
      await found([korean, chinese, korean.replace('끝까지', '힘차게'), chinese.replace('坚决', '一致')]),
    ).toEqual(expect.arrayContaining(['1-3', '2-4']));
  });

  it('are found where every seventh word is another, and where half was printed; strangers with one frame are not', async () => {
    const frame = words(15, 40);
    const framed = (seed: number) => [...frame, ...words(90, seed), ...frame];
    const original = framed(41);
    const reworded = original.map((word, i) => (i % 7 === 3 ? `other${i}` : word));
    const texts = [original, reworded, original.slice(0, 60), framed(42), framed(43), framed(44)];
    const pairs = await found(
      texts.map((one) => one.join(' ')),
      0.35,
    );
    expect([...pairs].sort()).toEqual(['1-2', '1-3']);
  });

  it('are found whether vowels are set or not, and in letters of any width', async () => {
    const bare = 'قال الوزير إن الجسر على النهر سيفتح غدا أمام كل سكان الوادي';
    const vowelled = 'قَالَ الوَزِيرُ إنَّ الجِسْرَ عـــلى النَّهْرِ سَيُفتَحُ غَدًا أمامَ كُلِّ سُكّانِ الوادي';
    const wide = 'Ｔｈｅ ｂｒｉｄｇｅ ｏｐｅｎｓ ａｔ １９３０ ｔｏｍｏｒｒｏｗ';
    expect(await found([bare, vowelled, wide, 'The bridge opens at 1930 tomorrow'], 0.9)).toEqual([
      '1-2',
      '3-4',
    ]);
  });

  it('are told apart from empty texts, and progress is told', async () => {
    const { ids, readTexts } = stored(['', ' ', text, text]);
    const steps: string[] = [];
    const pairs = await findReprints(ids, { least: 0.5 }, readTexts, ({ step, done, of }) =>
      steps.push(`${step} ${done}/${of}`),
    );
    expect(pairs).toEqual([{ one: 3, other: 4, similarity: 1 }]);
    expect(steps).toEqual(['reading 0/4', 'comparing 0/1']);
  });

  it('hang together as groups, also in a crowd', async () => {
    const crowd = Array.from({ length: 120 }, (_, i) => `${text} number ${i}`);
    const { ids, readTexts } = stored([...crowd, words(400, 9).join(' ')]);
    const pairs = await findReprints(ids, { least: 0.5 }, readTexts);
    expect(pairs.length).toBeLessThan(120 * 119 * 0.5 * 0.8);
    const groups = similarGroups(pairs);
    expect(groups.map(({ documents }) => documents.length)).toEqual([120]);
  });

  it('are nearly all of those that a comparison of everything finds', async () => {
    const random = seededRandom(11);
    const texts = Array.from({ length: 60 }, (_, i) => {
      const base = words(200, 100 + (i % 20));
      return base.map((word) => (random() < 0.06 ? `n${Math.floor(random() * 999)}` : word)).join(' ');
    });
    const sets = texts.map((one) => new Set(shinglesOf(one)));
    const all = sets.flatMap((one, i) =>
      sets.slice(i + 1).flatMap((other, k) => (jaccard(one, other) >= 0.5 ? [`${i + 1}-${i + k + 2}`] : [])),
    );
    const some = await found(texts);
    expect(all.length).toBeGreaterThan(30);
    expect(some.filter((pair) => !all.includes(pair))).toEqual([]);
    expect(some.length).toBeGreaterThanOrEqual(0.97 * all.length);
  });

  it('group as chains of pairs do', () => {
    const pair = fc.record({ one: fc.integer({ min: 1, max: 9 }), other: fc.integer({ min: 10, max: 14 }) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (given) => {
        const pairs = given.map(({ one, other }) => ({
          one: asDocumentId(one),
          other: asDocumentId(other),
          similarity: 1,
        }));
        const groups = similarGroups(pairs);
        const ids = groups.flatMap(({ documents }) => documents);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { one, other } of pairs)
          expect(groups.some(({ documents }) => documents.includes(one) && documents.includes(other))).toBe(
            true,
          );
        expect(groups.flatMap((group) => group.pairs)).toHaveLength(pairs.length);
      }),
    );
  });
});
