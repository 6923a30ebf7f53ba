import { soundBase } from '../domain/comparison.ts';
import type { ThemeId } from '../domain/ids.ts';
import { at } from '../domain/typed-arrays.ts';
import type { FrequencyQuestion } from './answers/theme-frequency.ts';
import { wholes } from './column.ts';
import { type Columns, sheetRow, themeOf } from './columns.ts';
import type { UnitThemes } from './statistics/patterns/unit-themes.ts';

/** The paragraphs of a base with the places of the comparison's themes on each, document by document, ascending. */
export interface BaseUnits {
  readonly units: UnitThemes;
  /** By unit: the document's row, and the paragraph. */
  readonly document: Int32Array;
  readonly paragraph: Int32Array;
}

const NONE_LEFT = Number.POSITIVE_INFINITY;

/** Where one is in a stretch of a column of ascending paragraphs. */
interface Stretch {
  readonly paragraphs: Uint32Array | Int32Array | Float64Array;
  place: number;
  readonly end: number;
}

const nextIn = ({ paragraphs, place, end }: Stretch): number =>
  place < end ? at(paragraphs, place) : NONE_LEFT;

const codingsOf = ({ sheets, codings }: Columns, sheet: number | undefined): Stretch => ({
  paragraphs: codings.paragraph.values,
  place: sheet === undefined ? 0 : at(sheets.start.values, sheet),
  end: sheet === undefined ? 0 : at(sheets.end.values, sheet),
});

const readOf = ({ sheets, read }: Columns, sheet: number | undefined): Stretch => ({
  paragraphs: read.values,
  place: sheet === undefined ? 0 : at(sheets.readStart.values, sheet),
  end: sheet === undefined ? 0 : at(sheets.readEnd.values, sheet),
});

/** The places of the themes on a paragraph, ascending; goes on to the codings after it. */
function takePlaces(
  { codings }: Columns,
  coded: Stretch,
  paragraph: number,
  placesOf: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const places = new Set<number>();
  for (; nextIn(coded) === paragraph; coded.place++)
    for (const place of placesOf.get(themeOf(at(codings.themeKey.values, coded.place))) ?? [])
      places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** The base's paragraphs of these documents by the comparison's first coder; of words, which are no units, all paragraphs. */
export function baseUnits(
  columns: Columns,
  { comparison, members }: Pick<FrequencyQuestion, 'comparison' | 'members'>,
  rows: Iterable<number>,
): BaseUnits {
  const base = soundBase('paragraph', comparison.base);
  const takesAll = base === 'all' || base === 'words';
  const placesOf = placesByTheme(members);
  const [start, theme, document, paragraph] = [wholes(), wholes(), wholes(), wholes()];
  for (const row of rows) {
    const sheet = sheetRow(columns, row, comparison.coder);
    const coded = codingsOf(columns, sheet);
    const read = readOf(columns, base === 'read' ? sheet : undefined);
    const everyone = takesAll ? at(columns.documents.paragraphCount.values, row) : 0;
    let counted = 0;
    for (;;) {
      const next = Math.min(nextIn(coded), nextIn(read), counted < everyone ? counted : NONE_LEFT);
      if (next === NONE_LEFT) break;
      start.push(theme.length);
      document.push(row);
      paragraph.push(next);
      for (const place of takePlaces(columns, coded, next, placesOf)) theme.push(place);
      if (nextIn(read) === next) read.place++;
      counted = next + 1;
    }
  }
  start.push(theme.length);
  return {
    units: {
      start: Uint32Array.from(start.values.subarray(0, start.length)),
      theme: Uint32Array.from(theme.values.subarray(0, theme.length)),
      themeCount: members.length,
    },
    document: document.values.slice(0, document.length),
    paragraph: paragraph.values.slice(0, paragraph.length),
  };
}

/** By theme the places of the comparison's themes that it counts for. */
function placesByTheme(members: readonly (readonly ThemeId[])[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [place, list] of members.entries())
    for (const one of new Set(list)) found.set(one, [...(found.get(one) ?? []), place]);
  return found;
}
