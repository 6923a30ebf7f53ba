import { type CodingFilter, isEveryCoding } from '../domain/comparison.ts';
import { at } from '../domain/typed-arrays.ts';
import { wholes } from './column.ts';
import { type Columns, themeLimit, themeOf } from './columns.ts';

/**
 * The columns with theme 0, which is none, on the codings that do not count. What was read and coded stays as it is: a
 * filter narrows what is counted, not what it is a share of. Kept until a coding changes.
 */
export function countedCodings(columns: Columns, filter: CodingFilter): Columns {
  if (isEveryCoding(filter)) return columns;
  const name = JSON.stringify([filter.voices, filter.fromVersion, filter.toVersion]);
  const known = columns.countedKeys.get(name);
  if (known) return { ...columns, codings: { ...columns.codings, themeKey: known } };
  const { sheets, codings } = columns;
  const passes = Uint8Array.from({ length: 4 }, (_, voice) =>
    filter.voices === null || filter.voices.some((one) => one === voice) ? 1 : 0,
  );
  const [from, to] = [filter.fromVersion ?? 0, filter.toVersion ?? Number.POSITIVE_INFINITY];
  const [voices, versions, keys] = [codings.voice.values, codings.version.values, codings.themeKey.values];
  const counted = wholes();
  counted.reserve(codings.themeKey.length);
  counted.length = codings.themeKey.length;
  const lastSheetWith = new Int32Array(themeLimit(columns)).fill(-1);
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    const end = at(sheets.end.values, sheet);
    for (let row = at(sheets.start.values, sheet); row < end; row++) {
      const version = versions[row] ?? 0;
      if (!passes[voices[row] ?? 0] || version < from || version > to) continue;
      const theme = themeOf(keys[row] ?? 0);
      counted.values[row] = 2 * theme + (lastSheetWith[theme] === sheet ? 0 : 1);
      lastSheetWith[theme] = sheet;
    }
  }
  columns.countedKeys.set(name, counted);
  return { ...columns, codings: { ...codings, themeKey: counted } };
}
