import type { ThemeId } from '../../domain/ids.ts';
import type { Columns } from '../columns.ts';
import { type CorrespondencePoint, correspondence } from '../statistics/patterns/correspondence.ts';
import { type FrequencyQuestion, themeFrequency } from './theme-frequency.ts';

export interface MapQuestion extends FrequencyQuestion {
  /** Themes counted less often than this in all groups together are drawn together into one point. */
  readonly leastOfTheme: number;
}

/** A theme or a group on the map. */
export interface MapPoint extends CorrespondencePoint {
  /** What was counted of it in the whole table. */
  readonly n: number;
}

export interface MapAnswer {
  /** Null where there are fewer than two themes or two groups with anything counted. */
  readonly map: {
    /** Principal inertias, descending, and their sum. */
    readonly inertias: readonly number[];
    readonly totalInertia: number;
    /** A null theme stands for all rare ones together. */
    readonly themes: readonly (MapPoint & { readonly theme: ThemeId | null })[];
    readonly groups: readonly (MapPoint & {
      readonly key: string;
      readonly label: string;
      readonly documents: number;
    })[];
  } | null;
  /** Themes drawn together, those never counted, and groups without a count. */
  readonly rare: readonly ThemeId[];
  readonly empty: readonly ThemeId[];
  readonly emptyGroups: readonly string[];
}

/** Correspondence analysis of the counts theme by group of `themeFrequency`. */
export function correspondenceMap(columns: Columns, question: MapQuestion): MapAnswer {
  const { groups, themes, cells } = themeFrequency(columns, question);
  const counts = themes.map((theme, row) => ({ theme, n: (cells[row] ?? []).map(({ n }) => n) }));
  const used = counts.filter(({ n }) => sum(n) > 0);
  const rare = used.filter(({ n }) => sum(n) < question.leastOfTheme);
  const common: { readonly theme: ThemeId | null; readonly n: readonly number[] }[] = used.filter(
    (one) => !rare.includes(one),
  );
  if (rare.length > 0)
    common.push({ theme: null, n: groups.map((_, group) => sum(rare.map(({ n }) => n[group] ?? 0))) });
  const kept = groups.flatMap((_, group) => (sum(common.map(({ n }) => n[group] ?? 0)) > 0 ? [group] : []));
  const table = common.map(({ n }) => kept.map((group) => n[group] ?? 0));
  const found = correspondence(table);
  return {
    map: found && {
      inertias: found.inertias,
      totalInertia: found.totalInertia,
      themes: found.rows.map((point, row) => ({
        ...point,
        theme: common[row]?.theme ?? null,
        n: sum(table[row] ?? []),
      })),
      groups: found.columns.map((point, column) => {
        const group = groups[kept[column] ?? -1];
        return {
          ...point,
          key: group?.key ?? '',
          label: group?.label ?? '',
          documents: group?.documents ?? 0,
          n: sum(table.map((row) => row[column] ?? 0)),
        };
      }),
    },
    rare: rare.map(({ theme }) => theme),
    empty: counts.filter(({ n }) => sum(n) === 0).map(({ theme }) => theme),
    emptyGroups: groups.flatMap(({ label }, group) => (kept.includes(group) ? [] : [label])),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
