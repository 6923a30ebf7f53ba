import { useMemo } from 'react';
import type { Columns } from '../../analysis/columns.ts';
import { valueColumn } from '../../analysis/value-column.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { languageName } from '../../domain/language-name.ts';
import { nameKey } from '../../storage/attributes.ts';
import type { EditedField } from './cell-edit.ts';
import { offeredLanguages } from './language-names.ts';

export interface StoredValues {
  /** What is proposed where the field is edited; nothing for titles, dates and numbers. */
  readonly suggestionsFor: (field: EditedField) => readonly string[];
  /** The values of the attribute of that name. */
  readonly valuesOfName: (name: string) => readonly string[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** The choices of an attribute in their order, then what else its documents have. */
function valuesOf(columns: Columns, attribute: Attribute): readonly string[] {
  if (attribute.type === 'yes-no') return ['yes', 'no'];
  if (attribute.type === 'number' || attribute.type === 'date') return [];
  const occurring = valueColumn(columns, attribute.id).texts.filter((text) => text !== '');
  return [...new Set([...attribute.choices, ...occurring.toSorted(collator.compare)])];
}

/** What was written before, to be proposed again. */
export function useStoredValues(columns: Columns, attributes: readonly Attribute[]): StoredValues {
  return useMemo(() => {
    const languages = offeredLanguages(valueColumn(columns, 'language').texts).map(languageName);
    return {
      suggestionsFor: (field) => {
        if (field === 'language') return languages;
        return typeof field === 'string' ? [] : valuesOf(columns, field);
      },
      valuesOfName: (name) => {
        const attribute = attributes.find((one) => nameKey(one.name) === nameKey(name));
        return attribute ? valuesOf(columns, attribute) : [];
      },
    };
  }, [columns, attributes]);
}
