import type { Attribute } from '../domain/attribute.ts';
import type { Grouping } from '../domain/comparison.ts';
import { joinList } from '../domain/filter-query.ts';
import type { CoderId } from '../domain/ids.ts';
import { languageName } from '../domain/language-name.ts';
import type { Columns } from './columns.ts';
import { byEvent, byNamedPeriod, byPeriod } from './document-groups-by-time.ts';
import { byBin, byValue } from './document-groups-by-value.ts';
import { valueColumn } from './value-column.ts';

/** The documents that share a value. */
export interface GroupName {
  /** The value's text, or what names the period; empty for no value. Unique in a comparison. */
  readonly key: string;
  readonly label: string;
  /** Number of a period: those of neighbours differ by one. Absent where groups have no place in time. */
  readonly place?: number;
  /** The values that a group gathers, where it has been given them. */
  readonly gathers?: readonly string[];
  /** Whether those are the rare values that are in no other group. */
  readonly isRest?: boolean;
  /** What the groups of two groupings are crossed of. */
  readonly parts?: readonly [first: GroupName, second: GroupName];
  /** Whose codings are counted; absent where it is one coder in all groups. */
  readonly coder?: CoderId;
}

export interface DocumentGroups {
  readonly names: readonly GroupName[];
  /** By document row: index of its group, or -1 where the document takes no part. */
  readonly groupOf: Int32Array;
}

/**
 * Every chosen document in exactly one group, groups in the order in which they are shown; documents outside the windows
 * of an event are in none.
 */
export function documentGroups(
  columns: Columns,
  chosen: Uint8Array,
  grouping: Grouping,
  attributes: readonly Attribute[],
): DocumentGroups {
  switch (grouping.by) {
    case 'nothing':
      return byNothing(chosen);
    case 'period':
      return byPeriod(columns, chosen, grouping.unit);
    case 'named periods':
      return byNamedPeriod(columns, chosen, grouping.periods);
    case 'event':
      return byEvent(columns, chosen, grouping.event);
    case 'language':
      return withLanguageNames(
        byValue(chosen, valueColumn(columns, 'language'), undefined, grouping.recoding),
      );
    case 'attribute': {
      const attribute = attributes.find(({ id }) => id === grouping.attribute);
      const values = valueColumn(columns, grouping.attribute);
      return grouping.bins && attribute?.type === 'number'
        ? byBin(chosen, values, grouping.bins)
        : byValue(chosen, values, attribute, grouping.recoding);
    }
  }
}

function byNothing(chosen: Uint8Array): DocumentGroups {
  // A copy and a subtraction in place: mapping while copying takes a call for every document.
  const groupOf = new Int32Array(chosen);
  for (let row = 0; row < groupOf.length; row++) groupOf[row] = (groupOf[row] ?? 0) - 1;
  return { names: [{ key: 'all', label: 'all documents' }], groupOf };
}

/** Codes as the languages they stand for; groups that were given a name keep it. */
const withLanguageNames = ({ names, groupOf }: DocumentGroups): DocumentGroups => ({
  names: names.map((name) =>
    name.gathers
      ? { ...name, gathers: name.gathers.map(languageName) }
      : name.key === ''
        ? name
        : { ...name, label: languageName(name.key) },
  ),
  groupOf,
});

/** The groups of one grouping divided by those of another; only combinations that some document is in. */
export function crossed(first: DocumentGroups, second: DocumentGroups): DocumentGroups {
  const width = second.names.length;
  const occurs = new Uint8Array(first.names.length * width);
  const groupOf = new Int32Array(first.groupOf.length).fill(-1);
  for (let row = 0; row < groupOf.length; row++) {
    const [one, other] = [first.groupOf[row] ?? -1, second.groupOf[row] ?? -1];
    if (one < 0 || other < 0) continue;
    groupOf[row] = one * width + other;
    occurs[one * width + other] = 1;
  }
  const names: GroupName[] = [];
  const placeOf = new Int32Array(occurs.length).fill(-1);
  for (let pair = 0; pair < occurs.length; pair++) {
    const one = first.names[Math.floor(pair / width)];
    const other = second.names[pair % width];
    if (!occurs[pair] || !one || !other) continue;
    placeOf[pair] = names.length;
    names.push({
      key: joinList([one.key, other.key]),
      label: `${one.label} · ${other.label}`,
      parts: [one, other],
    });
  }
  for (let row = 0; row < groupOf.length; row++) {
    const pair = groupOf[row] ?? -1;
    if (pair >= 0) groupOf[row] = placeOf[pair] ?? -1;
  }
  return { names, groupOf };
}
