import { ANY_THEME } from '../../domain/comparison.ts';
import { joinList, splitList } from '../../domain/filter-query.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';

/** What the numbers stand by: by group, or over time. */
export type ChartName = 'groups' | 'time';

/** Drawings whose marks may be of any theme instead of one. */
const OF_ANY_THEME = ['any', 'rare', 'stratum', 'document'] as const;

/**
 * In which drawing a mark stands: one of the charts, themes that stand together, themes that follow each other, a theme in
 * all groups, any theme in a group, the rare themes of the map together, what a group consists of, or one document.
 */
export const MARK_CHARTS = ['groups', 'time', 'together', 'sequence', 'theme', ...OF_ANY_THEME] as const;
export type MarkChart = (typeof MARK_CHARTS)[number];

/** The paragraphs behind a mark, or the rest of its base. */
export type Side = 'with' | 'rest';

/** The mark whose paragraphs are open. */
export interface OpenMark {
  readonly chart: MarkChart;
  /** `ANY_THEME` where the mark is of several, or of none. */
  readonly theme: ThemeId;
  /**
   * Key of the group or period, empty for documents without a value; of two themes the other, or the later, theme; group and
   * stratum as `joinList` joins them; or the number of a document.
   */
  readonly group: string;
  readonly side: Side;
}

interface ReadMark {
  readonly chart: MarkChart;
  readonly theme?: number | undefined;
  readonly group?: string | undefined;
  readonly side: Side;
}

/** The mark that an address names; null where its theme is not known. */
export function readMark(read: ReadMark, known: ReadonlySet<ThemeId>): OpenMark | null {
  const [group] = splitList(read.group ?? '');
  if (read.theme === undefined || group === undefined) return null;
  const theme = asThemeId(read.theme);
  const mayBeAny = OF_ANY_THEME.some((chart) => chart === read.chart);
  const isKnown = theme === ANY_THEME ? mayBeAny : known.has(theme);
  return isKnown ? { chart: read.chart, theme, group, side: read.side } : null;
}

export const markQuery = (mark: OpenMark): Query => ({
  chart: mark.chart,
  theme: String(mark.theme),
  group: joinList([mark.group]),
  ...(mark.side !== 'with' && { side: mark.side }),
});
