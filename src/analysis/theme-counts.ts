import type { ThemeId } from '../domain/ids.ts';
import { type Columns, themeLimit, themeOf } from './columns.ts';
import type { CountedCorpus } from './counted-corpus.ts';

/** What was said of the documents of each group, and of each list of themes in each group. */
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
  /** The same of days or weeks; null where these are not counted. */
  readonly units: UnitCounts | null;
}

/** Days or weeks: by group all of them, those with a coded and with a coded or read paragraph; by list those with it. */
export interface UnitCounts {
  readonly all: Int32Array;
  readonly coded: Int32Array;
  readonly read: Int32Array;
  readonly with: Int32Array;
}

/**
 * Counts codings. A paragraph, document or day that carries several themes of a list counts once.
 * A sheet has no doubles, so one theme by itself needs no check for that: most lists are such and share one fast pass.
 */
export function themeCounts(corpus: CountedCorpus, lists: readonly (readonly ThemeId[])[]): ThemeCounts {
  const groupCount = corpus.names.length;
  const cells = lists.length * groupCount;
  const counts: ThemeCounts = {
    coded: new Int32Array(groupCount),
    read: new Int32Array(groupCount),
    documentsCoded: new Int32Array(groupCount),
    documentsRead: new Int32Array(groupCount),
    paragraphsWith: new Int32Array(cells),
    documentsWith: new Int32Array(cells),
    units: corpus.unitOf && {
      all: new Int32Array(groupCount),
      coded: new Int32Array(groupCount),
      read: new Int32Array(groupCount),
      with: new Int32Array(cells),
    },
  };
  const runs = runsOf(corpus, counts);
  keepSingleThemes(corpus.columns, runs, lists, counts);
  for (const layer of disjointLayers(lists, 2))
    keepLayer(corpus.columns, runs, layer, lists, counts.paragraphsWith, counts.documentsWith);
  if (corpus.unitOf && counts.units) {
    const byUnit = runsByUnit(corpus.columns, runs, corpus.unitOf);
    countUnits(corpus, corpus.unitOf, byUnit, counts.units);
    const paragraphs = new Int32Array(cells);
    for (const layer of disjointLayers(lists, 1))
      keepLayer(corpus.columns, byUnit, layer, lists, paragraphs, counts.units.with);
  }
  return counts;
}

// `at()` meets every kind of array, which makes it many times slower than this in a pass over a million rows.
const get = (values: Int32Array, index: number): number => values[index] ?? 0;
function add(counts: Int32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}
/** 1 where a is below b, else 0; for numbers below 2^31. */
const isBelow = (a: number, b: number): number => (a - b) >>> 31;

/** The sheets that are counted, one after another. */
interface Runs {
  readonly sheet: Int32Array;
  readonly group: Int32Array;
  /** Equal for neighbours that are counted as one. */
  readonly unit: Int32Array;
}

// A loop over all rows stands in a function of its own that does nothing else: such a function is compiled after a few
// questions and stays so, where one that does more is thrown back to the interpreter by whatever differs next time.

/** Finds the coders' sheets and fills in what is counted whatever the theme. */
function runsOf({ columns: { sheets }, groupOf, coders }: CountedCorpus, counts: ThemeCounts): Runs {
  const placeOf = new Int32Array(Math.max(...coders) + 1).fill(-1);
  for (const [place, coder] of coders.entries()) placeOf[coder] = place;
  const most = sheets.document.length;
  const [sheet, group] = [new Int32Array(most), new Int32Array(most)];
  const count = findSheets(sheets, groupOf, placeOf, sheet, group);
  const found = sheet.subarray(0, count);
  const runs = { sheet: found, group: group.subarray(0, count), unit: found };
  countSheets(sheets, runs, counts);
  return runs;
}

