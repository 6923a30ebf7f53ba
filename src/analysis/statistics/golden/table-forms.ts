import { z } from 'zod';
import { trendTest } from '../groups/cochran-armitage.ts';
import { adjustedResiduals } from '../groups/contingency-table.ts';
import { spearman } from '../groups/spearman.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';
import { tableValues } from './group-forms.ts';

const yearTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.number())),
  period_1: z.string(),
  period_2: z.string(),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Counts by year and category, compared between two periods; totals are computed, never read. */
function yearTableValues({ columns, rows, period_1, period_2 }: z.infer<typeof yearTable>): object {
  const printed = columns.indexOf('printed_total');
  const categories = columns.flatMap((name, i) => (i === 0 || i === printed ? [] : [{ name, i }]));
  const years = rows.map((row) => ({
    year: row[0] ?? 0,
    counts: categories.map(({ i }) => row[i] ?? 0),
    printed: printed < 0 ? null : (row[printed] ?? null),
  }));
  const table = [period_1, period_2].map((period) => {
    const [from = 0, to = from] = period.split('-').map(Number);
    const own = years.filter(({ year }) => year >= from && year <= to);
    return categories.map((_, k) => sum(own.map(({ counts }) => counts[k] ?? 0)));
  });
  const byName = (values: readonly unknown[]): object =>
    Object.fromEntries(categories.map(({ name }, k) => [name, values[k]]));
  const residuals = adjustedResiduals(table);
  const [shares1, shares2] = table.map((counts) => counts.map((count) => count / sum(counts)));
  const totals = years.map(({ counts }) => sum(counts));
  const trends = categories.map(({ name }, k) => {
    const withTheme = years.map(({ counts }) => counts[k] ?? 0);
    const scores = years.map(({ year }) => year);
    const trend = trendTest(withTheme, totals, scores);
    const ranks = spearman(
      withTheme.map((count, i) => count / (totals[i] ?? 0)),
      scores,
    );
    return [
      `trend_${name}`,
      {
        cochran_armitage_X2: trend?.statistic ?? null,
        p: trend?.p ?? null,
        spearman_share_vs_year: ranks?.rho ?? null,
      },
    ];
  });
  return {
    ...tableValues(table),
    row_sums: totals,
    grand_sum: sum(totals),
    years_where_printed_total_differs: years.flatMap((one, i) =>
      one.printed === null || one.printed === totals[i] ? [] : [one.year],
    ),
    period_share_1: byName(shares1 ?? []),
    period_share_2: byName(shares2 ?? []),
    adjusted_residual_period_1: byName(residuals[0] ?? []),
    adjusted_residual_period_2: byName(residuals[1] ?? []),
    ...Object.fromEntries(trends),
  };
}

export const tableForms: readonly GoldenForm[] = [goldenForm('real-table', yearTable, yearTableValues)];
