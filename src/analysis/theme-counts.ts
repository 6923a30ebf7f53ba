import type { CoderId } from '../domain/ids.ts';
import type { Columns } from './columns.ts';
import type { DocumentGroups } from './document-groups.ts';
import type { ThemeSlots } from './theme-slots.ts';

/** What one coder said of the documents of each group, and of each list of themes in each group. */
export interface ThemeCounts {
  /** By group: paragraphs with a theme, and paragraphs read without one. */
  readonly coded: Uint32Array;
  readonly read: Uint32Array;
  /** By group: documents with a coded paragraph, and documents with a coded or read one. */
  readonly documentsCoded: Uint32Array;
  readonly documentsRead: Uint32Array;
  /** At `list * groupCount + group`: paragraphs that carry a theme of the list, and documents that have one. */
  readonly paragraphsWith: Uint32Array;
  readonly documentsWith: Uint32Array;
}

/** One pass over the coder's codings; a paragraph or document that carries several themes of a list counts once. */
export function themeCounts(
  columns: Columns,
  coder: CoderId,
  { names, groupOf }: DocumentGroups,
  slots: ThemeSlots,
  listCount: number,
): ThemeCounts {
  const groupCount = names.length;
  const pass: Pass = {
    ...slots,
    paragraph: columns.codings.paragraph.values,
    theme: columns.codings.theme.values,
    groupCount,
    paragraphsWith: new Uint32Array(listCount * groupCount),
    documentsWith: new Uint32Array(listCount * groupCount),
    lastSeen: new Uint32Array(listCount),
    seen: 0,
  };
  const coded = new Uint32Array(groupCount);
  const read = new Uint32Array(groupCount);
  const documentsCoded = new Uint32Array(groupCount);
  const documentsRead = new Uint32Array(groupCount);
  const { sheets } = columns;
  const document = sheets.document.values;
  const coders = sheets.coder.values;
  const starts = sheets.start.values;
  const ends = sheets.end.values;
  const readStarts = sheets.readStart.values;
  const readEnds = sheets.readEnd.values;
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (coders[sheet] !== coder) continue;
    const group = groupOf[get(document, sheet)] ?? -1;
    if (group < 0) continue;
    const codedHere = countSheet(pass, get(starts, sheet), get(ends, sheet), group);
    const readHere = get(readEnds, sheet) - get(readStarts, sheet);
    add(coded, group, codedHere);
    add(read, group, readHere);
    add(documentsCoded, group, codedHere > 0 ? 1 : 0);
    add(documentsRead, group, codedHere + readHere > 0 ? 1 : 0);
  }
  const { paragraphsWith, documentsWith } = pass;
  return { coded, read, documentsCoded, documentsRead, paragraphsWith, documentsWith };
}

interface Pass extends ThemeSlots {
  readonly paragraph: Uint32Array;
  readonly theme: Uint32Array;
  readonly groupCount: number;
  readonly paragraphsWith: Uint32Array;
  readonly documentsWith: Uint32Array;
  /** By list: the number of the paragraph that it counted last; paragraphs are numbered from 1 as they are met. */
  readonly lastSeen: Uint32Array;
  seen: number;
}

// `at()` meets every kind of array, which makes it many times slower than these in a pass over a million rows.
const get = (values: Uint32Array, index: number): number => values[index] ?? 0;
function add(counts: Uint32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}

/** Counts one sheet into its group and gives back how many paragraphs are coded in it. */
function countSheet(pass: Pass, startRow: number, endRow: number, group: number): number {
  const { paragraph, theme, start, slot, groupCount, paragraphsWith, documentsWith, lastSeen } = pass;
  const seenBefore = pass.seen;
  let seen = seenBefore;
  let last = -1;
  for (let row = startRow; row < endRow; row++) {
    const own = get(paragraph, row);
    if (own !== last) {
      last = own;
      seen++;
    }
    const carried = get(theme, row);
    const end = get(start, carried + 1);
    for (let place = get(start, carried); place < end; place++) {
      const list = get(slot, place);
      const before = get(lastSeen, list);
      if (before === seen) continue;
      lastSeen[list] = seen;
      const cell = list * groupCount + group;
      add(paragraphsWith, cell, 1);
      if (before <= seenBefore) add(documentsWith, cell, 1);
    }
  }
  pass.seen = seen;
  return seen - seenBefore;
}
