import type { EventWindow, NamedPeriod } from '../domain/comparison-grouping.ts';
import { dateText, dayRange } from '../domain/partial-date.ts';
import { type PeriodUnit, periodIndex, periodKey, periodLabel } from '../domain/partial-date-periods.ts';
import type { Columns } from './columns.ts';
import type { DocumentGroups, GroupName } from './document-groups.ts';

// Above it periods without a document are no groups: days of a century are more than anybody can look at.
const MOST_PERIODS = 2000;
const NONE = -1;
const SEVERAL = -2;

/** From the first period to the last without a gap, then the documents whose date is missing or spans several. */
export function byPeriod(columns: Columns, chosen: Uint8Array, unit: PeriodUnit): DocumentGroups {
  const index = new Int32Array(chosen.length);
  const isPlaced = new Uint8Array(chosen.length);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  forDated(columns, chosen, (row, first, last) => {
    const own = periodIndex(first, unit);
    if (first !== last && own !== periodIndex(last, unit)) return;
    index[row] = own;
    isPlaced[row] = 1;
    if (own < from) from = own;
    if (own > to) to = own;
  });
  const length = Math.max(0, to - from + 1);
  const shown = length <= MOST_PERIODS ? undefined : occurring(index, isPlaced);
  const groupOfIndex = new Map(shown?.map((own, group) => [own, group]));
  const places = shown ?? Array.from({ length }, (_, period) => from + period);
  const names = places.map(
    (place): GroupName => ({ key: periodKey(place, unit), label: periodLabel(place, unit), place }),
  );
  const groupOf = new Int32Array(chosen.length).fill(NONE);
  for (let row = 0; row < chosen.length; row++) {
    if (!chosen[row]) continue;
    const own = index[row] ?? 0;
    groupOf[row] = isPlaced[row] ? (shown ? (groupOfIndex.get(own) ?? SEVERAL) : own - from) : SEVERAL;
  }
  return withOthers(names, groupOf);
}

const occurring = (index: Int32Array, isPlaced: Uint8Array): number[] =>
  [...new Set(index.filter((_, row) => isPlaced[row]))].sort((a, b) => a - b);

/** One group a name, and one for what lies before the first day that is named. */
export function byNamedPeriod(
  columns: Columns,
  chosen: Uint8Array,
  periods: readonly NamedPeriod[],
): DocumentGroups {
  const starts = periods.map(({ from }) =>
    from === null ? Number.NEGATIVE_INFINITY : dayRange(from).firstDay,
  );
  const periodOf = (day: number): number => starts.findLastIndex((start) => start <= day);
  const names: GroupName[] = [];
  // Two periods of one name are one group.
  const groupOfPeriod = periods.map(({ name }) => {
    const known = names.findIndex(({ key }) => key === name);
    if (known >= 0) return known;
    names.push({ key: name, label: name });
    return names.length - 1;
  });
  const groupOf = new Int32Array(chosen.length).fill(NONE);
  let isBefore = false;
  for (let row = 0; row < chosen.length; row++) if (chosen[row]) groupOf[row] = SEVERAL;
  forDated(columns, chosen, (row, first, last) => {
    const [one, other] = [periodOf(first), periodOf(last)];
    if (one !== other && groupOfPeriod[one] !== groupOfPeriod[other]) return;
    if (one < 0) isBefore = true;
    groupOf[row] = one < 0 ? names.length : (groupOfPeriod[one] ?? SEVERAL);
  });
  const [first] = periods;
  if (isBefore && first?.from) {
    names.push({ key: `<${first.from}`, label: `before ${dateText(first.from)}` });
    // It stands first where it is read.
    const last = names.length - 1;
    for (let row = 0; row < groupOf.length; row++) {
      const own = groupOf[row] ?? NONE;
      if (own >= 0) groupOf[row] = own === last ? 0 : own + 1;
    }
    names.unshift(...names.splice(last, 1));
  }
  return withOthers(names, groupOf);
}

/** As many days before an event as from its day on; what may lie outside, or on both sides, is in no group. */
export function byEvent(columns: Columns, chosen: Uint8Array, event: EventWindow): DocumentGroups {
  const day = dayRange(event.date).firstDay;
  const groupOf = new Int32Array(chosen.length).fill(NONE);
  forDated(columns, chosen, (row, first, last) => {
    if (first >= day - event.days && last < day) groupOf[row] = 0;
    else if (first >= day && last < day + event.days) groupOf[row] = 1;
  });
  const days = `${event.days} ${event.days === 1 ? 'day' : 'days'}`;
  return {
    names: [
      { key: 'before', label: `${days} before ${event.name}` },
      { key: 'after', label: `${days} from ${event.name} on` },
    ],
    groupOf,
  };
}

/** Puts the documents of no single period into a last group, where there are any. */
function withOthers(names: GroupName[], groupOf: Int32Array): DocumentGroups {
  const others = names.length;
  let hasOthers = false;
  for (let row = 0; row < groupOf.length; row++) {
    if (groupOf[row] !== SEVERAL) continue;
    groupOf[row] = others;
    hasOthers = true;
  }
  if (hasOthers) names.push({ key: '', label: 'no single period' });
  return { names, groupOf };
}

/** The chosen documents that have a date, with the first and last day that it may mean. */
function forDated(
  { documents }: Columns,
  chosen: Uint8Array,
  say: (row: number, firstDay: number, lastDay: number) => void,
): void {
  const [years, firsts, lasts] = [
    documents.firstYear.values,
    documents.firstDay.values,
    documents.lastDay.values,
  ];
  for (let row = 0; row < chosen.length; row++)
    if (chosen[row] && years[row]) say(row, firsts[row] ?? 0, lasts[row] ?? 0);
}