function findSheets(
  { document, coder }: Columns['sheets'],
  groupOf: Int32Array,
  placeOf: Int32Array,
  found: Int32Array,
  group: Int32Array,
): number {
  const [documents, coders] = [document.values, coder.values];
  let count = 0;
  for (let sheet = 0; sheet < found.length; sheet++) {
    const own = get(coders, sheet);
    if (own >= placeOf.length) continue;
    const [first, place] = [get(groupOf, get(documents, sheet)), get(placeOf, own)];
    if (first < 0 || place < 0) continue;
    found[count] = sheet;
    group[count++] = first + place;
  }
  return count;
}

function countSheets(
  { coded, readStart, readEnd }: Columns['sheets'],
  runs: Runs,
  counts: ThemeCounts,
): void {
  const [codedOf, starts, ends] = [coded.values, readStart.values, readEnd.values];
  const { sheet: sheets, group: groups } = runs;
  for (let run = 0; run < sheets.length; run++) {
    const [sheet, group] = [get(sheets, run), get(groups, run)];
    const own = get(codedOf, sheet);
    const read = get(ends, sheet) - get(starts, sheet);
    add(counts.coded, group, own);
    add(counts.read, group, read);
    add(counts.documentsCoded, group, isBelow(0, own));
    add(counts.documentsRead, group, isBelow(0, own + read));
  }
}

/** The runs in an order in which those of one day or week and group are neighbours. */
function runsByUnit({ sheets }: Columns, runs: Runs, unitOf: Int32Array): Runs {
  const unit = (run: number): number => get(unitOf, get(sheets.document.values, get(runs.sheet, run)));
  const order = Int32Array.from(runs.sheet, (_, run) => run).sort(
    (a, b) => unit(a) - unit(b) || get(runs.group, a) - get(runs.group, b) || a - b,
  );
  const units = new Int32Array(order.length);
  let last = -1;
  for (let place = 0; place < order.length; place++) {
    const [run, before] = [get(order, place), get(order, place - 1)];
    const isSame =
      place > 0 && unit(before) === unit(run) && get(runs.group, before) === get(runs.group, run);
    if (!isSame) last++;
    units[place] = last;
  }
  return {
    sheet: order.map((run) => get(runs.sheet, run)),
    group: order.map((run) => get(runs.group, run)),
    unit: units,
  };
}

function countUnits(corpus: CountedCorpus, unitOf: Int32Array, runs: Runs, counts: UnitCounts): void {
  const { sheets } = corpus.columns;
  let last = -1;
  for (const row of corpus.rows) {
    const unit = get(unitOf, row);
    if (unit !== last)
      for (let place = 0; place < corpus.coders.length; place++)
        add(counts.all, get(corpus.groupOf, row) + place, 1);
    last = unit;
  }
  for (let run = 0; run < runs.sheet.length; ) {
    const [unit, group] = [get(runs.unit, run), get(runs.group, run)];
    let [coded, read] = [0, 0];
    for (; run < runs.sheet.length && get(runs.unit, run) === unit; run++) {
      const sheet = get(runs.sheet, run);
      coded += get(sheets.coded.values, sheet);
      read += get(sheets.readEnd.values, sheet) - get(sheets.readStart.values, sheet);
    }
    add(counts.read, group, coded + read > 0 ? 1 : 0);
    add(counts.coded, group, coded > 0 ? 1 : 0);
  }
}

/** Fills in the lists of one theme: a histogram of the theme keys of each group. */
function keepSingleThemes(
  columns: Columns,
  runs: Runs,
  lists: readonly (readonly ThemeId[])[],
  counts: ThemeCounts,
): void {
  if (!lists.some(({ length }) => length === 1)) return;
  const groupCount = counts.coded.length;
  const keyLimit = 2 * themeLimit(columns);
  const rows = new Int32Array(groupCount * keyLimit);
  countKeys(columns, runs, keyLimit, rows);
  for (const [list, members] of lists.entries()) {
    const theme = members[0];
    if (theme === undefined || members.length > 1 || theme >= themeLimit(columns)) continue;
    for (let group = 0; group < groupCount; group++) {
      const key = group * keyLimit + 2 * theme;
      const cell = list * groupCount + group;
      counts.documentsWith[cell] = get(rows, key + 1);
      counts.paragraphsWith[cell] = get(rows, key) + get(rows, key + 1);
    }
  }
}

