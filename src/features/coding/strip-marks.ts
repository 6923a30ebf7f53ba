import type { Theme } from '../../domain/codebook.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { at, lowerBound } from '../../domain/typed-arrays.ts';

/** Of the strip, in the units of its drawing. */
export const STRIP_WIDTH = 24;

/** The marks of one colour, as one path over all paragraphs that carry it. */
export interface StripMark {
  readonly fill: string;
  readonly path: string;
}

/** Paragraphs from one to another, the last not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

// Of a path of many thousand marks: no more digits than the eye could tell.
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The themes of a paragraph side by side, a short grey mark where it was read without one, a thin line where unread. */
export function stripMarks(
  sheet: Sheet,
  { from, to }: Stretch,
  themes: ReadonlyMap<ThemeId, Theme>,
): readonly StripMark[] {
  const paths = new Map<string, string>();
  const draw = (fill: string, paragraph: number, x: number, width: number, height: number) => {
    const top = Math.round((paragraph + (1 - height) / 2) * 100) / 100;
    const mark = `M${tenth(x)} ${top}h${tenth(width)}v${height}h${tenth(-width)}z`;
    paths.set(fill, (paths.get(fill) ?? '') + mark);
  };
  let row = lowerBound(sheet.paragraph, from);
  let readRow = lowerBound(sheet.read, from);
  for (let paragraph = from; paragraph < to; paragraph++) {
    const first = row;
    while (sheet.paragraph[row] === paragraph) row++;
    const isRead = sheet.read[readRow] === paragraph;
    if (isRead) readRow++;
    const width = STRIP_WIDTH / Math.max(1, row - first);
    for (let i = first; i < row; i++) {
      const theme = themes.get(asThemeId(at(sheet.theme, i)));
      draw(`var(--theme-${theme?.colour ?? 1})`, paragraph, (i - first) * width, width - 0.8, 0.76);
    }
    if (isRead) draw('var(--read-fill)', paragraph, 0, 5, 0.76);
    else if (row === first) draw('var(--line)', paragraph, 0, STRIP_WIDTH - 0.8, 0.24);
  }
  return [...paths].map(([fill, path]) => ({ fill, path }));
}

/** Whether both sheets give a stretch the same marks. */
export function hasSameMarks(a: Sheet, b: Sheet, stretch: Stretch): boolean {
  if (a === b) return true;
  const [ofA, ofB] = [rowsOf(a.paragraph, stretch), rowsOf(b.paragraph, stretch)];
  return (
    isSame(a.paragraph, ofA, b.paragraph, ofB) &&
    isSame(a.theme, ofA, b.theme, ofB) &&
    isSame(a.read, rowsOf(a.read, stretch), b.read, rowsOf(b.read, stretch))
  );
}

const rowsOf = (ascending: Uint32Array, { from, to }: Stretch): Stretch => {
  const first = lowerBound(ascending, from);
  return { from: first, to: lowerBound(ascending, to, first) };
};

function isSame(a: Uint32Array, inA: Stretch, b: Uint32Array, inB: Stretch): boolean {
  const length = inA.to - inA.from;
  if (length !== inB.to - inB.from) return false;
  for (let i = 0; i < length; i++) if (a[inA.from + i] !== b[inB.from + i]) return false;
  return true;
}
