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
  const { columns } = corpus;
  const runs = runsOf(corpus, counts);
  keepSingleThemes(columns, runs, lists, counts);
  for (const layer of disjointLayers(lists, 2))
    keepLayer(columns, runs, layer, lists, counts.paragraphsWith, counts.documentsWith);
  if (corpus.unitOf && counts.units) {
    const byUnit = runsByUnit(runs, corpus.unitOf);
    countUnits(corpus, corpus.unitOf, byUnit, counts.units);
    const paragraphs = new Int32Array(cells);
    for (const layer of disjointLayers(lists, 1))
      keepLayer(columns, byUnit, layer, lists, paragraphs, counts.units.with);
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

/** The sheets that are counted, as the rows of their codings, their group, and what is counted once. */
interface Runs {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly group: Int32Array;
  readonly document: Int32Array;
  /** Paragraphs coded or read. */
  readonly said: Int32Array;
  readonly coded: Int32Array;
  /** Equal for neighbours that are counted as one. */
  readonly unit: Int32Array;
  readonly count: number;
}

const emptyRuns = (most: number): Omit<Runs, 'count'> => ({
  start: new Int32Array(most),
  end: new Int32Array(most),
  group: new Int32Array(most),
  document: new Int32Array(most),
  said: new Int32Array(most),
  coded: new Int32Array(most),
  unit: new Int32Array(most),
});

/** Finds the coders' sheets and fills in what is counted whatever the theme. */
function runsOf({ columns: { sheets }, groupOf, coders }: CountedCorpus, counts: ThemeCounts): Runs {
  const most = sheets.document.length;
  const runs = emptyRuns(most);
  const placeOf = new Int32Array(Math.max(...coders) + 1).fill(-1);
  for (const [place, coder] of coders.entries()) placeOf[coder] = place;
  const [documents, ownCoders] = [sheets.document.values, sheets.coder.values];
  let count = 0;
  for (let sheet = 0; sheet < most; sheet++) {
    const document = get(documents, sheet);
    const first = get(groupOf, document);
    const place = placeOf[get(ownCoders, sheet)] ?? -1;
    if (first < 0 || place < 0) continue;
    const own = first + place;
    const coded = get(sheets.coded.values, sheet);
    const read = get(sheets.readEnd.values, sheet) - get(sheets.readStart.values, sheet);
    add(counts.coded, own, coded);
    add(counts.read, own, read);
    add(counts.documentsCoded, own, coded > 0 ? 1 : 0);
    add(counts.documentsRead, own, coded + read > 0 ? 1 : 0);
    runs.start[count] = get(sheets.start.values, sheet);
    runs.end[count] = get(sheets.end.values, sheet);
    runs.group[count] = own;
    runs.document[count] = document;
    runs.said[count] = coded + read;
    runs.coded[count] = coded;
    runs.unit[count] = count;
    count++;
  }
  return { ...runs, count };
}

/** The runs in an order in which those of one day or week and group are neighbours. */
function runsByUnit(runs: Runs, unitOf: Int32Array): Runs {
  const unit = (run: number): number => get(unitOf, get(runs.document, run));
  const order = Int32Array.from({ length: runs.count }, (_, run) => run).sort(
    (a, b) => unit(a) - unit(b) || get(runs.group, a) - get(runs.group, b) || a - b,
  );
  const sorted = emptyRuns(runs.count);
  let last = -1;
  for (let place = 0; place < order.length; place++) {
    const run = get(order, place);
    for (const key of ['start', 'end', 'group', 'document', 'said', 'coded'] as const)
      sorted[key][place] = get(runs[key], run);
    const before = get(order, place - 1);
    const isSame =
      place > 0 && unit(before) === unit(run) && get(runs.group, before) === get(runs.group, run);
    if (!isSame) last++;
    sorted.unit[place] = last;
  }
  return { ...sorted, count: runs.count };
}

function countUnits(corpus: CountedCorpus, unitOf: Int32Array, runs: Runs, counts: UnitCounts): void {
  let last = -1;
  for (const row of corpus.rows) {
    const unit = get(unitOf, row);
    if (unit !== last)
      for (let place = 0; place < corpus.coders.length; place++)
        add(counts.all, get(corpus.groupOf, row) + place, 1);
    last = unit;
  }
  for (let run = 0; run < runs.count; ) {
    const [unit, group] = [get(runs.unit, run), get(runs.group, run)];
    let [said, coded] = [0, 0];
    for (; run < runs.count && get(runs.unit, run) === unit; run++) {
      said += get(runs.said, run);
      coded += get(runs.coded, run);
    }
    add(counts.read, group, said > 0 ? 1 : 0);
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
  const paragraphs = columns.codings.paragraph.values;
  const keys = columns.codings.themeKey.values;
  // Paragraphs are numbered as they are met: a sheet is sorted by them, so equal ones are neighbours.
  let met = 0;
  let metBefore = 0;
  let unit = -1;
  for (let run = 0; run < runs.count; run++) {
    const first = get(runs.group, run) * width;
    const end = get(runs.end, run);
    if (get(runs.unit, run) !== unit) metBefore = met;
    unit = get(runs.unit, run);
    let last = -1;
    for (let row = get(runs.start, run); row < end; row++) {
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
  for (const [place, list] of layer.entries())
    for (let group = 0; group < groupCount; group++) {
      const cell = (group * width + place) << CELL_BITS;
      paragraphsWith[list * groupCount + group] = get(tally, cell);
      unitsWith[list * groupCount + group] = get(tally, cell + UNITS);
    }
}
