import type { Stratifier } from '../../../analysis/answers/group-composition.ts';
import type { Attribute } from '../../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import { dayRange, type PartialDate } from '../../../domain/partial-date.ts';
import { periodIndex } from '../../../domain/partial-date-periods.ts';
import { strataText } from './view-options.ts';

/** What groups can be looked at by: all but what they are made of. */
export function strataChoices(grouping: Grouping, attributes: readonly Attribute[]): readonly Stratifier[] {
  return [
    ...attributes
      .filter(({ id }) => grouping.by !== 'attribute' || grouping.attribute !== id)
      .map(({ id }): Stratifier => ({ by: 'attribute', attribute: id })),
    { by: 'length' },
    ...(grouping.by === 'language' ? [] : [{ by: 'language' } as const]),
    ...(grouping.by === 'period'
      ? []
      : [{ by: 'period', unit: 'decade' } as const, { by: 'period', unit: 'year' } as const]),
  ];
}

/** What was asked for, where it can be looked at; else the first choice. */
export function chosenStrata(
  wanted: Stratifier | null,
  grouping: Grouping,
  attributes: readonly Attribute[],
): Stratifier {
  const choices = strataChoices(grouping, attributes);
  const found = wanted && choices.find((one) => strataText(one) === strataText(wanted));
  return found ?? choices[0] ?? { by: 'length' };
}

export function strataName(strata: Stratifier, attributes: readonly Attribute[]): string {
  if (strata.by === 'attribute')
    return attributes.find(({ id }) => id === strata.attribute)?.name ?? 'deleted attribute';
  return strata.by === 'period' ? strata.unit : strata.by;
}

/**
 * The documents of one stratum alone, among those that the filter lets pass; null where a filter cannot say it, as where a
 * date may also lie outside the period: such a document is in no period, but passes for its years.
 */
export function narrowedTo(
  filter: DocumentFilter,
  strata: Stratifier,
  key: string,
  documents: readonly Document[],
): DocumentFilter | null {
  if (strata.by === 'attribute' || strata.by === 'language') {
    const attribute = strata.by === 'language' ? 'language' : strata.attribute;
    const others = filter.attributes.filter((one) => one.attribute !== attribute);
    return { ...filter, attributes: [...others, { attribute, values: [key] }] };
  }
  const year = Number(key);
  if (strata.by !== 'period' || key === '' || !Number.isInteger(year)) return null;
  const years = { year: 1, decade: 10 } as const;
  if (strata.unit !== 'year' && strata.unit !== 'decade') return null;
  const [from, to] = [year, year + years[strata.unit] - 1];
  if (documents.some(({ date }) => date !== null && isPartlyIn(date, from, to))) return null;
  return {
    ...filter,
    fromYear: Math.max(from, filter.fromYear ?? from),
    toYear: Math.min(to, filter.toYear ?? to),
  };
}

function isPartlyIn(date: PartialDate, from: number, to: number): boolean {
  const { firstDay, lastDay } = dayRange(date);
  const [first, last] = [periodIndex(firstDay, 'year'), periodIndex(lastDay, 'year')];
  return first <= to && last >= from && (first < from || last > to);
}
