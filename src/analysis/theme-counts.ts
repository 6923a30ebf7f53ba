import type { CoderId, ThemeId } from '../domain/ids.ts';
import type { Columns } from './columns.ts';
import type { DocumentGroups } from './document-groups.ts';

/** What one coder said of the documents of each group, and of each list of themes in each group. */
export interface ThemeCounts {
  /** By group: paragraphs with a theme, and paragraphs read without one. */
  readonly coded: Int32Array;
  readonly read: Int32Array;
  /** By group: documents with a coded paragraph, and documents with a coded or read one. */
  readonly documentsCoded: Int32Array;
  readonly documentsRead: Int32Array;
  /** At `list * groupCount + group`: paragraphs that carry a theme of the list, and documents that have one. */
  readonly paragraphsWith: Int32Array;
  readonly documentsWith: Int32Array;
}

/**
 * Counts the coder's codings. A paragraph or document that carries several themes of a list counts once.
 * A sheet has no doubles, so one theme by itself needs no check for that: most lists are such and share one fast pass.
 */
export function themeCounts(
  columns: Columns,
  coder: CoderId,
  { names, groupOf }: DocumentGroups,
  lists: readonly (readonly ThemeId[])[],
): ThemeCounts {
  const groupCount = names.length;
  const counts: ThemeCounts = {
    coded: new Int32Array(groupCount),
    read: new Int32Array(groupCount),
    documentsCoded: new Int32Array(groupCount),
    documentsRead: new Int32Array(groupCount),
    paragraphsWith: new Int32Array(lists.length * groupCount),
    documentsWith: new Int32Array(lists.length * groupCount),
  };
  const runs = runsOf(columns, coder, groupOf, counts);
  const tally = countEveryTheme(columns, runs, groupCount);
  const keep = (list: number, from: Int32Array, width: number, column: number): void => {
    for (let group = 0; group < groupCount; group++) {
      const cell = (group * width + column) << CELL_BITS;
      counts.paragraphsWith[list * groupCount + group] = get(from, cell);
      counts.documentsWith[list * groupCount + group] = get(from, cell + DOCUMENTS);
    }
  };
  const united: number[] = [];
  for (const [list, members] of lists.entries()) {
    const [only] = members;
    if (members.length > 1) united.push(list);
    else if (only !== undefined && only < columns.themeLimit) keep(list, tally, columns.themeLimit, only);
  }
  for (const layer of disjointLayers(united, lists)) {
    const listTally = countLists(columns, runs, layer, lists, groupCount);
    for (const [column, list] of layer.entries()) keep(list, listTally, layer.length + 1, column);
  }
  return counts;
}

// A cell of a tally is four numbers, so that what is changed together lies together: paragraphs, documents, and the
// number of the sheet or paragraph that was counted last.
const CELL_BITS = 2;
const DOCUMENTS = 1;
const LAST = 2;

// `at()` meets every kind of array, which makes it many times slower than this in a pass over a million rows.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;
function add(counts: Int32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}
/** 1 where a is below b, else 0, for numbers below 2^31; a branch here would be guessed wrong half of the time. */
const isBelow = (a: number, b: number): number => (a - b) >>> 31;

/** The coder's sheets on the chosen documents, as the rows of their codings and their group. */
interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly group: Int32Array;
  readonly count: number;
}

/** Finds the coder's sheets and fills in what is counted whatever the theme. */
function runsOf({ sheets }: Columns, coder: CoderId, groupOf: Int32Array, counts: ThemeCounts): Runs {
  const most = sheets.document.length;
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const group = new Int32Array(most);
  let count = 0;
  for (let sheet = 0; sheet < most; sheet++) {
    const own = get(groupOf, get(sheets.document.values, sheet));
    if (own < 0 || sheets.coder.values[sheet] !== coder) continue;
    const coded = get(sheets.coded.values, sheet);
    const read = get(sheets.readEnd.values, sheet) - get(sheets.readStart.values, sheet);
    add(counts.coded, own, coded);
    add(counts.read, own, read);
    add(counts.documentsCoded, own, coded > 0 ? 1 : 0);
    add(counts.documentsRead, own, coded + read > 0 ? 1 : 0);
    start[count] = get(sheets.start.values, sheet);
    end[count] = get(sheets.end.values, sheet);
    group[count] = own;
    count++;
  }
  return { start, end, group, count };
}

/** Counts every theme by itself, in cells at `group * themeLimit + theme`. */
function countEveryTheme({ codings, themeLimit }: Columns, runs: Runs, groupCount: number): Int32Array {
  const tally = new Int32Array((groupCount * themeLimit) << CELL_BITS);
  const themes = codings.theme.values;
  for (let run = 0; run < runs.count; run++) {
    const first = get(runs.group, run) * themeLimit;
    const end = get(runs.end, run);
    const sheet = run + 1;
    for (let row = get(runs.start, run); row < end; row++) {
      const cell = (first + get(themes, row)) << CELL_BITS;
      add(tally, cell, 1);
      add(tally, cell + DOCUMENTS, isBelow(get(tally, cell + LAST), sheet));
      tally[cell + LAST] = sheet;
    }
  }
  return tally;
}

/**
 * The lists, arranged so that in one layer no theme is in two of them: then one column can say which list a theme is in.
 * As many layers as the codebook is deep are enough for a tree.
 */
function disjointLayers(
  united: readonly number[],
  lists: readonly (readonly ThemeId[])[],
): readonly (readonly number[])[] {
  const layers: { readonly lists: number[]; readonly taken: Set<ThemeId> }[] = [];
  for (const list of united) {
    const members = lists[list] ?? [];
    let layer = layers.find(({ taken }) => !members.some((theme) => taken.has(theme)));
    if (!layer) {
      layer = { lists: [], taken: new Set() };
      layers.push(layer);
    }
    layer.lists.push(list);
    for (const theme of members) layer.taken.add(theme);
  }
  return layers.map((layer) => layer.lists);
}

/** Counts distinct paragraphs of the layer's lists, in cells at `group * (lists + 1) + list`; the last is all else's. */
function countLists(
  { codings, themeLimit }: Columns,
  runs: Runs,
  layer: readonly number[],
  lists: readonly (readonly ThemeId[])[],
  groupCount: number,
): Int32Array {
  const width = layer.length + 1;
  const listOf = new Int32Array(themeLimit).fill(layer.length);
  for (const [column, list] of layer.entries())
    for (const theme of lists[list] ?? []) if (theme < themeLimit) listOf[theme] = column;
  const tally = new Int32Array((groupCount * width) << CELL_BITS);
  const paragraphs = codings.paragraph.values;
  const themes = codings.theme.values;
  // Paragraphs are numbered as they are met: a sheet is sorted by them, so equal ones are neighbours.
  let met = 0;
  for (let run = 0; run < runs.count; run++) {
    const first = get(runs.group, run) * width;
    const end = get(runs.end, run);
    const metBefore = met;
    let last = -1;
    for (let row = get(runs.start, run); row < end; row++) {
      const paragraph = get(paragraphs, row);
      met += isBelow(last, paragraph);
      last = paragraph;
      const cell = (first + get(listOf, get(themes, row))) << CELL_BITS;
      const lastMet = get(tally, cell + LAST);
      add(tally, cell, isBelow(lastMet, met));
      add(tally, cell + DOCUMENTS, isBelow(lastMet, metBefore + 1));
      tally[cell + LAST] = met;
    }
  }
  return tally;
}
