import type { CoderId, DocumentId, ThemeId } from '../../domain/ids.ts';
import { type Columns, sheetRow } from '../columns.ts';
import {
  type AgreementQuestion,
  type AgreementUnits,
  agreementUnits,
  unitDocument,
} from './agreement-units.ts';

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

/** Where coders differ and whether it was settled: a paragraph is settled once the adjudication has read or coded it. */
export function disagreements(columns: Columns, question: DisagreementsQuestion): DisagreementsAnswer {
  const { about, adjudication, state, order } = question;
  const units = agreementUnits(columns, question);
  const wanted = about === null ? null : question.themes.indexOf(about);
  const settled = settledPlaces(columns, units, adjudication);
  const counts = { open: 0, settled: 0, agreed: 0 };
  let agreedUntaken = 0;
  const places: DisagreementPlace[] = [];
  const applied = new Int32Array(question.themes.length);
  for (let unit = 0; unit < units.document.length; unit++) {
    const { differing, about: isAbout } = differingThemes(units, unit, applied, wanted);
    const size = wanted === null ? differing : isAbout ? 1 : 0;
    const isSettled = settled.get(units.document[unit] ?? -1)?.has(units.paragraph[unit] ?? -1) ?? false;
    const own: DisagreementState = size === 0 ? 'agreed' : isSettled ? 'settled' : 'open';
    counts[own]++;
    if (differing === 0 && !isSettled) agreedUntaken++;
    if (own !== state) continue;
    places.push({
      documentId: unitDocument(columns, units, unit),
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
