import { z } from 'zod';
import { coderTable, cohenKappa } from '../agreement/cohen-kappa.ts';
import { coincidencesOf } from '../agreement/coincidences.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../agreement/percent-agreement.ts';
import { ratedUnits } from '../agreement/rated-units.ts';
import { fourfold } from '../patterns/co-occurrence.ts';
import { lagSequence } from '../patterns/lag-sequence.ts';
import { followCounts, togetherCounts, type UnitThemes } from '../patterns/unit-themes.ts';
import { setAgreementValues } from './agreement-forms.ts';
import {
  type CorpusParagraph,
  type CorpusTable,
  corpusParagraphs,
  corpusSchema,
  corpusUnits,
} from './corpus.ts';
import { acrossValues, groupsBy, pairsByTheme, shareValues } from './corpus-groups.ts';
import type { GoldenTest } from './golden-file.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';
import { coOccurrenceValues } from './pattern-forms.ts';

const named = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries);

function unitThemes(paragraphs: readonly CorpusParagraph[], themes: readonly string[]): UnitThemes {
  const slots = paragraphs.map((paragraph) =>
    themes.flatMap((theme, slot) => (paragraph.themes.has(theme) ? [slot] : [])),
  );
  const start = new Uint32Array(slots.length + 1);
  slots.forEach((own, unit) => {
    start[unit + 1] = (start[unit] ?? 0) + own.length;
  });
  return { start, theme: Uint32Array.from(slots.flat()), themeCount: themes.length };
}

function togetherValues(units: UnitThemes, themes: readonly string[]): object {
  const counts = togetherCounts(units);
  const cell = (a: number, b: number): number => counts[a * themes.length + b] ?? 0;
  return named(
    themes.flatMap((one, a) =>
      themes.slice(a + 1).map((other, k) => {
        const b = a + k + 1;
        const of = { both: cell(a, b), first: cell(a, a), second: cell(b, b), units: units.start.length - 1 };
        return [`${one}+${other}`, coOccurrenceValues(of)];
      }),
    ),
  );
}

function lagValues(
  paragraphs: readonly CorpusParagraph[],
  units: UnitThemes,
  themes: readonly string[],
): object {
  const { pairs, follow, earlier, later } = followCounts(
    units,
    paragraphs.map(({ documentIndex }) => documentIndex),
    paragraphs.map(({ paragraph }) => paragraph),
    1,
  );
  return named(
    themes.flatMap((one, a) =>
      themes.map((other, b) => {
        const both = follow[a * themes.length + b] ?? 0;
        const [first, second] = [earlier[a] ?? 0, later[b] ?? 0];
        const sequence = lagSequence(fourfold({ both, first, second, units: pairs }));
        return [
          `${one}>${other}`,
          {
            n11: both,
            antecedent: first,
            transitions: pairs,
            p_cond: sequence.conditional,
            p_base: sequence.base,
            z_adjres: sequence.z,
          },
        ];
      }),
    ),
  );
}

function themeAgreement(corpus: CorpusTable): object {
  const units = corpusUnits(corpus);
  return named(
    corpus.themes.map((theme) => {
      const present = units.map((unit) =>
        unit.map((themes) => (themes === null ? null : Number(themes.includes(theme)))),
      );
      const rated = ratedUnits(present, [0, 1]);
      const pairs = present.map(([one = null, other = null]) => [one, other] as const);
      return [
        theme,
        {
          alpha_nominal: krippendorffAlpha(coincidencesOf(rated)).alpha,
          percent_pairs_pooled: percentAgreement(rated)?.pooledPairs ?? null,
          cohen_kappa_first_two: cohenKappa(coderTable(pairs, [0, 1])).kappa,
          n_joint_first_two: pairs.filter(([one, other]) => one !== null && other !== null).length,
        },
      ];
    }),
  );
}

function corpusValues(corpus: CorpusTable, test: GoldenTest): object {
  const paragraphs = corpusParagraphs(corpus);
  const { themes } = corpus;
  const expected = z.object({ themes: z.record(z.string(), z.looseObject({})) }).parse(test.expected);
  // `by_outlet` names the column that groups: in it the values of each group stand.
  const keys = new Set(Object.values(expected.themes).flatMap((one) => Object.keys(one)));
  const column = corpus.columns.find((name) => keys.has(`by_${name}`)) ?? 'outlet';
  const groups = groupsBy(paragraphs, column);
  const expectedPairs = named(
    Object.entries(expected.themes).map(([theme, one]) => [theme, one['pairs'] ?? {}]),
  );
  const pairs = pairsByTheme(groups, themes, expectedPairs, test.tolerance);
  const units = unitThemes(paragraphs, themes);
  return {
    themes: named(
      themes.map((theme) => [
        theme,
        {
          [`by_${column}`]: named(groups.map((group) => [group.label, shareValues(group, theme)])),
          [`all_${column}s`]: {
            ...acrossValues(groups, theme),
            [`${column}s`]: groups.map(({ label }) => label),
          },
          pairs: pairs[theme],
        },
      ]),
    ),
    cooccurrence: togetherValues(units, themes),
    lag1: lagValues(paragraphs, units, themes),
    agreement_per_theme: themeAgreement(corpus),
    agreement_multilabel: setAgreementValues(corpusUnits(corpus)),
    units_with_2_or_more_coders: corpusUnits(corpus).filter(
      (unit) => unit.filter((themesOf) => themesOf !== null).length >= 2,
    ).length,
  };
}

export const corpusForms: readonly GoldenForm[] = [goldenForm('end-to-end', corpusSchema, corpusValues)];
