import { joinList, splitList } from './filter-query.ts';
import type { ComparisonId, Guid, Instant, ThemeId } from './ids.ts';
import { type Query, queryText } from './place.ts';

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

// Where the addresses of the two screens name themes: one, or several with commas between.
const THEME_KEYS: Readonly<Record<SavedQuestion['kind'], readonly string[]>> = {
  search: ['with', 'not', 'near'],
  comparison: ['themes', 'quotes', 'words'],
};
// Groups of themes: each a name and its themes.
const GROUPS_KEY = 'groups';

/** What is asked once a theme was merged into another: of that one. The very query where it does not name the theme. */
export function queryAfterMerge(
  { kind, query }: Pick<SavedQuestion, 'kind' | 'query'>,
  from: ThemeId,
  into: ThemeId,
): Query {
  const followed = (ids: readonly string[]): readonly string[] =>
    ids.includes(String(from))
      ? [...new Set(ids.map((id) => (id === String(from) ? String(into) : id)))]
      : ids;
  const groupFollowed = (group: string): string => {
    const [name = '', ...ids] = splitList(group);
    return joinList([name, ...followed(ids)]);
  };
  const changed = Object.entries(query).map(([key, value]) => {
    if (THEME_KEYS[kind].includes(key)) return [key, followed(value.split(',')).join(',')];
    if (kind === 'comparison' && key === GROUPS_KEY)
      return [key, joinList(splitList(value).map(groupFollowed))];
    return [key, value];
  });
  const after = Object.fromEntries(changed);
  return queryText(after) === queryText(query) ? query : after;
}

/** `Themes copy`, `Themes copy 2` …: the first that is not taken. */
export function nameAfter(name: string, taken: ReadonlySet<string>): string {
  const copy = `${name} copy`;
  if (!taken.has(copy)) return copy;
  let number = 2;
  while (taken.has(`${copy} ${number}`)) number++;
  return `${copy} ${number}`;
}
