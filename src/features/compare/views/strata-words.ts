import type { Stratifier } from '../../../analysis/answers/group-composition.ts';
import type { Attribute } from '../../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../../domain/comparison.ts';
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

/** The documents of one stratum alone; null where a filter cannot say it. */
export function narrowedTo(filter: DocumentFilter, strata: Stratifier, key: string): DocumentFilter | null {
  if (strata.by === 'attribute' || strata.by === 'language') {
    const attribute = strata.by === 'language' ? 'language' : strata.attribute;
    const others = filter.attributes.filter((one) => one.attribute !== attribute);
    return { ...filter, attributes: [...others, { attribute, values: [key] }] };
  }
  const year = Number(key);
  if (strata.by !== 'period' || key === '' || !Number.isInteger(year)) return null;
  if (strata.unit === 'year') return { ...filter, fromYear: year, toYear: year };
  return strata.unit === 'decade' ? { ...filter, fromYear: year, toYear: year + 9 } : null;
}
