import type { Document } from '../domain/document.ts';
import type { AttributeId, CoderId, DocumentId } from '../domain/ids.ts';
import type { Sheet } from '../domain/sheet.ts';
import { at } from '../domain/typed-arrays.ts';
import { bytes, type Column, wholes } from './column.ts';

/**
 * All documents and codings of a project as columns. A document's sheets lie together, and so do a sheet's codings:
 *
 *     documents   sheetStart 0 2 3   document row 0 has the sheet rows 0 and 1
 *                 sheetEnd   2 3 3
 *     sheets      document   0 0 1   sheet row 1 is coder 2's on document row 0,
 *                 coder      1 2 1
 *                 start      0 4 5   with one coding row, 4,
 *                 end        4 5 9
 *                 coded      4 1 3   on one paragraph,
 *                 readStart  0 0 6   and six paragraphs read without a theme
 *                 readEnd    0 6 6
 *     codings     paragraph, themeKey, voice, version: in a sheet sorted by paragraph, then theme; no doubles
 *     read        paragraph: in a sheet ascending
 *
 * What a change leaves behind stays as empty ranges until it is more than a fifth, so every pass may run over all sheet
 * rows. Values of typed arrays count from 0; a document row of a deleted document is undefined and has no sheets.
 */
export interface Columns {
  readonly documents: DocumentColumns;
  readonly sheets: SheetColumns;
  readonly codings: {
    readonly paragraph: Column<Int32Array>;
    /** Twice the theme, and one more where no row of the sheet before this one has it: see `themeOf`. */
    readonly themeKey: Column<Int32Array>;
    readonly voice: Column<Uint8Array>;
    /** Version of the codebook under which the coding was made. */
    readonly version: Column<Int32Array>;
  };
  readonly read: Column<Int32Array>;
  /** By sheet row what no count of themes reads; empty for a dead row. */
  readonly details: (SheetDetails | undefined)[];
  /** By theme, up to the highest that occurs: the number of the last appended sheet that has it. */
  readonly lastSheetWith: Column<Int32Array>;
  /** Sheets ever appended, dead ones included. */
  appended: number;
  /** Rows of codings, reads and sheets that no document has any more. */
  dead: number;
  /** Values of attributes by document row, made when first asked for; empty after a document changed. */
  readonly valueColumns: Map<AttributeId | 'language', ValueColumn>;
  /** Theme keys of the codings that a filter counts, made when first asked for; empty after a coding changed. */
  readonly countedKeys: Map<string, Column<Int32Array>>;
}

/** One value a document row, as a number that stands for its text. */
export interface ValueColumn {
  readonly code: Int32Array;
  /** By code; empty for no value. */
  readonly texts: readonly string[];
}

/** The stored sheet's own arrays, coding by coding from the sheet's first: not copied, since few answers ask for them. */
export type SheetDetails = Pick<
  Sheet,
  'weight' | 'origin' | 'madeAt' | 'evidenceRow' | 'evidenceStart' | 'evidenceEnd'
>;

interface DocumentColumns {
  readonly rows: (Document | undefined)[];
  readonly rowOf: Map<DocumentId, number>;
  readonly paragraphCount: Column<Int32Array>;
  readonly wordCount: Column<Int32Array>;
  /** Years that the date may mean; 0 where there is no date. */
  readonly firstYear: Column<Int32Array>;
  readonly lastYear: Column<Int32Array>;
  /** Days since 1970-01-01 that the date may mean; they say nothing where there is no date. */
  readonly firstDay: Column<Int32Array>;
  readonly lastDay: Column<Int32Array>;
  readonly sheetStart: Column<Int32Array>;
  readonly sheetEnd: Column<Int32Array>;
}

interface SheetColumns {
  readonly document: Column<Int32Array>;
  readonly coder: Column<Int32Array>;
  readonly start: Column<Int32Array>;
  readonly end: Column<Int32Array>;
  /** Paragraphs with a theme. */
  readonly coded: Column<Int32Array>;
  readonly readStart: Column<Int32Array>;
  readonly readEnd: Column<Int32Array>;
}

/** Columns of nothing. */
export const emptyColumns = (): Columns => ({
  documents: {
    rows: [],
    rowOf: new Map(),
    paragraphCount: wholes(),
    wordCount: wholes(),
    firstYear: wholes(),
    lastYear: wholes(),
    firstDay: wholes(),
    lastDay: wholes(),
    sheetStart: wholes(),
    sheetEnd: wholes(),
  },
  sheets: {
    document: wholes(),
    coder: wholes(),
    start: wholes(),
    end: wholes(),
    coded: wholes(),
    readStart: wholes(),
    readEnd: wholes(),
  },
  codings: { paragraph: wholes(), themeKey: wholes(), voice: bytes(), version: wholes() },
  read: wholes(),
  details: [],
  lastSheetWith: wholes(),
  appended: 0,
  dead: 0,
  valueColumns: new Map(),
  countedKeys: new Map(),
});

/** The sheet row of a coder on a document row; undefined where there is none. */
export function sheetRow(columns: Columns, documentRow: number, coder: CoderId): number | undefined {
  const { sheetStart, sheetEnd } = columns.documents;
  const end = at(sheetEnd.values, documentRow);
  for (let sheet = at(sheetStart.values, documentRow); sheet < end; sheet++)
    if (columns.sheets.coder.values[sheet] === coder) return sheet;
  return undefined;
}

/** The theme of a coding row's key. */
export const themeOf = (themeKey: number): number => themeKey >> 1;

/** Every theme that occurs is below it. */
export const themeLimit = ({ lastSheetWith }: Columns): number => lastSheetWith.length;
