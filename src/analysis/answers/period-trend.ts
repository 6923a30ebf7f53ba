import { soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Columns } from '../columns.ts';
import { type TrendTest, trendTest } from '../statistics/groups/cochran-armitage.ts';
import { type RankCorrelation, spearman } from '../statistics/groups/spearman.ts';
import { type FrequencyQuestion, themeFrequency } from './theme-frequency.ts';

export interface ThemeTrend {
  readonly theme: ThemeId;
  /** Cochran-Armitage over the periods' paragraphs, as if they were independent; null of a rate, or where nothing varies. */
  readonly trend: TrendTest | null;
  /** Spearman's of period and share, every period with data counting alike. */
  readonly rank: RankCorrelation | null;
}

export interface TrendAnswer {
  /** Periods with data. */
  readonly periods: number;
  readonly themes: readonly ThemeTrend[];
}

/** Whether shares rise or fall over periods; the comparison is grouped by them. Documents of no single period are out. */
export function periodTrend(columns: Columns, question: FrequencyQuestion): TrendAnswer {
  const { groups, cells, themes } = themeFrequency(columns, question);
  const { rule, base } = question.comparison;
  const isRate = soundBase(rule, base) === 'words';
  const kept = groups.flatMap((group, column) =>
    group.place !== undefined && group.base > 0 ? [{ group, column, place: group.place }] : [],
  );
  const scores = kept.map(({ place }) => place);
  return {
    periods: kept.length,
    themes: themes.map((theme, row) => {
      const own = kept.map(({ column }) => cells[row]?.[column]);
      const n = own.map((cell) => cell?.n ?? 0);
      return {
        theme,
        trend: isRate
          ? null
          : trendTest(
              n,
              kept.map(({ group }) => group.base),
              scores,
            ),
        rank: spearman(
          scores,
          own.map((cell) => cell?.share ?? 0),
        ),
      };
    }),
  };
}
