import type { PdfColumn } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';

/** In sizes of the body's type: what is smaller may be a note. */
export const SMALL = 0.93;
const NOTE =
  /^[[(]?(\d{1,3}|[*†‡§]{1,3}|[ivxlc]{1,6}(?=[\]).]?\s?[\p{Lu}\p{Lo}]))[\]).]?\s?(?=\p{L}|["“«„‘(])/u;

const [RAISED, LEVEL] = ['\ue000', '\ue001'];
const RAISED_FIGURE = new RegExp(`\\s?${RAISED}([^${LEVEL}]*)${LEVEL}`, 'g');

/** A note's own mark may be raised as those that lead to it are. */
const noteIn = (text: string): RegExpExecArray | null => NOTE.exec(text.replace(RAISED_FIGURE, '$1'));

/** A column without the notes at its foot, and those. */
interface ParsedColumn {
  readonly body: PdfColumn | undefined;
  readonly notes: PdfColumn | undefined;
}

/** Parts the notes from the foot of a column: small type down to its end that begins with a number or a sign. */
export function withoutNotes(column: PdfColumn, bodySize: number): ParsedColumn {
  const { lines } = column;
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? 0) < SMALL * bodySize) from--;
  while (from < lines.length && !beginsNote(lines[from]?.text ?? '')) from++;
  if (from === lines.length) return { body: column, notes: undefined };
  const part = (some: readonly PdfLine[]): PdfColumn | undefined =>
    some.length === 0 ? undefined : { ...column, lines: some };
  return { body: part(lines.slice(0, from)), notes: part(lines.slice(from)) };
}

/** Whether a line begins a note. */
export const beginsNote = (text: string): boolean => noteIn(text) !== null;

/** The numbers and signs that notes begin with. */
export const noteMarks = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => noteIn(text)?.[1] ?? []));

/** A raised figure in a line, kept apart until it is known whether a note belongs to it. */
export const raisedFigure = (figure: string): string => `${RAISED}${figure}${LEVEL}`;

/** Text in which the raised figures of notes stand in brackets, as in other formats; others stand as they are. */
export const withNoteMarks = (text: string, marks: ReadonlySet<string>): string =>
  text.replace(RAISED_FIGURE, (_, figure: string) => (marks.has(figure) ? `[${figure}]` : figure));

/** The raised figures of a text. */
export const raisedFigures = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => Array.from(text.matchAll(RAISED_FIGURE), ([, figure = '']) => figure)));

/** A note with its mark in brackets before it, where the text has a raised figure that leads to it. */
export function noteText(text: string, raised: ReadonlySet<string>): string {
  const [own = '', mark = ''] = NOTE.exec(text) ?? [];
  return raised.has(mark) ? `[${mark}] ${text.slice(own.length)}` : text;
}
