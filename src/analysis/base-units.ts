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

/** The base's paragraphs of these documents by the comparison's first coder; of words, which are no units, all paragraphs. */
export function baseUnits(
  columns: Columns,
  { comparison, members }: Pick<FrequencyQuestion, 'comparison' | 'members'>,
  rows: Iterable<number>,
): BaseUnits {
  const base = soundBase('paragraph', comparison.base);
  const placesOf = placesByTheme(members);
  const [start, theme, document, paragraph] = [wholes(), wholes(), wholes(), wholes()];
  const { sheets, codings, read, documents } = columns;
  for (const row of rows) {
    const sheet = sheetRow(columns, row, comparison.coder);
    const everyone = base === 'all' || base === 'words' ? at(documents.paragraphCount.values, row) : 0;
    let coding = sheet === undefined ? 0 : at(sheets.start.values, sheet);
    const codingEnd = sheet === undefined ? 0 : at(sheets.end.values, sheet);
    let reading = sheet === undefined || base !== 'read' ? 0 : at(sheets.readStart.values, sheet);
    const readingEnd = sheet === undefined || base !== 'read' ? 0 : at(sheets.readEnd.values, sheet);
    const coded = (): number =>
      coding < codingEnd ? at(codings.paragraph.values, coding) : Number.POSITIVE_INFINITY;
    const readNext = (): number =>
      reading < readingEnd ? at(read.values, reading) : Number.POSITIVE_INFINITY;
    let counted = 0;
    for (;;) {
      const next = Math.min(coded(), readNext(), counted < everyone ? counted : Number.POSITIVE_INFINITY);
      if (next === Number.POSITIVE_INFINITY) break;
      start.push(theme.length);
      document.push(row);
      paragraph.push(next);
      const places = new Set<number>();
      for (; coded() === next; coding++)
        for (const place of placesOf.get(themeOf(at(codings.themeKey.values, coding))) ?? [])
          places.add(place);
      for (const place of [...places].sort((a, b) => a - b)) theme.push(place);
      if (readNext() === next) reading++;
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
