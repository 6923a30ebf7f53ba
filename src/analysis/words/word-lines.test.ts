import { expect, it } from 'vitest';
import { asDocumentId } from '../../domain/ids.ts';
import { aDocumentWithText } from '../../testing/builders.ts';
import { collocatesOf, keyWords } from './key-words.ts';
import type { SidedDocument } from './sided-texts.ts';
import { wordLines } from './word-lines.ts';

const TEXTS = [
  ['War, war and peace', 'bread and peace', 'war at sea'],
  ['bread for all', 'The WAR took bread, bread of us all for so long a time', 'quiet seas and bread'],
];
const texts = TEXTS.map((paragraphs, i) => aDocumentWithText(asDocumentId(i + 1), paragraphs).text);
const read = (ids: readonly number[]) =>
  Promise.resolve(texts.filter(({ documentId }) => ids.includes(documentId)));
const sided: readonly SidedDocument[] = [
  { id: asDocumentId(1), language: 'en', first: [0, 2], second: [1] },
  { id: asDocumentId(2), language: 'en', first: [1], second: [0, 2] },
];
const everywhere = { near: null, window: 1 };

it('gives a word with just so many lines as are counted on its side', async () => {
  const plan = { least: 1, most: 50, priorWords: 10, by: 'likelihood' as const };
  const { more, less } = await keyWords(sided, plan, read);
  const second = sided.map((one) => ({ ...one, first: one.second }));
  for (const { word, first, second: other } of [...more, ...less]) {
    expect((await wordLines(sided, { ...everywhere, word }, read)).document).toHaveLength(first);
    expect((await wordLines(second, { ...everywhere, word }, read)).document).toHaveLength(other);
  }
});

it('gives a word near another with just so many lines as are counted near it', async () => {
  for (const window of [1, 2]) {
    const { collocates } = await collocatesOf(sided, { node: 'war', window, least: 1, most: 9 }, read);
    expect(collocates.length).toBeGreaterThan(0);
    for (const { word, near } of collocates)
      expect((await wordLines(sided, { word, near: 'war', window }, read)).document).toHaveLength(near);
  }
});

it('says where each of them stands', async () => {
  const lines = await wordLines(sided, { ...everywhere, word: 'war' }, read);
  expect([...lines.document]).toEqual([1, 1, 1, 2]);
  expect([...lines.paragraph]).toEqual([0, 0, 2, 1]);
  expect([...lines.start]).toEqual([0, 5, 0, 4]);
});
