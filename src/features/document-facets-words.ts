import type { Attribute } from '../domain/attribute.ts';
import type { DocumentFilter } from '../domain/comparison.ts';
import { languageName } from '../domain/language-name.ts';
import { listed, listedFirst } from './number-words.ts';

const NAMES_SHOWN = 4;

/** Which documents were chosen, in words; null where all are. */
export function filterSentence(filter: DocumentFilter, attributes: readonly Attribute[]): string | null {
  const { fromYear, toYear, text, sets } = filter;
  const parts = filter.attributes.map(({ attribute, values }) => {
    const name =
      attribute === 'language' ? 'language' : (attributes.find(({ id }) => id === attribute)?.name ?? '?');
    const nameOf = (value: string): string => (attribute === 'language' ? languageName(value) : value);
    const words = values.map((value) => (value === '' ? 'no value' : nameOf(value)));
    return `${name}: ${words.length === 0 ? 'none' : listedFirst(words, NAMES_SHOWN)}`;
  });
  if (fromYear !== null && toYear !== null) parts.push(`a date from ${fromYear} to ${toYear}`);
  else if (fromYear !== null) parts.push(`a date of ${fromYear} or later`);
  else if (toYear !== null) parts.push(`a date of ${toYear} or earlier`);
  if (text.trim() !== '') parts.push(`“${text.trim()}” in the title`);
  if (sets.length > 0)
    parts.push(
      `a place in the ${sets.length === 1 ? 'set' : 'sets'} ${listedFirst(
        sets.map(({ name }) => `“${name}”`),
        NAMES_SHOWN,
      )}`,
    );
  return parts.length === 0 ? null : `Documents with ${listed(parts)}.`;
}
