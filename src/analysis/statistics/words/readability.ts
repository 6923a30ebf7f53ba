/** Counts of a text. */
export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
}

/**
 * Flesch reading ease, 206.835 - 1.015 words a sentence - 84.6 syllables a word: English only, higher is easier
 * (Flesch 1948). Null without a word or sentence.
 */
export function fleschEase({ words, sentences }: TextCounts, syllables: number): number | null {
  if (words === 0 || sentences === 0) return null;
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}

/**
 * LIX, words a sentence plus percent of words longer than six letters: for languages written with letters and
 * spaces, higher is harder (Björnsson 1968). Null without a word or sentence.
 */
export function lix({ words, sentences }: TextCounts, longWords: number): number | null {
  if (words === 0 || sentences === 0) return null;
  return words / sentences + (100 * longWords) / words;
}
