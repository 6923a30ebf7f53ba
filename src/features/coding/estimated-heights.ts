import type { DocumentText } from '../../domain/document.ts';
import { at } from '../../domain/typed-arrays.ts';

// Rough height of a row before it is measured: the closer, the smaller the scroll bar's corrections.
const LINE_HEIGHT = 27;
const CHARACTERS_PER_LINE = 68;
// CJK characters are about twice as wide.
const WIDE = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff]/u;
const ROW_PADDING = 15;

/** Height of every row of a text in px, as good as can be told without drawing it; told once, since a list asks again and again. */
export function estimatedHeights({ text, starts, ends }: DocumentText): (index: number) => number {
  const heights = starts.map((start, index) => {
    const width = WIDE.test(text.slice(start, start + 40)) ? 2 : 1;
    const lines = Math.ceil(((at(ends, index) - start) * width) / CHARACTERS_PER_LINE);
    return lines * LINE_HEIGHT + ROW_PADDING;
  });
  return (index) => at(heights, index);
}
