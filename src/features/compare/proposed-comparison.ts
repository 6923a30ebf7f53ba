import type { Attribute } from '../../domain/attribute.ts';
import { valueText } from '../../domain/attribute.ts';
import { type Theme, themeTree, withDescendants } from '../../domain/codebook.ts';
import type { Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { dayRange } from '../../domain/partial-date.ts';
import { type PeriodUnit, periodOf } from '../../domain/partial-date-periods.ts';

// What fits one screen of bars with a few groups.
const THEMES_AT_FIRST = 6;
const TOP_THEMES_AT_MOST = 8;
const GROUPS_AT_MOST = 12;
const YEARS_AT_MOST = 30;

/** By the first attribute that divides the documents into a few groups; else by period, language or not at all. */
export function proposedGrouping(documents: readonly Document[], attributes: readonly Attribute[]): Grouping {
  for (const attribute of [...attributes].sort((a, b) => a.order - b.order)) {
    const values = new Set(documents.map((document) => valueText(document.attributes[attribute.id])));
    values.delete('');
    const isFew = values.size >= 2 && values.size <= GROUPS_AT_MOST;
    if (isFew && (values.size < documents.length || documents.length <= GROUPS_AT_MOST))
      return { by: 'attribute', attribute: attribute.id };
  }
  if (documents.some(({ date }) => date !== null)) return { by: 'period', unit: proposedUnit(documents) };
  const languages = new Set(documents.map(({ language }) => language));
  return languages.size > 1 ? { by: 'language' } : { by: 'nothing' };
}

/** Years, unless there would be too many to read. */
export function proposedUnit(documents: readonly Document[]): PeriodUnit {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date } of documents) {
    const year = date === null ? undefined : periodOf(dayRange(date), 'year');
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return last - first >= YEARS_AT_MOST ? 'decade' : 'year';
}

/** Paragraphs that carry each theme itself, as far as counted. */
export type ThemeUses = ReadonlyMap<ThemeId, number>;

/**
 * The codebook's top where sub-themes count in it and it is small, else the themes used most; in the codebook's order.
 * Null while the uses are not counted yet and are needed.
 */
export function proposedThemes(
  themes: readonly Theme[],
  withSubThemes: boolean,
  uses: ThemeUses | undefined,
): readonly ThemeId[] | null {
  const offered = themes.filter((theme) => !theme.retired);
  const tree = themeTree(offered);
  const top = tree.map(({ theme }) => theme.id);
  const isDeep = tree.some(({ children }) => children.length > 0);
  if (offered.length <= THEMES_AT_FIRST)
    return inCodebookOrder(offered, new Set(offered.map(({ id }) => id)));
  if (withSubThemes && isDeep && top.length >= 2 && top.length <= TOP_THEMES_AT_MOST) return top;
  if (!uses) return null;
  const usesOf = (id: ThemeId): number =>
    (withSubThemes ? withDescendants(offered, id) : [id]).reduce((sum, one) => sum + (uses.get(one) ?? 0), 0);
  const most = offered
    .map(({ id }) => ({ id, uses: usesOf(id) }))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, THEMES_AT_FIRST);
  return inCodebookOrder(offered, new Set(most.map(({ id }) => id)));
}

/** The ids in the order in which the codebook shows them. */
export function inCodebookOrder(themes: readonly Theme[], ids: ReadonlySet<ThemeId>): readonly ThemeId[] {
  const ordered: ThemeId[] = [];
  const visit = (nodes: ReturnType<typeof themeTree>): void => {
    for (const { theme, children } of nodes) {
      if (ids.has(theme.id)) ordered.push(theme.id);
      visit(children);
    }
  };
  visit(themeTree(themes));
  return ordered;
}
