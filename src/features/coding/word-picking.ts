import type { Span } from '../../domain/sheet.ts';

/** Where the words of a text stand, by the rules of its language; scripts without blanks are divided too. */
export function wordSpans(text: string, language: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** `next` and `previous` choose another word; `longer` and `shorter` move the end of what is chosen by a word. */
export type WordMove = 'next' | 'previous' | 'longer' | 'shorter';

/** The chosen words after a move; the first word where none are chosen; unchanged at the edges of the text. */
export function movedWords(words: readonly Span[], chosen: Span | null, move: WordMove): Span | null {
  const first = words[0];
  if (!first) return null;
  if (!chosen) return first;
  // Words that the choice touches: it may have been made with the mouse, in the middle of a word.
  const touched = words.flatMap((word, i) => (word.end > chosen.start && word.start < chosen.end ? [i] : []));
  const from = touched[0] ?? 0;
  const to = touched.at(-1) ?? from;
  const range = (a: number, b: number): Span | null => {
    const start = words[a]?.start;
    const end = words[b]?.end;
    return start === undefined || end === undefined ? chosen : { start, end };
  };
  switch (move) {
    case 'next':
      return range(to + 1, to + 1);
    case 'previous':
      return range(from - 1, from - 1);
    case 'longer':
      return range(from, to + 1);
    case 'shorter':
      return to > from ? range(from, to - 1) : chosen;
  }
}
