import type { Document } from '../domain/document.ts';
import { asCoderId, asDocumentId, asInstant, asThemeId, type CoderId, type ThemeId } from '../domain/ids.ts';
import { type Coding, type ParagraphSheet, type Sheet, sheetOf } from '../domain/sheet.ts';
import { aDocument } from './builders.ts';

/** The theme that a letter of a drawing stands for: A is 1, B is 2 … */
export function themeDrawn(letter: string): ThemeId {
  if (!/^[A-Z]$/.test(letter)) throw new Error(`“${letter}” is no theme of a drawing: use A to Z`);
  return asThemeId(letter.charCodeAt(0) - 64);
}

const rowsOf = (drawing: string): readonly (readonly string[])[] =>
  drawing.split('/').map((row) => row.split(/\s+/).filter(Boolean));

function paragraphDrawn(cell: string, paragraph: number): ParagraphSheet {
  if (cell === '-' || cell === '.') return { paragraph, read: cell === '.', codings: [] };
  const codings: readonly Coding[] = [...cell].map((letter) => ({
    theme: themeDrawn(letter),
    voice: 0,
    weight: 0,
    origin: 0,
    version: 1,
    madeAt: asInstant(0),
    evidence: [],
  }));
  return { paragraph, read: false, codings };
}

/**
 * One coder's sheets from a drawing, one sheet a document:
 *
 *     codingsDrawn('A AB . / - B')
 *
 * `/` parts documents (1, 2 …), blanks part their paragraphs (0, 1 …). Letters are themes (A is 1), several
 * on one paragraph stand together; `.` is read with no theme, `-` is unread.
 */
export function codingsDrawn(drawing: string, coder: CoderId = asCoderId(1)): readonly Sheet[] {
  return rowsOf(drawing).map((row, i) => sheetOf(asDocumentId(i + 1), coder, row.map(paragraphDrawn)));
}

/** The documents that a drawing is of, with as many paragraphs as are drawn. */
export function documentsDrawn(drawing: string): readonly Document[] {
  return rowsOf(drawing).map((row, i) => aDocument({ id: asDocumentId(i + 1), paragraphCount: row.length }));
}
