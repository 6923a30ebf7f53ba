import type { Stratifier } from '../../../analysis/answers/group-composition.ts';
import type { Attribute } from '../../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../../domain/comparison.ts';
import { languageName } from '../../../domain/language-name.ts';

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

export function strataName(strata: Stratifier, attributes: readonly Attribute[]): string {
  if (strata.by === 'attribute')
    return attributes.find(({ id }) => id === strata.attribute)?.name ?? 'deleted attribute';
  return strata.by === 'period' ? strata.unit : strata.by;
}

/** A stratum as it is named; languages by their names. */
export const stratumLabel = (
  strata: Stratifier,
  { key, label }: { readonly key: string; readonly label: string },
): string => (strata.by === 'language' && key !== '' ? languageName(key) : label);

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
