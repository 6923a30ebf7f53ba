import { type Comparison, soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { type Columns, themeOf } from '../columns.ts';
import { type CoOccurrence, coOccurrence, type PairCounts } from '../statistics/patterns/co-occurrence.ts';
import { togetherCounts, type UnitThemes } from '../statistics/patterns/unit-themes.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface ThemePair extends Pick<CoOccurrence, 'jaccard' | 'npmi' | 'phi'> {
  /** Paragraphs or documents, by the counting rule, that carry both; on the diagonal those with the theme. */
  readonly both: number;
}

export interface PairsAnswer {
  readonly themes: readonly ThemeId[];
  /** Paragraphs or documents of the base, over all groups; words are no units: then all paragraphs. */
  readonly units: number;
  /** By theme, then by theme. */
  readonly pairs: readonly (readonly ThemePair[])[];
}

/** How often every two themes of a comparison stand on the same paragraph, or in the same document. */
export function themePairs(columns: Columns, question: FrequencyQuestion): PairsAnswer {
  const { comparison } = question;
  const { themes } = comparison;
  const chosen = chosenDocuments(columns, comparison.documents);
  const units = unitCount(columns, comparison, chosen);
  const counts = togetherCounts(unitThemes(columns, question, chosen));
  const size = themes.length;
  const both = (a: number, b: number): number => counts[a * size + b] ?? 0;
  const pairs: ThemePair[][] = [];
  for (let a = 0; a < size; a++) {
    const row: ThemePair[] = [];
    for (let b = 0; b < size; b++) {
      const counted = { both: both(a, b), first: both(a, a), second: both(b, b), units };
      // A pair says the same either way round: it is measured once.
      row.push(pairs[b]?.[a] ?? pairOf(counted));
    }
    pairs.push(row);
  }
  return { themes, units, pairs };
}

function pairOf(counts: PairCounts): ThemePair {
  const { jaccard, npmi, phi } = coOccurrence(counts);
  return { both: counts.both, jaccard, npmi, phi };
}

/** Paragraphs or documents of the base. */
function unitCount({ documents, sheets }: Columns, comparison: Comparison, chosen: Uint8Array): number {
  const { rule, coder } = comparison;
  const base = soundBase(rule, comparison.base);
  let units = 0;
  if (base === 'all' || base === 'words') {
    for (let row = 0; row < chosen.length; row++)
      if (chosen[row] === 1) units += rule === 'document' ? 1 : get(documents.paragraphCount.values, row);
    return units;
  }
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (sheets.coder.values[sheet] !== coder || chosen[get(sheets.document.values, sheet)] !== 1) continue;
    const read = get(sheets.readEnd.values, sheet) - get(sheets.readStart.values, sheet);
    const size = get(sheets.coded.values, sheet) + (base === 'read' ? read : 0);
    units += rule === 'document' ? Math.min(1, size) : size;
  }
  return units;
}

// In a pass over a million rows `at()` would be many times slower: it meets every kind of array.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;

const NONE = -1;
const SEVERAL = -2;

/** The places of the comparison's themes on every coded paragraph, or in every document with a coding. */
function unitThemes(columns: Columns, question: FrequencyQuestion, chosen: Uint8Array): UnitThemes {
  const { comparison, members } = question;
  const { sheets, codings } = columns;
  const slots = slotsByTheme(members, columns.lastSheetWith.length);
  const only = Int32Array.from({ length: slots.length }, (_, theme) => onlySlot(slots[theme] ?? []));
  const most = Math.max(1, ...slots.map((own) => own.length));
  const filling: Filling = {
    start: new Uint32Array(codings.paragraph.length + 2),
    theme: new Uint32Array(codings.paragraph.length * most),
    lastUnit: new Int32Array(members.length),
    only,
    slots,
    byDocument: comparison.rule === 'document',
    units: 0,
    filled: 0,
  };
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (sheets.coder.values[sheet] !== comparison.coder) continue;
    if (chosen[get(sheets.document.values, sheet)] !== 1) continue;
    fillSheet(columns, get(sheets.start.values, sheet), get(sheets.end.values, sheet), filling);
  }
  const { start, theme, units, filled } = filling;
  start[units + 1] = filled;
  return { start: start.subarray(1, units + 2), theme, themeCount: members.length };
}

interface Filling {
  /** Units are numbered from 1, so that 0 is none. */
  readonly start: Uint32Array;
  readonly theme: Uint32Array;
  /** By place the last unit that has it. */
  readonly lastUnit: Int32Array;
  /** By theme its only place, NONE or SEVERAL. */
  readonly only: Int32Array;
  readonly slots: readonly (readonly number[])[];
  readonly byDocument: boolean;
  units: number;
  filled: number;
}

/** Adds the units of one sheet, whose rows go from `row` to `end`. */
function fillSheet({ codings }: Columns, row: number, end: number, filling: Filling): void {
  const { start, theme, lastUnit, only, slots, byDocument } = filling;
  const paragraphs = codings.paragraph.values;
  const keys = codings.themeKey.values;
  let { units, filled } = filling;
  let last = -1;
  for (let at = row; at < end; at++) {
    const paragraph = byDocument ? 0 : get(paragraphs, at);
    if (paragraph !== last) start[++units] = filled;
    last = paragraph;
    const of = themeOf(get(keys, at));
    const slot = get(only, of);
    if (slot === NONE) continue;
    const own = slot === SEVERAL ? (slots[of] ?? []) : undefined;
    for (let i = 0; i < (own ? own.length : 1); i++) {
      const place = own ? (own[i] ?? 0) : slot;
      if (get(lastUnit, place) === units) continue;
      lastUnit[place] = units;
      insertAscending(theme, start[units] ?? 0, filled++, place);
    }
  }
  filling.units = units;
  filling.filled = filled;
}

const onlySlot = (slots: readonly number[]): number =>
  slots.length === 1 ? (slots[0] ?? NONE) : slots.length === 0 ? NONE : SEVERAL;

/** Puts a place among those of its unit, which begin at `from` and end before `end`. They are few. */
function insertAscending(theme: Uint32Array, from: number, end: number, slot: number): void {
  let place = end;
  for (; place > from && (theme[place - 1] ?? 0) > slot; place--) theme[place] = theme[place - 1] ?? 0;
  theme[place] = slot;
}

/** By theme the places of the comparison's themes that it counts for. */
function slotsByTheme(
  members: readonly (readonly ThemeId[])[],
  limit: number,
): readonly (readonly number[])[] {
  const slots: number[][] = Array.from({ length: limit }, () => []);
  for (const [slot, list] of members.entries()) for (const one of new Set(list)) slots[one]?.push(slot);
  return slots;
}
