import type { Span } from '../../src/domain/sheet.ts';
import { mergedSpans } from '../../src/domain/sheet.ts';
import { sentencesOf } from '../../src/formats/sentences.ts';
import type { Keywords } from './keywords.ts';

/** Says where in a paragraph a theme is found: spans from the paragraph's start, none where it is not. */
export type KeywordRule = (paragraph: string, keywords: Keywords) => readonly Span[];

interface Hit extends Span {
  /** Place of the word in its list. */
  readonly word: number;
}

const patterns = new Map<string, RegExp>();

/** One group a word, so that one walk over the paragraph finds all of them and tells which. ASCII will do here. */
function patternOf(list: string, rest: string): RegExp {
  const words = list.trim().split(/,\s+/);
  const source = `\\b(?:${words.map((forms) => `(${forms})`).join('|')})${rest}\\b`;
  const pattern = patterns.get(source) ?? new RegExp(source, 'gi');
  patterns.set(source, pattern);
  return pattern;
}

/** All hits of the listed words from left to right; `rest` is what may follow within a word. */
const hitsOf = (paragraph: string, list: string, rest: string): readonly Hit[] =>
  Array.from(paragraph.matchAll(patternOf(list, rest)), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match.slice(1).findIndex((form) => form !== undefined),
  }));

/** Where each sentence of the paragraph begins. */
function sentenceStarts(paragraph: string): readonly number[] {
  let from = 0;
  return sentencesOf(paragraph).map((sentence) => {
    const start = paragraph.indexOf(sentence, from);
    from = start + sentence.length;
    return start;
  });
}

/** Rule A: the theme is on the paragraph where two or more of its sentences have one of the theme's words. */
export const ruleA: KeywordRule = (paragraph, { words }) => {
  const hits = hitsOf(paragraph, words, '');
  if (hits.length < 2) return [];
  const starts = sentenceStarts(paragraph);
  const sentences = new Set(hits.map((hit) => starts.findLastIndex((start) => start <= hit.start)));
  return sentences.size >= 2 ? mergedSpans(hits) : [];
};

/** Rule B: the theme is on the paragraph where words with two of the theme's stems are found, or three with one stem. */
export const ruleB: KeywordRule = (paragraph, { stems }) => {
  const hits = hitsOf(paragraph, stems, '\\w*');
  const different = new Set(hits.map((hit) => hit.word)).size;
  return different >= 2 || hits.length >= 3 ? mergedSpans(hits) : [];
};
