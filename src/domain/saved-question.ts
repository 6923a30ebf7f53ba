import type { ComparisonId, Guid, Instant } from './ids.ts';
import type { Query } from './place.ts';

/**
 * A comparison or a search that was given a name. What it asks stands in the words of the address of its screen, so
 * that opening it is going there, and what is seen is what was saved.
 */
export interface SavedQuestion {
  readonly id: ComparisonId;
  readonly guid: Guid;
  readonly kind: 'comparison' | 'search';
  readonly name: string;
  readonly query: Query;
  readonly note: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** `Themes copy`, `Themes copy 2` …: the first that is not taken. */
export function nameAfter(name: string, taken: ReadonlySet<string>): string {
  const copy = `${name} copy`;
  if (!taken.has(copy)) return copy;
  let number = 2;
  while (taken.has(`${copy} ${number}`)) number++;
  return `${copy} ${number}`;
}
