import type { Span } from '../../domain/sheet.ts';
import { sentenceSpans } from '../../formats/sentence-spans.ts';

/** What the keys choose of a paragraph at a time. */
export type PickUnit = 'word' | 'sentence';

/** Where the words of a text stand, by the rules of its language; scripts without blanks are divided too. */
export function wordSpans(text: string, language: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** Where the words or the sentences of a text stand. */
export const unitSpans = (text: string, language: string, unit: PickUnit): readonly Span[] =>
  unit === 'word' ? wordSpans(text, language) : sentenceSpans(text, 0, text.length);

/** `next` and `previous` choose another word or sentence; `longer` and `shorter` move the end of what is chosen by one. */
export type Pick = 'next' | 'previous' | 'longer' | 'shorter';

function touched(units: readonly Span[], chosen: Span): readonly [from: number, to: number] {
  // It may have been chosen with the mouse, in the middle of a word.
  const indexes = units.flatMap((unit, i) => (unit.end > chosen.start && unit.start < chosen.end ? [i] : []));
  const from = indexes[0] ?? 0;
  return [from, indexes.at(-1) ?? from];
}

/** What is chosen after a move; the first unit where nothing was; unchanged at the edges of the text. */
export function moved(units: readonly Span[], chosen: Span | null, move: Pick): Span | null {
  const first = units[0];
  if (!first) return null;
  if (!chosen) return first;
  const [from, to] = touched(units, chosen);
  const range = (a: number, b: number): Span => {
    const start = units[a]?.start;
    const end = units[b]?.end;
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

/** The units that the choice touches, whole; the first one where nothing is chosen. */
export function widened(units: readonly Span[], chosen: Span | null): Span | null {
  if (!chosen) return units[0] ?? null;
  const [from, to] = touched(units, chosen);
  const start = units[from]?.start;
  const end = units[to]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
