import type { Attribute } from '../domain/attribute.ts';
import type { Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import type { ChosenSet } from '../domain/comparison.ts';
import { readFilterQuery } from '../domain/filter-query.ts';
import type { Query } from '../domain/place.ts';

/** What an address can speak of; whatever else it names has been deleted or never was. */
export interface KnownThings {
  readonly attributes: readonly Attribute[];
  readonly themes: readonly Theme[];
  readonly coders: readonly Coder[];
  readonly sets?: readonly ChosenSet[];
}

/** What an address names beside its documents, by number. */
interface NamedThings {
  readonly themes: readonly number[];
  readonly coders: readonly number[];
  readonly attributes?: readonly number[];
}

/** How many things an address names, of its documents too, that are not known, and so ask nothing. */
export function missingCount(query: Query, named: NamedThings, known: KnownThings): number {
  const filtered = readFilterQuery(query).attributes.flatMap(({ attribute }) =>
    attribute === 'language' ? [] : [attribute],
  );
  return (
    missing(named.themes, known.themes) +
    missing(named.coders, known.coders) +
    missing([...filtered, ...(named.attributes ?? [])], known.attributes) +
    missing(numbersIn(query['sets']), known.sets ?? [])
  );
}

/** The numbers between the commas of an address; none for a key that it has not. */
export const numbersIn = (text: string | undefined): readonly number[] =>
  text === undefined || text === '' ? [] : text.split(',').map(Number);

function missing(named: readonly number[], known: readonly { readonly id: number }[]): number {
  const ids = new Set<number>(known.map(({ id }) => id));
  return [...new Set(named)].filter((id) => !ids.has(id)).length;
}
