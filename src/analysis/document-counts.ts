import { type Base, type CountingRule, soundBase } from '../domain/comparison.ts';
import type { ThemeId } from '../domain/ids.ts';
import { at } from '../domain/typed-arrays.ts';
import { type Columns, sheetRow, themeOf } from './columns.ts';
import type { CountedCorpus } from './counted-corpus.ts';
import type { DocumentSums } from './statistics/resampling/bootstrap-shares.ts';

/**
 * What was said, document by document: what resampling and permuting of documents start from. Where days or weeks are
 * counted those stand in place of documents, and of several coders a document stands there once for each.
 */
export interface DocumentCounts {
  /** By document, those that take part only and numbered anew: its group. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** By document what shares are shares of: paragraphs, units counted once (0 or 1) or thousands of words. */
  readonly base: Float64Array;
  /** At `list * groupCount + group` the documents of the group with what was counted in them. */
  readonly withTheme: DocumentSums;
}

/** Counts by document as `themeFrequency` does by group: the sums over a group's documents are its numbers. */
export function documentCounts(
  corpus: CountedCorpus,
  { rule, base }: { readonly rule: CountingRule; readonly base: Base },
  lists: readonly (readonly ThemeId[])[],
): DocumentCounts {
  const { columns, coders, rows, unitOf } = corpus;
  const listsOf = listsByTheme(lists);
  const groupCount = corpus.names.length;
  const [groups, bases]: [number[], number[]] = [[], []];
  const [cells, documents, amounts]: [number[], number[], number[]] = [[], [], []];
  const counted = new Int32Array(lists.length);
  const last = new Int32Array(lists.length);
  const sound = soundBase(rule, base);
  const most = rule === 'paragraph' ? Number.POSITIVE_INFINITY : 1;
  for (const [place, coder] of coders.entries()) {
    for (let from = 0; from < rows.length; ) {
      const unit = unitOf?.[at(rows, from)];
      let size = 0;
      counted.fill(0);
      const group = at(corpus.groupOf, at(rows, from)) + place;
      do {
        const row = at(rows, from);
        const sheet = sheetRow(columns, row, coder);
        size += baseOf(columns, row, sheet, rule, sound);
        if (sheet !== undefined) countSheet(columns, sheet, listsOf, counted, last);
        from++;
      } while (unitOf && from < rows.length && unitOf[at(rows, from)] === unit);
      const document = groups.length;
      groups.push(group);
      bases.push(Math.min(most, size));
      for (let list = 0; list < counted.length; list++) {
        const amount = at(counted, list);
        if (amount === 0) continue;
        cells.push(list * groupCount + group);
        documents.push(document);
        amounts.push(Math.min(most, amount));
      }
    }
  }
  return {
    groupOf: Int32Array.from(groups),
    groupCount,
    base: Float64Array.from(bases),
    withTheme: sumsOf(lists.length * groupCount, cells, documents, amounts),
  };
}

/** Adds to each list the paragraphs of a sheet that carry one of its themes. */
function countSheet(
  { sheets, codings }: Columns,
  sheet: number,
  listsOf: ReadonlyMap<number, readonly number[]>,
  counted: Int32Array,
  last: Int32Array,
): void {
  last.fill(-1);
  const end = at(sheets.end.values, sheet);
  for (let coding = at(sheets.start.values, sheet); coding < end; coding++) {
    const paragraph = at(codings.paragraph.values, coding);
    for (const list of listsOf.get(themeOf(at(codings.themeKey.values, coding))) ?? []) {
      if (last[list] === paragraph) continue;
      last[list] = paragraph;
      counted[list] = at(counted, list) + 1;
    }
  }
}

function listsByTheme(lists: readonly (readonly ThemeId[])[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [list, members] of lists.entries()) {
    for (const theme of new Set(members)) {
      const own = found.get(theme);
      if (own) own.push(list);
      else found.set(theme, [list]);
    }
  }
  return found;
}

function baseOf(
  { documents, sheets }: Columns,
  row: number,
  sheet: number | undefined,
  rule: CountingRule,
  base: Base,
): number {
  const coded = sheet === undefined ? 0 : at(sheets.coded.values, sheet);
  const read =
    sheet === undefined ? 0 : at(sheets.readEnd.values, sheet) - at(sheets.readStart.values, sheet);
  return {
    all: rule === 'paragraph' ? at(documents.paragraphCount.values, row) : 1,
    read: coded + read,
    coded,
    words: at(documents.wordCount.values, row) / 1000,
  }[base];
}

/** The bases of the groups as sums over documents. */
export function groupBases({ groupOf, groupCount, base }: DocumentCounts): DocumentSums {
  const documents = [...base.keys()].filter((document) => at(base, document) > 0);
  return sumsOf(
    groupCount,
    documents.map((document) => at(groupOf, document)),
    documents,
    documents.map((document) => at(base, document)),
  );
}

/** Entries in the order of the sums that they belong to; inside a sum they keep their order. */
function sumsOf(
  sumCount: number,
  sums: readonly number[],
  documents: readonly number[],
  amounts: readonly number[],
): DocumentSums {
  const start = new Uint32Array(sumCount + 1);
  for (const sum of sums) start[sum + 1] = at(start, sum + 1) + 1;
  for (let sum = 0; sum < sumCount; sum++) start[sum + 1] = at(start, sum + 1) + at(start, sum);
  const next = start.slice();
  const document = new Uint32Array(sums.length);
  const amount = new Float64Array(sums.length);
  for (const [entry, sum] of sums.entries()) {
    const place = at(next, sum);
    next[sum] = place + 1;
    document[place] = documents[entry] ?? 0;
    amount[place] = amounts[entry] ?? 0;
  }
  return { start, document, amount };
}
