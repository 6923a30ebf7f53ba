import type { DocumentFilter } from '../../domain/comparison.ts';
import type { CoderId, ThemeId } from '../../domain/ids.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { type Column, wholes } from '../column.ts';
import { type Columns, sheetRow, themeLimit, themeOf } from '../columns.ts';

/** Who is compared, and on which paragraphs. */
export interface AgreementScope {
  readonly coders: readonly CoderId[];
  readonly documents: DocumentFilter;
  /** Only these, as of a reliability sample; null for every paragraph. */
  readonly sample: readonly ParagraphRef[] | null;
}

/** A question about themes, each with the themes that count as it: itself, and its sub-themes where they do. */
export interface AgreementQuestion {
  readonly scope: AgreementScope;
  readonly themes: readonly ThemeId[];
  readonly members: readonly (readonly ThemeId[])[];
}

/**
 * The paragraphs that at least two of the coders read or coded, and what each of them said of each:
 *
 *     units     document   0 0 1     unit 1 is paragraph 4 of document row 0 …
 *               paragraph  2 4 0
 *               start      0 2 4 7   … said are the entries 2 and 3:
 *     said      coder      0 1 0 1 …   by the scope's coders 0 and 1,
 *               start      0 1 1 3 …   the themes from start to the next start: coder 0 none, coder 1 two
 *     theme     by its place in the question, ascending, no doubles
 *     coding    the row of the coding in the columns that the theme was found in first
 */
export interface AgreementUnits {
  readonly document: Int32Array;
  readonly paragraph: Int32Array;
  readonly start: Int32Array;
  readonly saidCoder: Int32Array;
  readonly saidStart: Int32Array;
  readonly saidTheme: Int32Array;
  readonly saidCoding: Int32Array;
  /** By said: the sheet row that it stands in. */
  readonly saidSheet: Int32Array;
  /** Documents of which a paragraph is a unit, as rows of the columns, ascending. */
  readonly documentRows: readonly number[];
}

// Everything here runs over all codings: `at()` would meet every kind of array.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;

/** By document row the paragraphs of a sample, ascending; null where every paragraph may be a unit. */
function sampled(
  columns: Columns,
  sample: AgreementScope['sample'],
): ReadonlyMap<number, ReadonlySet<number>> | null {
  if (sample === null) return null;
  const found = new Map<number, Set<number>>();
  for (const { documentId, paragraph } of sample) {
    const row = columns.documents.rowOf.get(documentId);
    if (row === undefined) continue;
    const own = found.get(row);
    if (own) own.add(paragraph);
    else found.set(row, new Set([paragraph]));
  }
  return found;
}

/** By theme its places in the question, ascending. */
function slotsByTheme(
  members: readonly (readonly ThemeId[])[],
  limit: number,
): readonly (readonly number[])[] {
  const slots: number[][] = Array.from({ length: limit }, () => []);
  for (const [slot, list] of members.entries()) for (const theme of new Set(list)) slots[theme]?.push(slot);
  return slots;
}

const UNREAD = -1;

/**
 * What the sheets of one document say, coder by coder: at `coder * paragraphs + paragraph` the rows of codings, half-open,
 * or -1 where the coder did not read it. Made once and filled anew for every document, since there are many.
 */
class DocumentSaid {
  readonly sheets: Int32Array;
  from = new Int32Array(0);
  to = new Int32Array(0);
  paragraphs = 0;

  constructor(coders: number) {
    this.sheets = new Int32Array(coders);
  }

  /** How many of the coders have a sheet. */
  fill(columns: Columns, row: number, coders: readonly CoderId[]): number {
    this.paragraphs = get(columns.documents.paragraphCount.values, row);
    const size = coders.length * this.paragraphs;
    if (this.from.length < size) {
      this.from = new Int32Array(size);
      this.to = new Int32Array(size);
    }
    this.from.fill(UNREAD, 0, size);
    let found = 0;
    for (let coder = 0; coder < coders.length; coder++) {
      const id = coders[coder];
      const sheet = id === undefined ? undefined : sheetRow(columns, row, id);
      this.sheets[coder] = sheet ?? UNREAD;
      if (sheet === undefined) continue;
      found++;
      this.#fillSheet(columns, sheet, coder * this.paragraphs);
    }
    return found;
  }

  #fillSheet({ sheets, codings, read }: Columns, sheet: number, offset: number): void {
    const end = get(sheets.end.values, sheet);
    for (let row = get(sheets.start.values, sheet); row < end; row++) {
      const place = offset + get(codings.paragraph.values, row);
      if (this.from[place] === UNREAD) this.from[place] = row;
      this.to[place] = row + 1;
    }
    const readEnd = get(sheets.readEnd.values, sheet);
    for (let row = get(sheets.readStart.values, sheet); row < readEnd; row++) {
      const place = offset + get(read.values, row);
      this.from[place] = 0;
      this.to[place] = 0;
    }
  }
}

