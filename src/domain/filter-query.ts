import type { AttributeFilter, ChosenSet, DocumentFilter } from './comparison.ts';
import { asAttributeId } from './ids.ts';
import type { Query } from './place.ts';

/** Texts joined by commas; commas and backslashes inside are escaped, so that `splitList` gives them back. */
export const joinList = (texts: readonly string[]): string =>
  texts.map((text) => (text === '' ? '\\0' : text.replace(/[\\,]/g, '\\$&'))).join(',');

/** The texts that `joinList` joined; none for an empty text. */
export function splitList(joined: string): readonly string[] {
  if (joined === '') return [];
  const texts = [''];
  for (let i = 0; i < joined.length; i++) {
    const character = joined.charAt(i);
    if (character === ',') texts.push('');
    else {
      const escaped = character === '\\' ? joined.charAt(++i) : character;
      texts[texts.length - 1] += character === '\\' && escaped === '0' ? '' : escaped;
    }
  }
  return texts;
}

const ATTRIBUTE_KEY = /^a(\d+)$/;

/** A filter as query keys of an address: `text`, `from`, `to`, `lang`, `sets`, and `a3` for attribute 3. */
export function filterQuery(filter: DocumentFilter): Record<string, string> {
  const query: Record<string, string> = {};
  if (filter.text !== '') query['text'] = filter.text;
  if (filter.fromYear !== null) query['from'] = String(filter.fromYear);
  if (filter.toYear !== null) query['to'] = String(filter.toYear);
  if (filter.sets.length > 0) query['sets'] = filter.sets.map(({ id }) => id).join(',');
  for (const { attribute, values } of filter.attributes)
    query[attribute === 'language' ? 'lang' : `a${attribute}`] = joinList(values);
  return query;
}

function year(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && /^\d{1,4}$/.test(text) ? number : null;
}

/** The filter in an address; whatever is not understood is left out, and so are sets that are not known. */
export function readFilterQuery(query: Query, sets: readonly ChosenSet[] = []): DocumentFilter {
  const attributes: AttributeFilter[] = [];
  for (const [key, value] of Object.entries(query)) {
    const number = ATTRIBUTE_KEY.exec(key)?.[1];
    if (number === undefined && key !== 'lang') continue;
    const attribute = number === undefined ? 'language' : asAttributeId(Number(number));
    attributes.push({ attribute, values: splitList(value) });
  }
  return {
    attributes,
    fromYear: year(query['from']),
    toYear: year(query['to']),
    text: query['text'] ?? '',
    sets: readSets(query['sets'], sets),
  };
}

function readSets(text: string | undefined, known: readonly ChosenSet[]): readonly ChosenSet[] {
  const wanted = new Set((text ?? '').split(',').map(Number));
  return known.filter(({ id }) => wanted.has(id)).map(({ id, name, documents }) => ({ id, name, documents }));
}
