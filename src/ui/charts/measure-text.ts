/** How wide a text is, in pixels. */
export type MeasureText = (text: string) => number;

// Where there is no canvas: letters of Inter are a little over half as wide as they are high.
const AVERAGE_WIDTH = 0.56;

/** The face of the charts' texts, for measuring. */
export const CHART_FONT = '"Inter Variable", Inter, sans-serif';

// One for all: making a canvas costs more than a thousand measurements.
let shared: CanvasRenderingContext2D | null = null;

/** Measures as the browser draws, in a CSS font ("600 12px Inter"). */
export function measureIn(font: string): MeasureText {
  shared ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  const context = shared;
  if (!context) {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
    return (text) => text.length * size * AVERAGE_WIDTH;
  }
  return (text) => {
    if (context.font !== font) context.font = font;
    return context.measureText(text).width;
  };
}

/** The text, cut with an ellipsis where it is too wide: SVG does not do it. */
export function cutText(text: string, width: number, measure: MeasureText): string {
  if (measure(text) <= width) return text;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** The text in lines no wider than `width`. Breaks between words (in Chinese and Korean too); a word that is too wide stands alone. */
export function wrapText(text: string, width: number, measure: MeasureText): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && measure((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** What may stand on a line of its own: words with the spaces after them; in Chinese and Japanese words with their signs. */
function pieces(text: string): readonly string[] {
  const words = text.match(/\S+\s*/gu) ?? [];
  return words.flatMap((word) => (IDEOGRAPHS.test(word) ? ideographicWords(word) : [word]));
}

function ideographicWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    // A comma or a closing bracket may not begin a line.
    if (words.length === 0 || isWordLike) words.push(segment);
    else words.push((words.pop() ?? '') + segment);
  }
  return words;
}
