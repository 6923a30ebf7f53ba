import { ANY_THEME } from '../../domain/comparison.ts';
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
  /** What was counted of it in the whole table: of several themes a unit counts once for each. */
  readonly n: number;
  /** Units that carry it, or any of its themes, and of how many. */
  readonly carrying: { readonly n: number; readonly of: number };
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
  const membersOf = (these: readonly ThemeId[]): readonly ThemeId[] =>
    themes.flatMap((theme, place) => (these.includes(theme) ? (question.members[place] ?? []) : []));
  const [any, ofRare] = [themes, rare.map(({ theme }) => theme)].map((these) =>
    found ? carryingAny(columns, question, membersOf(these)) : [],
  );
  const wholeBase = sum(groups.map(({ base }) => base));
  return {
    map: found && {
      inertias: found.inertias,
      totalInertia: found.totalInertia,
      themes: found.rows.map((point, row) => {
        const theme = common[row]?.theme ?? null;
        const n = sum(table[row] ?? []);
        const carrying = theme === null ? sum(ofRare ?? []) : n;
        return { ...point, theme, n, carrying: { n: carrying, of: wholeBase } };
      }),
      groups: found.columns.map((point, column) => {
        const group = groups[kept[column] ?? -1];
        return {
          ...point,
          key: group?.key ?? '',
          label: group?.label ?? '',
          documents: group?.documents ?? 0,
          n: sum(table.map((row) => row[column] ?? 0)),
          carrying: { n: any?.[kept[column] ?? -1] ?? 0, of: group?.base ?? 0 },
        };
      }),
    },
    rare: rare.map(({ theme }) => theme),
    empty: counts.filter(({ n }) => sum(n) === 0).map(({ theme }) => theme),
    emptyGroups: groups.flatMap(({ label }, group) => (kept.includes(group) ? [] : [label])),
  };
}

/** By group the units that carry any of the themes, each once. */
function carryingAny(
  columns: Columns,
  question: FrequencyQuestion,
  members: readonly ThemeId[],
): readonly number[] {
  const comparison = { ...question.comparison, themes: [ANY_THEME] };
  const { cells } = themeFrequency(columns, { ...question, comparison, members: [members] });
  return (cells[0] ?? []).map(({ n }) => n);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
