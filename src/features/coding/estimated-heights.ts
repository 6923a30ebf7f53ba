import type { DocumentText } from '../../domain/document.ts';
import { at } from '../../domain/typed-arrays.ts';

// Rough height of a row before it is measured: the closer, the smaller the scroll bar's corrections.
const LINE_HEIGHT = 27;
const CHARACTERS_PER_LINE = 68;
// CJK characters are about twice as wide.
const WIDE = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff]/u;
const ROW_PADDING = 15;

/** Height of every row of a text in px, as good as can be told without drawing it. */
export const estimatedHeights =
  (text: DocumentText) =>
  (index: number): number => {
    const start = at(text.starts, index);
    const length = at(text.ends, index) - start;
    const width = WIDE.test(text.text.slice(start, start + 40)) ? 2 : 1;
    return Math.ceil((length * width) / CHARACTERS_PER_LINE) * LINE_HEIGHT + ROW_PADDING;
  };
