import { z } from 'zod';
import { alphaU2004 } from '../agreement/alpha-u-2004.ts';
import { bestAlignmentDisorder } from '../agreement/gamma-alignment.ts';
import { spanOverlap } from '../agreement/span-overlap.ts';
import { unitizedAlpha } from '../agreement/unitized-alpha.ts';
import { NOT_COMPARED } from './golden-differences.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';

const coderName = z.union([z.string(), z.number()]);

/** The items of each coder, coders in the order in which they appear. */
function byCoder<Item>(items: readonly (readonly [string | number, Item])[]): readonly (readonly Item[])[] {
  const coders = new Map<string | number, Item[]>();
  for (const [coder, item] of items) coders.set(coder, [...(coders.get(coder) ?? []), item]);
  return [...coders.values()];
}

const span = z.tuple([z.string(), z.number(), z.number()]);
const spansOf = (spans: readonly z.infer<typeof span>[]) =>
  spans.map(([document, start, end]) => ({ document, start, end }));

export const spanForms: readonly GoldenForm[] = [
  goldenForm(
    'agreement-spans',
    z.object({
      continuum: z.object({ begin: z.number(), length: z.number() }),
      units: z.array(z.tuple([coderName, z.number(), z.number(), z.string()])),
    }),
    ({ continuum, units }) => {
      const coders = byCoder(
        units.map(([coder, start, length, value]) => [coder, { start, end: start + length, value }]),
      );
      const { byValue, all } = alphaU2004(continuum, coders);
      return Object.fromEntries(
        [...byValue, ['all', all] as const].flatMap(([value, { alpha, observed, expected }]) => [
          [`alpha_U_${value}`, alpha],
          [`D_o_${value}`, observed],
          [`D_e_${value}`, expected],
        ]),
      );
    },
  ),
  goldenForm(
    'agreement-spans',
    z.object({
      continuum_length: z.number(),
      coders: z.array(z.array(z.tuple([z.number(), z.number(), z.string()]))),
    }),
    ({ continuum_length, coders }) => {
      const alphas = unitizedAlpha(
        { begin: 0, length: continuum_length },
        coders.map((spans) => spans.map(([start, end, value]) => ({ start, end, value }))),
      );
      return {
        u_alpha_nominal: alphas.nominal,
        u_alpha_binary: alphas.binary,
        cu_alpha_nominal: alphas.coding,
        k_u_alpha: Object.fromEntries(
          alphas.byValue.map(({ value, alpha, coverage }) => [value, { alpha, coverage }]),
        ),
      };
    },
  ),
  goldenForm(
    'agreement-spans',
    z.object({
      units: z.array(z.tuple([coderName, z.number(), z.number(), z.string()])),
      alpha: z.number(),
      beta: z.number(),
      delta_empty: z.number(),
    }),
    ({ units, alpha, beta, delta_empty }) => ({
      best_alignment_disorder: bestAlignmentDisorder(
        byCoder(units.map(([coder, start, end, value]) => [coder, { start, end, value }])),
        { position: alpha, value: beta, empty: delta_empty },
      ),
      // One run of another program's random continua: only the alignment of the data is determined.
      gamma_one_run: NOT_COMPARED,
      expected_disorder_one_run: NOT_COMPARED,
      samples: NOT_COMPARED,
    }),
  ),
  goldenForm('span-score', z.object({ gold: z.array(span), other: z.array(span) }), ({ gold, other }) =>
    spanOverlap(spansOf(gold), spansOf(other)),
  ),
];
