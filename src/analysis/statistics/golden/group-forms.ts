import { z } from 'zod';
import { benjaminiHochberg, bonferroni, holm } from '../groups/adjusted-p-values.ts';
import { cohenH } from '../groups/cohen-h.ts';
import { conditionalOddsRatio, TOLERANCE_OF_R } from '../groups/conditional-odds-ratio.ts';
import {
  adjustedResiduals,
  expectedCounts,
  pearsonResiduals,
  type Table,
} from '../groups/contingency-table.ts';
import { fisherTest } from '../groups/fisher-exact.ts';
import {
  contingencyCoefficient,
  cramersV,
  likelihoodTest,
  pearsonTest,
  yatesTest,
} from '../groups/independence-test.ts';
import { haldaneOddsRatio, oddsRatio } from '../groups/odds-ratio.ts';
import { riskRatio } from '../groups/risk-ratio.ts';
import { type TwoByTwo, tableOf, twoByTwo } from '../groups/two-by-two.ts';
import { newcombeDifference } from '../shares/newcombe-difference.ts';
import { wilsonInterval } from '../shares/wilson.ts';
import { ends, type GoldenForm, goldenForm } from './golden-form.ts';

/** Statistics of any table, under the files' names. */
export function tableValues(table: Table): object {
  const [pearson, likelihood] = [pearsonTest(table), likelihoodTest(table)];
  return {
    X2: pearson?.statistic ?? null,
    df: pearson?.df ?? null,
    p: pearson?.p ?? null,
    pX2: pearson?.p ?? null,
    G2: likelihood?.statistic ?? null,
    pG2: likelihood?.p ?? null,
    cramers_v: cramersV(table),
    V: cramersV(table),
    contingency_c: contingencyCoefficient(table),
    expected: expectedCounts(table),
    adjusted_residuals: adjustedResiduals(table),
    pearson_residuals: pearsonResiduals(table),
  };
}

/** Statistics of two groups. A `phi` of two groups is without its sign there: Cramér's V. */
export function twoGroupValues(counts: TwoByTwo): object {
  const { a, b, c, d } = counts;
  const [first, second] = [
    { share: a / (a + b), size: a + b },
    { share: c / (c + d), size: c + d },
  ];
  const table = tableOf(counts);
  const [yates, fisher, conditional] = [
    yatesTest(table),
    fisherTest(counts),
    conditionalOddsRatio(counts, 0.95, TOLERANCE_OF_R),
  ];
  const [odds, risk] = [oddsRatio(counts), riskRatio(counts)];
  const newcombe = ends(newcombeDifference(first, second));
  return {
    ...tableValues(table),
    p1: first.share,
    p2: second.share,
    X2yates: yates?.statistic ?? null,
    X2_yates: yates?.statistic ?? null,
    pYates: yates?.p ?? null,
    p_yates: yates?.p ?? null,
    fisher_p: fisher.twoSided,
    p_two_sided: fisher.twoSided,
    p_greater: fisher.greater,
    p_less: fisher.less,
    fisher_cmle_or: conditional?.ratio ?? null,
    conditional_mle_or: conditional?.ratio ?? null,
    fisher_ci: ends(conditional?.interval ?? null),
    ci95: ends(conditional?.interval ?? null),
    or: odds.ratio,
    log_or_se: odds.logError,
    or_ci: ends(odds.interval),
    or_haldane: haldaneOddsRatio(counts).ratio,
    rr: risk?.ratio ?? null,
    rr_ci: ends(risk?.interval ?? null),
    phi: cramersV(table),
    diff: first.share - second.share,
    wilson1: ends(wilsonInterval(first.share, first.size)),
    wilson2: ends(wilsonInterval(second.share, second.size)),
    newcombe,
    newcombe95: newcombe,
    cohen_h: cohenH(first.share, second.share),
  };
}

const table = z.array(z.array(z.number()));
const pair = z.tuple([z.number(), z.number()]);

export const groupForms: readonly GoldenForm[] = [
  goldenForm(
    'intervals',
    z.object({ cases: z.array(pair), level: z.number().optional() }),
    ({ cases, level }) => cases.map(([k, n]) => ends(wilsonInterval(k / n, n, level))),
  ),
  goldenForm(
    'two-group',
    z.object({ a: z.number(), n1: z.number(), b: z.number(), n2: z.number() }),
    ({ a, n1, b, n2 }) => twoGroupValues(twoByTwo(a, n1, b, n2)),
  ),
  goldenForm('two-group', z.object({ table: z.tuple([pair, pair]) }), ({ table: [[a, b], [c, d]] }) =>
    twoGroupValues({ a, b, c, d }),
  ),
  goldenForm('n-group', z.object({ table }), (input) => tableValues(input.table)),
  goldenForm(
    'multiple-testing',
    z.object({ p: z.array(z.number().nullable()), q: z.number().optional() }),
    ({ p, q = 0.05 }) => {
      const named = { BH: benjaminiHochberg(p), holm: holm(p), bonferroni: bonferroni(p) };
      const rejected = Object.entries(named).map(([name, adjusted]) => [
        `rejected_${name}`,
        adjusted.filter((one) => one !== null && one <= q).length,
      ]);
      return { ...named, ...Object.fromEntries(rejected) };
    },
  ),
];
