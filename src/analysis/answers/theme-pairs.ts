import { type Comparison, soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { type Columns, sheetRow, themeLimit, themeOf } from '../columns.ts';
import { type CountedCorpus, countedCorpus } from '../counted-corpus.ts';
import { type CoOccurrence, jaccard, npmi, pairPhi } from '../statistics/patterns/co-occurrence.ts';
import { themeCounts } from '../theme-counts.ts';
import { type FrequencyQuestion, groupBasesOf } from './theme-frequency.ts';

export interface ThemePair extends Pick<CoOccurrence, 'jaccard' | 'npmi' | 'phi'> {
  /** Paragraphs or other units, by the counting rule, that carry both; of a theme with itself those with the theme. */
  readonly both: number;
}

/**
 * How often every two themes stand together, as a triangle that holds each pair once:
 *
 *     both   0        themes 0 and 0
 *            1 2      themes 1 and 0, 1 and 1
 *            3 4 5    place `row (row + 1) / 2 + column`; see `themePair`
 */
export interface PairsAnswer {
  readonly themes: readonly ThemeId[];
  /** Units of the base, over all groups; words are no units: then all paragraphs. */
  readonly units: number;
  readonly both: Int32Array;
}

const placeOf = (one: number, other: number): number =>
  one >= other ? (one * (one + 1)) / 2 + other : (other * (other + 1)) / 2 + one;

/** Two themes, by their places in the answer, in either order. */
export function themePair({ both, units }: PairsAnswer, one: number, other: number): ThemePair {
  const counts = {
    both: get(both, placeOf(one, other)),
    first: get(both, placeOf(one, one)),
    second: get(both, placeOf(other, other)),
    units,
  };
  return { both: counts.both, jaccard: jaccard(counts), npmi: npmi(counts), phi: pairPhi(counts) };
}

/** How often every two themes stand on the same unit of the counting rule. */
export function themePairs(columns: Columns, question: FrequencyQuestion): PairsAnswer {
  const { comparison, members } = question;
  const corpus = countedCorpus(columns, comparison, question);
  const size = comparison.themes.length;
  // By the theme met first in a unit, then by the other: a pair may stand on both sides of the diagonal.
  const square = new Int32Array(size * size);
  const slots = slotsByTheme(members, themeLimit(columns));
  const isSimple =
    comparison.rule === 'paragraph' &&
    slots.every((own) => own.length < 2) &&
    members.every((list) => new Set(list).size < 2);
  if (isSimple) countSimply(corpus, slots, square, size);
  else countUnits(corpus, slots, square, size, comparison.rule === 'paragraph');
  const both = new Int32Array((size * (size + 1)) / 2);
  for (let one = 0; one < size; one++)
    for (let other = 0; other <= one; other++)
      both[placeOf(one, other)] =
        get(square, one * size + other) + (one === other ? 0 : get(square, other * size + one));
  return { themes: comparison.themes, units: unitCount(corpus, comparison), both };
}

function unitCount(corpus: CountedCorpus, { rule, base }: Comparison): number {
  const sound = soundBase(rule, base);
  const asked = { rule, base: sound === 'words' ? 'all' : sound } as const;
  const { groups } = groupBasesOf(corpus, asked, themeCounts(corpus, []));
  return groups.reduce((sum, group) => sum + group.base, 0);
}

// In a pass over a million rows `at()` would be many times slower: it meets every kind of array.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;

/**
 * Paragraphs, each place for one theme: nothing can stand there twice, so one look at each row is enough. A row and the one
 * before it are added up without a branch, which would be guessed wrong as often as paragraphs carry two themes; of three
 * and more, which are rare, the others follow in a loop.
 */
function countSimply(
  { columns, groupOf, coders }: CountedCorpus,
  slots: readonly (readonly number[])[],
  square: Int32Array,
  size: number,
): void {
  // One place more, for the themes that are in none.
  const width = size + 1;
  const slotOf = Int32Array.from(slots, (own) => own[0] ?? size);
  // Cell 0 takes the rows that have no pair, so that what is added up stays in the nearest memory.
  const wide = new Int32Array(width * width + 1);
  const { sheets, codings } = columns;
  const [paragraphs, keys] = [codings.paragraph.values, codings.themeKey.values];
  const isCoder = isOneOf(coders);
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (!isCoder[get(sheets.coder.values, sheet)]) continue;
    if (get(groupOf, get(sheets.document.values, sheet)) < 0) continue;
    const [start, end] = [get(sheets.start.values, sheet), get(sheets.end.values, sheet)];
    let [last, before, lineBefore] = [-1, -1, 1];
    for (let row = start; row < end; row++) {
      const slot = get(slotOf, get(keys, row) >> 1);
      const paragraph = get(paragraphs, row);
      const line = slot * width + 1;
      wide[line + slot] = get(wide, line + slot) + 1;
      // All bits where the row before is of the same paragraph, else none: rows of a sheet ascend.
      const pair = (lineBefore + slot) & ((paragraph - last - 1) >> 31);
      wide[pair] = get(wide, pair) + 1;
      if (paragraph === before)
        for (let other = row - 2; other >= start && get(paragraphs, other) === paragraph; other--) {
          const cell = get(slotOf, get(keys, other) >> 1) * width + 1 + slot;
          wide[cell] = get(wide, cell) + 1;
        }
      before = last;
      last = paragraph;
      lineBefore = line;
    }
  }
  for (let one = 0; one < size; one++)
    square.set(wide.subarray(1 + one * width, 1 + one * width + size), one * size);
}

function isOneOf(coders: readonly number[]): Uint8Array {
  const is = new Uint8Array(Math.max(...coders) + 1);
  for (const coder of coders) is[coder] = 1;
  return is;
}

/** Units that may meet a place more than once: themes in several places, or all of a document, day or week. */
function countUnits(
  corpus: CountedCorpus,
  slots: readonly (readonly number[])[],
  square: Int32Array,
  size: number,
  byParagraph: boolean,
): void {
  const { columns, rows, unitOf, coders } = corpus;
  const { sheets, codings } = columns;
  const lastUnit = new Int32Array(size);
  const met = new Int32Array(size);
  let [unit, count] = [0, 0];
  const meet = (theme: number): void => {
    for (const slot of slots[theme] ?? []) {
      if (get(lastUnit, slot) === unit) continue;
      lastUnit[slot] = unit;
      met[count++] = slot;
      for (let before = 0; before < count; before++) {
        const cell = get(met, before) * size + slot;
        square[cell] = get(square, cell) + 1;
      }
    }
  };
  const meetAll = (sheet: number): void => {
    let paragraph = -1;
    const end = get(sheets.end.values, sheet);
    for (let coding = get(sheets.start.values, sheet); coding < end; coding++) {
      if (byParagraph && codings.paragraph.values[coding] !== paragraph) [unit, count] = [unit + 1, 0];
      paragraph = get(codings.paragraph.values, coding);
      meet(themeOf(get(codings.themeKey.values, coding)));
    }
  };
  for (const coder of coders) {
    let lastOf = -1;
    for (const row of rows) {
      const own = unitOf === null ? -1 : get(unitOf, row);
      if (own < 0 || own !== lastOf) [unit, count] = [unit + 1, 0];
      lastOf = own;
      const sheet = sheetRow(columns, row, coder);
      if (sheet !== undefined) meetAll(sheet);
    }
  }
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
