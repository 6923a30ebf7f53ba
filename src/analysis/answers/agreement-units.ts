import type { DocumentFilter } from '../../domain/comparison.ts';
import type { CoderId, DocumentId, ThemeId } from '../../domain/ids.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { type Columns, sheetRow, themeOf } from '../columns.ts';

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

const inOrder = (a: number, b: number): number => a - b;

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

/** By theme its places in the question. */
function slotsByTheme(members: readonly (readonly ThemeId[])[]): ReadonlyMap<number, readonly number[]> {
  const slots = new Map<number, number[]>();
  for (const [slot, list] of members.entries())
    for (const theme of new Set(list)) {
      const own = slots.get(theme);
      if (own) own.push(slot);
      else slots.set(theme, [slot]);
    }
  return slots;
}

interface Said {
  readonly coder: number;
  readonly sheet: number;
  /** Rows of codings, half-open; empty for a paragraph read without a theme. */
  readonly from: number;
  readonly to: number;
}

/** What a sheet says by paragraph. */
function saidIn({ sheets, codings, read }: Columns, sheet: number, coder: number): ReadonlyMap<number, Said> {
  const said = new Map<number, Said>();
  const end = get(sheets.end.values, sheet);
  for (let from = get(sheets.start.values, sheet); from < end; ) {
    const paragraph = get(codings.paragraph.values, from);
    let to = from + 1;
    while (to < end && codings.paragraph.values[to] === paragraph) to++;
    said.set(paragraph, { coder, sheet, from, to });
    from = to;
  }
  const readEnd = get(sheets.readEnd.values, sheet);
  for (let row = get(sheets.readStart.values, sheet); row < readEnd; row++)
    said.set(get(read.values, row), { coder, sheet, from: 0, to: 0 });
  return said;
}

/** Every paragraph of the scope that at least two of its coders read, by document, then paragraph. */
export function agreementUnits(columns: Columns, { scope, members }: AgreementQuestion): AgreementUnits {
  const chosen = chosenDocuments(columns, scope.documents);
  const sample = sampled(columns, scope.sample);
  const slots = slotsByTheme(members);
  const [document, paragraph, start]: [number[], number[], number[]] = [[], [], []];
  const [saidCoder, saidStart, saidSheet]: [number[], number[], number[]] = [[], [], []];
  const [saidTheme, saidCoding]: [number[], number[]] = [[], []];
  const documentRows: number[] = [];
  for (let row = 0; row < chosen.length; row++) {
    if (chosen[row] !== 1 || (sample && !sample.has(row))) continue;
    const byCoder = scope.coders.flatMap((coder, index) => {
      const sheet = sheetRow(columns, row, coder);
      return sheet === undefined ? [] : [saidIn(columns, sheet, index)];
    });
    if (byCoder.length < 2) continue;
    const unitsBefore = document.length;
    const wanted = sample?.get(row);
    const paragraphs = new Set(byCoder.flatMap((said) => [...said.keys()]));
    for (const one of [...paragraphs].sort(inOrder)) {
      if (wanted && !wanted.has(one)) continue;
      const said = byCoder.flatMap((own) => own.get(one) ?? []);
      if (said.length < 2) continue;
      document.push(row);
      paragraph.push(one);
      start.push(saidCoder.length);
      for (const { coder, sheet, from, to } of said) {
        saidCoder.push(coder);
        saidSheet.push(sheet);
        saidStart.push(saidTheme.length);
        for (const [slot, coding] of themesSaid(columns, from, to, slots)) {
          saidTheme.push(slot);
          saidCoding.push(coding);
        }
      }
    }
    if (document.length > unitsBefore) documentRows.push(row);
  }
  start.push(saidCoder.length);
  saidStart.push(saidTheme.length);
  return {
    document: Int32Array.from(document),
    paragraph: Int32Array.from(paragraph),
    start: Int32Array.from(start),
    saidCoder: Int32Array.from(saidCoder),
    saidStart: Int32Array.from(saidStart),
    saidTheme: Int32Array.from(saidTheme),
    saidCoding: Int32Array.from(saidCoding),
    saidSheet: Int32Array.from(saidSheet),
    documentRows,
  };
}

/** Places of the question's themes among rows of codings, ascending, each with the first row that has it. */
function themesSaid(
  { codings }: Columns,
  from: number,
  to: number,
  slots: ReadonlyMap<number, readonly number[]>,
): readonly (readonly [number, number])[] {
  const found = new Map<number, number>();
  for (let row = from; row < to; row++)
    for (const slot of slots.get(themeOf(get(codings.themeKey.values, row))) ?? [])
      if (!found.has(slot)) found.set(slot, row);
  return [...found].sort(([a], [b]) => a - b);
}

/** The document that a unit stands in. */
export function unitDocument(columns: Columns, units: AgreementUnits, unit: number): DocumentId {
  const row = columns.documents.rows[get(units.document, unit)];
  if (!row) throw new RangeError(`unit ${unit} stands in no document`);
  return row.id;
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

/** The units that both of two coders read, the first of them as coder 0. */
export function unitsOfPair(units: AgreementUnits, one: number, other: number): AgreementUnits {
  const [document, paragraph, start]: [number[], number[], number[]] = [[], [], []];
  const [saidCoder, saidStart, saidSheet]: [number[], number[], number[]] = [[], [], []];
  const [saidTheme, saidCoding]: [number[], number[]] = [[], []];
  forEachUnit(units, (unit, from, to) => {
    const own: number[] = [];
    for (let said = from; said < to; said++) {
      const coder = get(units.saidCoder, said);
      if (coder === one || coder === other) own.push(said);
    }
    if (own.length < 2) return;
    document.push(get(units.document, unit));
    paragraph.push(get(units.paragraph, unit));
    start.push(saidCoder.length);
    for (const said of own) {
      saidCoder.push(get(units.saidCoder, said) === one ? 0 : 1);
      saidSheet.push(get(units.saidSheet, said));
      saidStart.push(saidTheme.length);
      for (let entry = get(units.saidStart, said); entry < get(units.saidStart, said + 1); entry++) {
        saidTheme.push(get(units.saidTheme, entry));
        saidCoding.push(get(units.saidCoding, entry));
      }
    }
  });
  start.push(saidCoder.length);
  saidStart.push(saidTheme.length);
  return {
    document: Int32Array.from(document),
    paragraph: Int32Array.from(paragraph),
    start: Int32Array.from(start),
    saidCoder: Int32Array.from(saidCoder),
    saidStart: Int32Array.from(saidStart),
    saidTheme: Int32Array.from(saidTheme),
    saidCoding: Int32Array.from(saidCoding),
    saidSheet: Int32Array.from(saidSheet),
    documentRows: [...new Set(document)],
  };
}
