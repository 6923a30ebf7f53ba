import { sentencesOf } from './sentences.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the sentences between two places of a text stand; white space alone lies between them. */
export function sentenceSpans(text: string, start: number, end: number): readonly TextSpan[] {
  let at = start;
  return sentencesOf(text.slice(start, end)).map((sentence) => {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    return { start: from, end: at };
  });
}

/** Places where a paragraph may be divided: between sentences and lines; else after commas; else between words. */
export function dividingPlaces(text: string, start: number, end: number): readonly number[] {
  const part = text.slice(start, end);
  const places = new Set(sentenceSpans(text, start, end).map((span) => span.start));
  for (const { index } of part.matchAll(/\n/g)) places.add(start + index + 1);
  places.delete(start);
  if (places.size > 0) return [...places].sort((a, b) => a - b);
  for (const pattern of [/[,;:،؛、，；：]\s*/g, /\s+/g]) {
    const found = [...part.matchAll(pattern)].map((match) => start + match.index + match[0].length);
    const inside = found.filter((place) => place > start && place < end);
    if (inside.length > 0) return inside;
  }
  return [];
}
