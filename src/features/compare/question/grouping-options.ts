import { type Attribute, valueText } from '../../../domain/attribute.ts';
import type { Grouping } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import { asAttributeId } from '../../../domain/ids.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../../domain/partial-date-periods.ts';
import type { Option } from '../../../ui/option.ts';

const UNIT_LABELS = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  decade: 'Decade',
} as const satisfies Record<PeriodUnit, string>;

const PERIODS = 'periods';
const EVENT = 'event';

/** What documents can be grouped by; named periods and events are asked for when they are chosen. */
export const groupingOptions = (attributes: readonly Attribute[]): readonly Option<string>[] => [
  ...[...attributes]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({ value: String(id), label: name })),
  ...PERIOD_UNITS.map((value) => ({ value: value as string, label: UNIT_LABELS[value] })),
  { value: PERIODS, label: 'Named periods…' },
  { value: EVENT, label: 'Before and after an event…' },
  { value: 'language', label: 'Language' },
  { value: 'nothing', label: 'Nothing' },
];

/** The option that a grouping is. */
export function groupingOption(grouping: Grouping): string {
  switch (grouping.by) {
    case 'attribute':
      return String(grouping.attribute);
    case 'period':
      return grouping.unit;
    case 'named periods':
      return PERIODS;
    case 'event':
      return EVENT;
    default:
      return grouping.by;
  }
}

/** What must be told before it is a grouping. */
export type AskedGrouping = 'named periods' | 'event';

/** The grouping of an option, or what is to be asked first. */
export function groupingOfOption(value: string): Grouping | AskedGrouping {
  if (value === PERIODS) return 'named periods';
  if (value === EVENT) return 'event';
  if (value === 'language' || value === 'nothing') return { by: value };
  const unit = PERIOD_UNITS.find((one) => one === value);
  return unit ? { by: 'period', unit } : { by: 'attribute', attribute: asAttributeId(Number(value)) };
}

/** Whether groups of it can be made in another way than value by value. */
export const canBeArranged = ({ by }: Grouping): boolean => by !== 'period' && by !== 'nothing';

export interface ValueCount {
  readonly value: string;
  readonly documents: number;
}

/** The values of an attribute, or the languages, with their documents; most documents first. */
export function valueCounts(
  documents: readonly Document[],
  of: Extract<Grouping, { by: 'attribute' | 'language' }>,
): readonly ValueCount[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const value = of.by === 'language' ? document.language : valueText(document.attributes[of.attribute]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, documents: count }))
    .sort((a, b) => b.documents - a.documents || a.value.localeCompare(b.value));
}