interface Growing {
  readonly document: Column<Int32Array>;
  readonly paragraph: Column<Int32Array>;
  readonly start: Column<Int32Array>;
  readonly saidCoder: Column<Int32Array>;
  readonly saidStart: Column<Int32Array>;
  readonly saidTheme: Column<Int32Array>;
  readonly saidCoding: Column<Int32Array>;
  readonly saidSheet: Column<Int32Array>;
}

/** Every paragraph of the scope that at least two of its coders read, by document, then paragraph. */
export function agreementUnits(columns: Columns, { scope, members }: AgreementQuestion): AgreementUnits {
  const chosen = chosenDocuments(columns, scope.documents);
  const sample = sampled(columns, scope.sample);
  const slots = slotsByTheme(members, themeLimit(columns));
  const grown: Growing = {
    document: wholes(),
    paragraph: wholes(),
    start: wholes(),
    saidCoder: wholes(),
    saidStart: wholes(),
    saidTheme: wholes(),
    saidCoding: wholes(),
    saidSheet: wholes(),
  };
  const said = new DocumentSaid(scope.coders.length);
  const documentRows: number[] = [];
  for (let row = 0; row < chosen.length; row++) {
    if (chosen[row] !== 1 || (sample && !sample.has(row))) continue;
    if (said.fill(columns, row, scope.coders) < 2) continue;
    const wanted = sample?.get(row);
    const before = grown.document.length;
    for (let paragraph = 0; paragraph < said.paragraphs; paragraph++)
      if (!wanted || wanted.has(paragraph)) addUnit(columns, grown, said, row, paragraph, slots);
    if (grown.document.length > before) documentRows.push(row);
  }
  grown.start.push(grown.saidCoder.length);
  grown.saidStart.push(grown.saidTheme.length);
  const values = (column: Column<Int32Array>): Int32Array => column.values.subarray(0, column.length);
  return {
    document: values(grown.document),
    paragraph: values(grown.paragraph),
    start: values(grown.start),
    saidCoder: values(grown.saidCoder),
    saidStart: values(grown.saidStart),
    saidTheme: values(grown.saidTheme),
    saidCoding: values(grown.saidCoding),
    saidSheet: values(grown.saidSheet),
    documentRows,
  };
}

function addUnit(
  columns: Columns,
  grown: Growing,
  said: DocumentSaid,
  row: number,
  paragraph: number,
  slots: readonly (readonly number[])[],
): void {
  let readers = 0;
  for (let coder = 0; coder < said.sheets.length; coder++)
    if (said.sheets[coder] !== UNREAD && said.from[coder * said.paragraphs + paragraph] !== UNREAD) readers++;
  if (readers < 2) return;
  grown.document.push(row);
  grown.paragraph.push(paragraph);
  grown.start.push(grown.saidCoder.length);
  for (let coder = 0; coder < said.sheets.length; coder++) {
    const sheet = said.sheets[coder] ?? UNREAD;
    const place = coder * said.paragraphs + paragraph;
    const from = said.from[place] ?? UNREAD;
    if (sheet === UNREAD || from === UNREAD) continue;
    grown.saidCoder.push(coder);
    grown.saidSheet.push(sheet);
    grown.saidStart.push(grown.saidTheme.length);
    addThemes(columns, grown, from, said.to[place] ?? 0, slots);
  }
}

/** The question's themes among rows of codings, ascending, each with the first row that has it. */
function addThemes(
  { codings }: Columns,
  { saidTheme, saidCoding }: Growing,
  from: number,
  to: number,
  slots: readonly (readonly number[])[],
): void {
  const first = saidTheme.length;
  for (let row = from; row < to; row++) {
    for (const slot of slots[themeOf(get(codings.themeKey.values, row))] ?? []) {
      let place = saidTheme.length;
      while (place > first && get(saidTheme.values, place - 1) > slot) place--;
      if (place > first && saidTheme.values[place - 1] === slot) continue;
      saidTheme.push(slot);
      saidCoding.push(row);
      // They are few: those above move up by one.
      for (let above = saidTheme.length - 1; above > place; above--) {
        saidTheme.values[above] = get(saidTheme.values, above - 1);
        saidCoding.values[above] = get(saidCoding.values, above - 1);
      }
      saidTheme.values[place] = slot;
      saidCoding.values[place] = row;
    }
  }
}

/** Visits every unit with the coders who read it: entries of what was said, half-open. */
export function forEachUnit(
  units: AgreementUnits,
  visit: (unit: number, from: number, to: number) => void,
): void {
  for (let unit = 0; unit < units.document.length; unit++)
    visit(unit, get(units.start, unit), get(units.start, unit + 1));
}

/** The themes of one entry of what was said. */
export const themesOf = (units: AgreementUnits, said: number): Int32Array =>
  units.saidTheme.subarray(get(units.saidStart, said), get(units.saidStart, said + 1));
