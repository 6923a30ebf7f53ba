import type { CoderId, DocumentId, ThemeId } from '../../domain/ids.ts';
import { type Columns, sheetRow } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
import { type AgreementQuestion, type AgreementUnits, agreementUnits } from './agreement-units.ts';

export type DisagreementState = 'open' | 'settled' | 'agreed';

export interface DisagreementsQuestion extends AgreementQuestion {
  /** Only where they differ on this theme; null for any. */
  readonly about: ThemeId | null;
  /** Whose sheet settles; null where there is none yet. */
  readonly adjudication: CoderId | null;
  readonly state: DisagreementState;
  readonly order: 'size' | 'document';
}

/** A paragraph that at least two of the coders read. */
export interface DisagreementPlace {
  readonly documentId: DocumentId;
  readonly paragraph: number;
  /** Themes on which they differ. */
  readonly size: number;
  readonly coders: number;
}

export interface DisagreementsAnswer {
  readonly counts: Readonly<Record<DisagreementState, number>>;
  /** Agreed paragraphs that the settled sheet does not have yet. */
  readonly agreedUntaken: number;
  /** Those of the asked state; all of them. */
  readonly places: readonly DisagreementPlace[];
}

// Some milliseconds of work.
const UNITS_AT_ONCE = 4_000;

/** Where coders differ and whether it was settled: a paragraph is settled once the adjudication has read or coded it. */
export function* disagreements(
  columns: Columns,
  question: DisagreementsQuestion,
): LongAnswer<DisagreementsAnswer> {
  const { about, adjudication, state, order } = question;
  const units = agreementUnits(columns, question);
  const wanted = about === null ? null : question.themes.indexOf(about);
  // Whatever is of the columns is taken before others come between.
  const settled = settledPlaces(columns, units, adjudication);
  const documents = documentIds(columns, units);
  const of = units.document.length;
  yield { done: 0, of };
  const counts = { open: 0, settled: 0, agreed: 0 };
  let agreedUntaken = 0;
  const places: DisagreementPlace[] = [];
  const applied = new Int32Array(question.themes.length);
  for (let unit = 0; unit < units.document.length; unit++) {
    if (unit % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) yield { done: unit, of };
    const row = units.document[unit] ?? -1;
    const { differing, about: isAbout } = differingThemes(units, unit, applied, wanted);
    const isDiffering = wanted === null ? differing > 0 : isAbout;
    const isSettled = settled.get(row)?.has(units.paragraph[unit] ?? -1) ?? false;
    const own = stateOf(isDiffering, isSettled);
    counts[own]++;
    if (differing === 0 && !isSettled) agreedUntaken++;
    const documentId = documents.get(row);
    if (own !== state || documentId === undefined) continue;
    places.push({
      documentId,
      paragraph: units.paragraph[unit] ?? 0,
      size: differing,
      coders: (units.start[unit + 1] ?? 0) - (units.start[unit] ?? 0),
    });
  }
  // The sort is stable: paragraphs of the same size stay by document.
  if (order === 'size') places.sort((a, b) => b.size - a.size);
  return { counts, agreedUntaken, places };
}

/** How many themes some of the unit's coders applied and others did not; `applied` is all 0 before and after. */
function differingThemes(
  { start, saidStart, saidTheme }: AgreementUnits,
  unit: number,
  applied: Int32Array,
  wanted: number | null,
): { readonly differing: number; readonly about: boolean } {
  const [from, to] = [start[unit] ?? 0, start[unit + 1] ?? 0];
  const [first, last] = [saidStart[from] ?? 0, saidStart[to] ?? 0];
  for (let entry = first; entry < last; entry++) {
    const theme = saidTheme[entry] ?? 0;
    applied[theme] = (applied[theme] ?? 0) + 1;
  }
  let differing = 0;
  let about = false;
  for (let entry = first; entry < last; entry++) {
    const theme = saidTheme[entry] ?? 0;
    const k = applied[theme] ?? 0;
    applied[theme] = 0;
    if (k === 0 || k === to - from) continue;
    differing++;
    if (theme === wanted) about = true;
  }
  return { differing, about };
}

function stateOf(isDiffering: boolean, isSettled: boolean): DisagreementState {
  if (!isDiffering) return 'agreed';
  return isSettled ? 'settled' : 'open';
}

function documentIds(
  { documents }: Columns,
  { documentRows }: AgreementUnits,
): ReadonlyMap<number, DocumentId> {
  const ids = new Map<number, DocumentId>();
  for (const row of documentRows) {
    const document = documents.rows[row];
    if (document) ids.set(row, document.id);
  }
  return ids;
}

/** By document row the paragraphs that the adjudication has read or coded. */
function settledPlaces(
  columns: Columns,
  units: AgreementUnits,
  adjudication: CoderId | null,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  if (adjudication === null) return found;
  const { sheets, codings, read } = columns;
  for (const row of units.documentRows) {
    const sheet = sheetRow(columns, row, adjudication);
    if (sheet === undefined) continue;
    const [start, end] = [sheets.start.values[sheet], sheets.end.values[sheet]];
    const [readStart, readEnd] = [sheets.readStart.values[sheet], sheets.readEnd.values[sheet]];
    found.set(
      row,
      new Set([
        ...codings.paragraph.values.subarray(start, end),
        ...read.values.subarray(readStart, readEnd),
      ]),
    );
  }
  return found;
}
