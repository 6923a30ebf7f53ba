import type { Attribute } from '../domain/attribute.ts';
import type { Coder } from '../domain/coder.ts';
import { type Comparison, codersOf } from '../domain/comparison.ts';
import { joinList } from '../domain/filter-query.ts';
import type { CoderId } from '../domain/ids.ts';
import { periodIndex } from '../domain/partial-date-periods.ts';
import { chosenDocuments, collapseReprints } from './chosen-documents.ts';
import type { Columns } from './columns.ts';
import { countedCodings } from './counted-codings.ts';
import { crossed, type DocumentGroups, documentGroups, type GroupName } from './document-groups.ts';

/** Chosen documents that take no part, and why. */
export interface LeftOut {
  /** Outside the windows of an event, or perhaps so. */
  readonly outsideEvent: number;
  /** Their date is no single day, or no single week, where these are counted. */
  readonly withoutDay: number;
  /** Another document represents them. */
  readonly reprints: number;
}

/** What a comparison counts. Every answer about one starts from it, so that all of them speak of the same documents. */
export interface CountedCorpus {
  /** Their codings that do not count carry no theme. */
  readonly columns: Columns;
  /** The groups of documents; those of several coders stand side by side for each. */
  readonly names: readonly GroupName[];
  /** By document row: its group by the first coder, -1 where it takes no part. The next coders' follow it. */
  readonly groupOf: Int32Array;
  readonly coders: readonly CoderId[];
  /** The rows of the documents that take part; those of one unit lie together. */
  readonly rows: Int32Array;
  /** By document row a number that documents of one group and day, or week, share; null where these are not counted. */
  readonly unitOf: Int32Array | null;
  readonly leftOut: LeftOut;
}

/** What an answer is told beside the comparison. */
export interface CorpusFacts {
  /** The project's attributes: their types and choices set the groups' order. */
  readonly attributes: readonly Attribute[];
  /** Names for coders side by side. */
  readonly coders?: readonly Pick<Coder, 'id' | 'name'>[];
}

/** The documents of a comparison in their groups, with the codings that count. */
export function countedCorpus(
  columns: Columns,
  comparison: Comparison,
  { attributes, coders: named = [] }: CorpusFacts,
): CountedCorpus {
  const { grouping, second, rule } = comparison;
  const chosen = chosenDocuments(columns, comparison.documents);
  const reprints = comparison.collapsesReprints ? collapseReprints(columns, chosen) : 0;
  const first = documentGroups(columns, chosen, grouping, attributes);
  const groups = second ? crossed(first, documentGroups(columns, chosen, second, attributes)) : first;
  const { groupOf } = groups;
  const outsideEvent = chosenWithoutGroup(chosen, groupOf);
  const units = rule === 'day' || rule === 'week' ? unitsOf(columns, groupOf, rule) : null;
  const coders = codersOf(comparison);
  if (coders.length > 1)
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? -1;
      if (group > 0) groupOf[row] = group * coders.length;
    }
  return {
    columns: countedCodings(columns, comparison.codings),
    names: coders.length > 1 ? besideEachOther(groups, coders, named) : groups.names,
    groupOf,
    coders,
    rows: units?.rows ?? takingPart(groupOf),
    unitOf: units?.unitOf ?? null,
    leftOut: { outsideEvent, withoutDay: units?.withoutDay ?? 0, reprints },
  };
}

function chosenWithoutGroup(chosen: Uint8Array, groupOf: Int32Array): number {
  let count = 0;
  for (let row = 0; row < chosen.length; row++) if (chosen[row] && (groupOf[row] ?? -1) < 0) count++;
  return count;
}

function takingPart(groupOf: Int32Array): Int32Array {
  const rows = new Int32Array(groupOf.length);
  return rows.subarray(0, findTakingPart(groupOf, rows));
}

function findTakingPart(groupOf: Int32Array, rows: Int32Array): number {
  let count = 0;
  for (let row = 0; row < groupOf.length; row++) if ((groupOf[row] ?? -1) >= 0) rows[count++] = row;
  return count;
}

/** Numbers the days or weeks of each group; documents of no single one leave their group. Changes `groupOf`. */
function unitsOf(
  { documents }: Columns,
  groupOf: Int32Array,
  rule: 'day' | 'week',
): { readonly unitOf: Int32Array; readonly rows: Int32Array; readonly withoutDay: number } {
  const unitOf = new Int32Array(groupOf.length).fill(-1);
  const known = new Map<string, number>();
  let withoutDay = 0;
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const first = periodIndex(documents.firstDay.values[row] ?? 0, rule);
    const last = periodIndex(documents.lastDay.values[row] ?? 0, rule);
    if (documents.firstYear.values[row] === 0 || first !== last) {
      groupOf[row] = -1;
      withoutDay++;
      continue;
    }
    const name = `${group} ${first}`;
    const unit = known.get(name) ?? known.size;
    known.set(name, unit);
    unitOf[row] = unit;
  }
  const unit = (row: number): number => unitOf[row] ?? 0;
  const rows = takingPart(groupOf).sort((a, b) => unit(a) - unit(b) || a - b);
  return { unitOf, rows, withoutDay };
}

function besideEachOther(
  { names }: DocumentGroups,
  coders: readonly CoderId[],
  named: readonly Pick<Coder, 'id' | 'name'>[],
): readonly GroupName[] {
  const nameOf = (coder: CoderId): string => named.find(({ id }) => id === coder)?.name ?? `coder ${coder}`;
  const isWhole = names.length === 1 && names[0]?.key === 'all';
  return names.flatMap((name) =>
    coders.map((coder): GroupName => {
      const label = isWhole ? nameOf(coder) : `${name.label} · ${nameOf(coder)}`;
      return { ...name, key: joinList([name.key, String(coder)]), label, coder };
    }),
  );
}
