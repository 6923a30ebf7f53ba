import { type Base, type CountingRule, soundBase } from '../domain/comparison.ts';
import type { CoderId, ThemeId } from '../domain/ids.ts';
import { at } from '../domain/typed-arrays.ts';
import { type Columns, sheetRow, themeOf } from './columns.ts';
import type { DocumentGroups } from './document-groups.ts';
import type { DocumentSums } from './statistics/resampling/bootstrap-shares.ts';

/** What one coder said, document by document: what resampling and permuting of documents start from. */
export interface DocumentCounts {
  /** By document, the chosen ones only and numbered anew: its group. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** By document what shares are shares of: paragraphs, documents (0 or 1) or thousands of words. */
  readonly base: Float64Array;
  /** At `list * groupCount + group` the documents of the group with what was counted in them. */
  readonly withTheme: DocumentSums;
}

/** Counts by document as `themeFrequency` does by group: the sums over a group's documents are its numbers. */
export function documentCounts(
  columns: Columns,
  { coder, rule, base }: { readonly coder: CoderId; readonly rule: CountingRule; readonly base: Base },
  { names, groupOf: groupOfRow }: DocumentGroups,
  lists: readonly (readonly ThemeId[])[],
): DocumentCounts {
  const rows = Int32Array.from(groupOfRow.keys()).filter((row) => (groupOfRow[row] ?? -1) >= 0);
  const listsOf = listsByTheme(lists);
  const groupCount = names.length;
  const bases = new Float64Array(rows.length);
  const [cells, documents, amounts]: [number[], number[], number[]] = [[], [], []];
  const counted = new Int32Array(lists.length);
  const last = new Int32Array(lists.length);
  rows.forEach((row, document) => {
    const sheet = sheetRow(columns, row, coder);
    bases[document] = baseOf(columns, row, sheet, rule, soundBase(rule, base));
    if (sheet === undefined) return;
    counted.fill(0);
    last.fill(-1);
    const end = at(columns.sheets.end.values, sheet);
    for (let coding = at(columns.sheets.start.values, sheet); coding < end; coding++) {
      const paragraph = at(columns.codings.paragraph.values, coding);
      for (const list of listsOf.get(themeOf(at(columns.codings.themeKey.values, coding))) ?? []) {
        if (last[list] === paragraph) continue;
        last[list] = paragraph;
        counted[list] = at(counted, list) + 1;
      }
    }
    const group = at(groupOfRow, row);
    counted.forEach((amount, list) => {
      if (amount === 0) return;
      cells.push(list * groupCount + group);
      documents.push(document);
      amounts.push(rule === 'document' ? 1 : amount);
    });
  });
  return {
    groupOf: rows.map((row) => at(groupOfRow, row)),
    groupCount,
    base: bases,
    withTheme: sumsOf(lists.length * groupCount, cells, documents, amounts),
  };
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
  const size = {
    all: rule === 'document' ? 1 : at(documents.paragraphCount.values, row),
    read: coded + read,
    coded,
    words: at(documents.wordCount.values, row) / 1000,
  }[base];
  return rule === 'document' ? Math.min(1, size) : size;
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
