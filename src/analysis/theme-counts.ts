import type { CoderId, ThemeId } from '../domain/ids.ts';
import { type Columns, themeLimit, themeOf } from './columns.ts';
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
  keepSingleThemes(columns, runs, lists, counts);
  for (const layer of disjointLayers(lists)) keepLayer(columns, runs, layer, lists, counts);
  return counts;
}

// `at()` meets every kind of array, which makes it many times slower than this in a pass over a million rows.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;
function add(counts: Int32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}
/** 1 where a is below b, else 0; for numbers below 2^31. */
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

/** Fills in the lists of one theme: a histogram of the theme keys of each group. */
function keepSingleThemes(
  columns: Columns,
  runs: Runs,
  lists: readonly (readonly ThemeId[])[],
  counts: ThemeCounts,
): void {
  const groupCount = counts.coded.length;
  const keyLimit = 2 * themeLimit(columns);
  const rows = new Int32Array(groupCount * keyLimit);
  const keys = columns.codings.themeKey.values;
  for (let run = 0; run < runs.count; run++) {
    const first = get(runs.group, run) * keyLimit;
    const end = get(runs.end, run);
    for (let row = get(runs.start, run); row < end; row++) add(rows, first + get(keys, row), 1);
  }
  for (const [list, [theme, ...others]] of lists.entries()) {
    if (theme === undefined || others.length > 0 || theme >= themeLimit(columns)) continue;
    for (let group = 0; group < groupCount; group++) {
      const key = group * keyLimit + 2 * theme;
      const cell = list * groupCount + group;
      counts.documentsWith[cell] = get(rows, key + 1);
      counts.paragraphsWith[cell] = get(rows, key) + get(rows, key + 1);
    }
  }
}

/**
 * The lists of several themes, arranged so that in one layer no theme is in two of them: then one column can say which
 * list a theme is in. As many layers as the codebook is deep are enough for a tree.
 */
function disjointLayers(lists: readonly (readonly ThemeId[])[]): readonly (readonly number[])[] {
  const layers: { readonly lists: number[]; readonly taken: Set<ThemeId> }[] = [];
  for (const [list, members] of lists.entries()) {
    if (members.length < 2) continue;
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

// What is changed together lies together: paragraphs, documents, and the number of the paragraph that was counted last.
const CELL_BITS = 2;
const DOCUMENTS = 1;
const LAST = 2;

/** Fills in a layer's lists: distinct paragraphs and documents, without branches that would be guessed wrong. */
function keepLayer(
  columns: Columns,
  runs: Runs,
  layer: readonly number[],
  lists: readonly (readonly ThemeId[])[],
  counts: ThemeCounts,
): void {
  const groupCount = counts.coded.length;
  // One place more in every group, for the themes that are in no list.
  const width = layer.length + 1;
  const placeOf = new Int32Array(themeLimit(columns)).fill(layer.length);
  for (const [place, list] of layer.entries())
    for (const theme of lists[list] ?? []) if (theme < placeOf.length) placeOf[theme] = place;
  const tally = new Int32Array((groupCount * width) << CELL_BITS);
  const paragraphs = columns.codings.paragraph.values;
  const keys = columns.codings.themeKey.values;
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
      const cell = (first + get(placeOf, themeOf(get(keys, row)))) << CELL_BITS;
      const lastMet = get(tally, cell + LAST);
      add(tally, cell, isBelow(lastMet, met));
      add(tally, cell + DOCUMENTS, isBelow(lastMet, metBefore + 1));
      tally[cell + LAST] = met;
    }
  }
  for (const [place, list] of layer.entries())
    for (let group = 0; group < groupCount; group++) {
      const cell = (group * width + place) << CELL_BITS;
      counts.paragraphsWith[list * groupCount + group] = get(tally, cell);
      counts.documentsWith[list * groupCount + group] = get(tally, cell + DOCUMENTS);
    }
}
