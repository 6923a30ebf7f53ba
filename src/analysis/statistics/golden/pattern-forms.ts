import { z } from 'zod';
import { coOccurrence, coOccurrenceP, type PairCounts } from '../patterns/co-occurrence.ts';
import { type Correspondence, type CorrespondencePoint, correspondence } from '../patterns/correspondence.ts';
import { lagSequence } from '../patterns/lag-sequence.ts';
import type { GoldenTest } from './golden-file.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';

const counts = z.object({
  n12: z.number(),
  n1: z.number(),
  n2: z.number(),
  // Without the number of units only measures that do not need it are asked for.
  N: z.number().optional(),
});

const pairCounts = ({ n12, n1, n2, N }: z.infer<typeof counts>): PairCounts => ({
  both: n12,
  first: n1,
  second: n2,
  units: N ?? n1 + n2 - n12,
});

/** Measures of two themes, under the files' names. */
export function coOccurrenceValues(of: PairCounts): object {
  const { jaccard, dice, overlap, pmi, npmi, phi } = coOccurrence(of);
  return {
    n11: of.both,
    n1: of.first,
    n2: of.second,
    N: of.units,
    c: jaccard,
    jaccard,
    c_coefficient: jaccard,
    dice,
    overlap,
    pmi2: pmi,
    npmi,
    phi,
    fisher_p: coOccurrenceP(of),
  };
}

const square = z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])]);

function correspondenceValues(map: Correspondence | null, test: GoldenTest): unknown {
  if (map === null) return null;
  const wanted = z.looseObject({}).safeParse(test.expected).data ?? {};
  const axes = (points: readonly CorrespondencePoint[], key: string): unknown => {
    const model = z.array(z.array(z.number())).safeParse(wanted[key]).data ?? [];
    const count = model[0]?.length ?? 2;
    // The sign of an axis is arbitrary: it is turned as the file has it.
    const signs = Array.from({ length: count }, (_, axis) => {
      const alike = points.reduce(
        (sum, { principal }, i) => sum + (principal[axis] ?? 0) * (model[i]?.[axis] ?? 0),
        0,
      );
      return alike < 0 ? -1 : 1;
    });
    return points.map(({ principal }) => signs.map((sign, axis) => sign * (principal[axis] ?? 0)));
  };
  return {
    principal_inertias: map.inertias,
    percent: map.inertias.map((inertia) => (100 * inertia) / map.totalInertia),
    total_inertia: map.totalInertia,
    row_mass: map.rows.map(({ mass }) => mass),
    col_mass: map.columns.map(({ mass }) => mass),
    row_inertia: map.rows.map(({ inertia }) => inertia),
    col_inertia: map.columns.map(({ inertia }) => inertia),
    row_principal_dim1_2: axes(map.rows, 'row_principal_dim1_2'),
    col_principal_dim1_2: axes(map.columns, 'col_principal_dim1_2'),
  };
}

export const patternForms: readonly GoldenForm[] = [
  goldenForm(
    'cooccurrence',
    z.object({ cases: z.record(z.string(), z.union([counts, z.array(counts)])) }),
    ({ cases }) =>
      // Expected keys are the name of a case and that of a measure: church_hanks_pmi2.
      Object.fromEntries(
        Object.entries(cases).flatMap(([name, of]) => {
          const list = (Array.isArray(of) ? of : [of]).map((one) => coOccurrenceValues(pairCounts(one)));
          const measures: Record<string, unknown>[] = list.map((one) => ({ ...one }));
          return Object.keys(measures[0] ?? {}).map((measure) => {
            const values = measures.map((one) => one[measure]);
            return [`${name}_${measure}`, Array.isArray(of) ? values : values[0]];
          });
        }),
      ),
  ),
  goldenForm('cooccurrence', counts, (of) => coOccurrenceValues(pairCounts(of))),
  goldenForm('sequence', z.object({ table: square }), ({ table: [[a, b], [c, d]] }) => {
    const { conditional, base, z: residual } = lagSequence({ a, b, c, d });
    return { p_cond: conditional, p_base: base, adjusted_residual: residual };
  }),
  goldenForm('correspondence', z.object({ table: z.array(z.array(z.number())) }), ({ table }, test) =>
    correspondenceValues(correspondence(table), test),
  ),
];