/** Counts the rows with each theme key; those of a group from the group's multiple of the limit on. */
function countKeys({ sheets, codings }: Columns, runs: Runs, keyLimit: number, into: Int32Array): void {
  const { sheet, group } = runs;
  const [starts, ends, keys] = [sheets.start.values, sheets.end.values, codings.themeKey.values];
  for (let run = 0; run < sheet.length; run++) {
    const first = get(group, run) * keyLimit;
    const end = get(ends, get(sheet, run));
    for (let row = get(starts, get(sheet, run)); row < end; row++) add(into, first + get(keys, row), 1);
  }
}

/**
 * The lists of so many themes or more, arranged so that in one layer no theme is in two of them: then one column can say
 * which list a theme is in. As many layers as the codebook is deep are enough for a tree.
 */
function disjointLayers(
  lists: readonly (readonly ThemeId[])[],
  leastThemes: number,
): readonly (readonly number[])[] {
  const layers: { readonly lists: number[]; readonly taken: Set<ThemeId> }[] = [];
  for (const [list, members] of lists.entries()) {
    if (members.length < leastThemes) continue;
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

// What is changed together lies together: paragraphs, units, and the number of the paragraph that was counted last.
const CELL_BITS = 2;
const UNITS = 1;
const LAST = 2;

/** Fills in a layer's lists: distinct paragraphs and units, without branches that would be guessed wrong. */
function keepLayer(
  columns: Columns,
  runs: Runs,
  layer: readonly number[],
  lists: readonly (readonly ThemeId[])[],
  paragraphsWith: Int32Array,
  unitsWith: Int32Array,
): void {
  const groupCount = lists.length === 0 ? 0 : paragraphsWith.length / lists.length;
  // One place more in every group, for the themes that are in no list.
  const width = layer.length + 1;
  const placeOf = new Int32Array(themeLimit(columns)).fill(layer.length);
  for (const [place, list] of layer.entries())
    for (const theme of lists[list] ?? []) if (theme < placeOf.length) placeOf[theme] = place;
  const tally = new Int32Array((groupCount * width) << CELL_BITS);
  tallyPlaces(columns, runs, placeOf, width, tally);
  for (const [place, list] of layer.entries())
    for (let group = 0; group < groupCount; group++) {
      const cell = (group * width + place) << CELL_BITS;
      paragraphsWith[list * groupCount + group] = get(tally, cell);
      unitsWith[list * groupCount + group] = get(tally, cell + UNITS);
    }
}

function tallyPlaces(
  { sheets, codings }: Columns,
  runs: Runs,
  placeOf: Int32Array,
  width: number,
  tally: Int32Array,
): void {
  const { sheet, group, unit: units } = runs;
  const [starts, ends] = [sheets.start.values, sheets.end.values];
  const [paragraphs, keys] = [codings.paragraph.values, codings.themeKey.values];
  // Paragraphs are numbered as they are met: a sheet is sorted by them, so equal ones are neighbours.
  let met = 0;
  let metBefore = 0;
  let unit = -1;
  for (let run = 0; run < sheet.length; run++) {
    const first = get(group, run) * width;
    const end = get(ends, get(sheet, run));
    if (get(units, run) !== unit) metBefore = met;
    unit = get(units, run);
    let last = -1;
    for (let row = get(starts, get(sheet, run)); row < end; row++) {
      const paragraph = get(paragraphs, row);
      met += isBelow(last, paragraph);
      last = paragraph;
      const cell = (first + get(placeOf, themeOf(get(keys, row)))) << CELL_BITS;
      const lastMet = get(tally, cell + LAST);
      add(tally, cell, isBelow(lastMet, met));
      add(tally, cell + UNITS, isBelow(lastMet, metBefore + 1));
      tally[cell + LAST] = met;
    }
  }
}
