import { asThemeId, type ThemeId } from '../../domain/ids.ts';

/** How many paragraphs carry each theme, from the themes of every coding by document or by paragraph. */
export function themeCounts(lists: readonly Iterable<number>[]): ReadonlyMap<ThemeId, number> {
  const counts = new Map<ThemeId, number>();
  for (const list of lists)
    for (const number of list) {
      const id = asThemeId(number);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return counts;
}
