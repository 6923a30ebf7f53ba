import type { Attribute } from '../domain/attribute.ts';
import type { Grouping } from '../domain/comparison.ts';
import type { PeriodUnit } from '../domain/partial-date.ts';
import type { Columns, ValueColumn } from './columns.ts';
import { valueColumn } from './value-column.ts';

/** The documents that share a value. */
export interface GroupName {
  /** The value's text, or the period's first year; empty for no value. Unique in a comparison. */
  readonly key: string;
  readonly label: string;
}

export interface DocumentGroups {
  readonly names: readonly GroupName[];
  /** By document row: index of its group, or -1 where the document takes no part. */
  readonly groupOf: Int32Array;
}

/** Every chosen document in exactly one group; groups in the order in which they are shown. */
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
    case 'language':
      return byValue(chosen, valueColumn(columns, 'language'), undefined);
    case 'attribute': {
      const attribute = attributes.find(({ id }) => id === grouping.attribute);
      return byValue(chosen, valueColumn(columns, grouping.attribute), attribute);
    }
  }
}

function byNothing(chosen: Uint8Array): DocumentGroups {
  return {
    names: [{ key: 'all', label: 'all documents' }],
    groupOf: Int32Array.from(chosen, (one) => one - 1),
  };
}

function byValue(
  chosen: Uint8Array,
  { code, texts }: ValueColumn,
  attribute: Attribute | undefined,
): DocumentGroups {
  const occurs = new Uint8Array(texts.length);
  for (let row = 0; row < chosen.length; row++) if (chosen[row]) occurs[code[row] ?? 0] = 1;
  const keys = texts.filter((_, own) => occurs[own]).sort(inOrder(attribute));
  const groupOfKey = new Map(keys.map((key, group) => [key, group]));
  const groupOfCode = Int32Array.from(texts, (text) => groupOfKey.get(text) ?? -1);
  const groupOf = new Int32Array(chosen.length).fill(-1);
  for (let row = 0; row < chosen.length; row++)
    if (chosen[row]) groupOf[row] = groupOfCode[code[row] ?? 0] ?? -1;
  return { names: keys.map((key) => ({ key, label: key === '' ? 'no value' : key })), groupOf };
}

const locale = new Intl.Collator(undefined, { numeric: true });

/** An attribute's choices as they were arranged, numbers by size, all else by locale; no value comes last. */
function inOrder(attribute: Attribute | undefined): (a: string, b: string) => number {
  const choices = new Map(attribute?.choices.map((choice, place) => [choice, place]));
  const place = (key: string): number => (key === '' ? choices.size + 1 : (choices.get(key) ?? choices.size));
  const size = (key: string): number => {
    if (attribute?.type !== 'number') return 0;
    return Number.isFinite(Number(key)) ? Number(key) : Number.POSITIVE_INFINITY;
  };
  return (a, b) =>
    place(a) - place(b) || size(a) - size(b) || locale.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const YEARS: Readonly<Record<PeriodUnit, number>> = { year: 1, decade: 10 };

/** From the first period to the last without a gap, then the documents whose date is missing or spans several. */
function byPeriod(columns: Columns, chosen: Uint8Array, unit: PeriodUnit): DocumentGroups {
  const years = YEARS[unit];
  const firsts = columns.documents.firstYear.values;
  const lasts = columns.documents.lastYear.values;
  const period = new Int32Array(chosen.length).fill(-1);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let hasOthers = false;
  for (let row = 0; row < chosen.length; row++) {
    if (!chosen[row]) continue;
    const firstYear = firsts[row] ?? 0;
    const first = Math.floor(firstYear / years);
    if (firstYear === 0 || first !== Math.floor((lasts[row] ?? 0) / years)) {
      hasOthers = true;
      continue;
    }
    period[row] = first;
    from = Math.min(from, first);
    to = Math.max(to, first);
  }
  const periodCount = Math.max(0, to - from + 1);
  const names = Array.from({ length: periodCount }, (_, index) => {
    const key = String((from + index) * years);
    return { key, label: unit === 'decade' ? `${key}s` : key };
  });
  const others = names.length;
  if (hasOthers) names.push({ key: '', label: 'no single period' });
  const groupOf = Int32Array.from(period, (own, row) => {
    if (!chosen[row]) return -1;
    return own < 0 ? others : own - from;
  });
  return { names, groupOf };
}
