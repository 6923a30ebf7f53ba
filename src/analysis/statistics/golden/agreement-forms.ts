import { z } from 'zod';
import { alphaStandardError } from '../agreement/alpha-error.ts';
import { alphaOfSets } from '../agreement/alpha-of-sets.ts';
import { bennettS, fleissKappa, fleissKappaByValue, gwetAc1 } from '../agreement/chance-agreement.ts';
import { coderTable, cohenKappa, linear, quadratic } from '../agreement/cohen-kappa.ts';
import { coincidencesOf } from '../agreement/coincidences.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { percentAgreement, specificAgreement } from '../agreement/percent-agreement.ts';
import { type RatedUnits, ratedUnits, ratedUnitsOfTable } from '../agreement/rated-units.ts';
import { jaccardDistance, masiDistance, ratedSets } from '../agreement/theme-sets.ts';
import { interval, nominal, ordinal, ratio } from '../agreement/value-differences.ts';
import type { Table } from '../groups/contingency-table.ts';
import { finished } from '../resampling/bootstrap-statistic.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';

const value = z.union([z.number(), z.string()]);
const units = z.array(z.array(value.nullable()));
const square = z.array(z.array(z.number()));

/** Agreement of any number of coders, under every name by which the files ask for it. */
function agreementValues(rated: RatedUnits<number | string>, names: readonly string[]): object {
  const coincidences = coincidencesOf(rated);
  const numbers = rated.values.map(Number);
  const alpha = krippendorffAlpha(coincidences);
  const percent = percentAgreement(rated);
  const ac1 = gwetAc1(rated);
  const fleiss = fleissKappa(rated).coefficient;
  const byName = (values: readonly (number | null)[]): object =>
    Object.fromEntries(values.map((one, k) => [names[k] ?? k, one]));
  return {
    alpha: {
      nominal: alpha.alpha,
      ordinal: krippendorffAlpha(coincidences, ordinal).alpha,
      interval: krippendorffAlpha(coincidences, interval(numbers)).alpha,
      ratio: krippendorffAlpha(coincidences, ratio(numbers)).alpha,
    },
    alpha_nominal: alpha.alpha,
    alpha_se_irrCAC: alphaStandardError(rated),
    D_o_nominal: alpha.observed,
    D_e_nominal: alpha.expected,
    pairable_values: alpha.pairableValues,
    percent: percent?.pooledPairs ?? null,
    percent_pairs: percent?.pooledPairs ?? null,
    percent_pairs_pooled: percent?.pooledPairs ?? null,
    percent_mean_over_units: percent?.meanOverUnits ?? null,
    one_minus_D_o: percent?.weightedByValues ?? null,
    gwet_ac1: ac1.coefficient,
    ac1_se_irrCAC: ac1.standardError,
    fleiss_kappa: fleiss,
    fleiss_kappa_irrCAC_missing: fleiss,
    scott_pi: fleiss,
    brennan_prediger: bennettS(rated).coefficient,
    bennett_s: bennettS(rated).coefficient,
    per_category: byName(fleissKappaByValue(rated)),
    specific_agreement: byName(specificAgreement(rated)),
  };
}

function kappaValues(table: Table): object {
  const { kappa, standardError } = cohenKappa(table);
  return {
    cohen_kappa: kappa,
    cohen_kappa_se_vcd: standardError,
    kappa_linear: cohenKappa(table, linear).kappa,
    kappa_quadratic: cohenKappa(table, quadratic).kappa,
  };
}

/** Agreement on sets of themes, under the files' names. */
export function setAgreementValues(given: readonly (readonly (readonly string[] | null)[])[]): object {
  const { rated, difference } = ratedSets(given);
  const coincidences = coincidencesOf(rated);
  const named = {
    jaccard: difference(jaccardDistance),
    masi_exact: difference(masiDistance()),
    whole_set_nominal: nominal,
  };
  const nltk = krippendorffAlpha(coincidences, difference(masiDistance({ subset: 0.67, overlap: 0.33 })));
  const numbers = new Map([...new Set(given.flat(2))].map((theme, index) => [theme, index]));
  const {
    nominal: same,
    jaccard,
    masi,
  } = finished(
    alphaOfSets(
      given.map((unit) =>
        unit.flatMap((themes) => (themes === null ? [] : [themes.map((theme) => numbers.get(theme) ?? -1)])),
      ),
    ),
  );
  return {
    ...Object.fromEntries(
      Object.entries(named).flatMap(([name, distance]) => {
        const { alpha, observed, expected } = krippendorffAlpha(coincidences, distance);
        return [
          [`alpha_${name}`, alpha],
          [`D_o_${name}`, observed],
          [`D_e_${name}`, expected],
        ];
      }),
    ),
    alpha_masi_nltk_067_033: nltk.alpha,
    // What the screen shows, found without a matrix of all sets.
    alpha_jaccard: jaccard,
    alpha_masi_exact: masi,
    alpha_whole_set_nominal: same,
  };
}

/** Agreement of units by coders; with two coders kappa is defined too. */
export function unitsValues(given: readonly (readonly (number | string | null)[])[]): object {
  const rated = ratedUnits(given);
  const pairs = given.flatMap(([one, other, ...more]) =>
    one === undefined || other === undefined || more.length > 0 ? [] : [[one, other] as const],
  );
  const kappa = pairs.length === given.length ? kappaValues(coderTable(pairs, rated.values)) : {};
  return { ...agreementValues(rated, rated.values.map(String)), ...kappa };
}

export const agreementForms: readonly GoldenForm[] = [
  goldenForm('agreement', z.object({ units_by_coders: units }), (input) =>
    unitsValues(input.units_by_coders),
  ),
  goldenForm(
    'agreement',
    z.object({ table: square, labels: z.array(z.string()).optional() }),
    ({ table, labels }) => ({
      ...agreementValues(ratedUnitsOfTable(table), labels ?? table.map((_, k) => String(k + 1))),
      ...kappaValues(table),
    }),
  ),
  goldenForm('agreement', z.object({ cases: z.record(z.string(), units) }), ({ cases }) =>
    Object.fromEntries(
      Object.entries(cases).map(([name, given]) => [
        name,
        krippendorffAlpha(coincidencesOf(ratedUnits(given))).alpha,
      ]),
    ),
  ),
  goldenForm(
    'agreement-multilabel',
    z.object({ units_by_coders: z.array(z.array(z.union([z.string(), z.array(z.string())]).nullable())) }),
    (input) =>
      setAgreementValues(
        input.units_by_coders.map((unit) =>
          unit.map((cell) =>
            typeof cell === 'string' ? [...cell].filter((theme) => theme.trim() !== '') : cell,
          ),
        ),
      ),
  ),
  goldenForm(
    'agreement-multilabel',
    z.array(z.object({ a: z.array(z.string()), b: z.array(z.string()) })),
    (pairs) => pairs.map(({ a, b }) => masiDistance()(new Set(a), new Set(b))),
  ),
];
