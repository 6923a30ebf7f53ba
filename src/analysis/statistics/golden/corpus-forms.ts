import { z } from 'zod';
import { coderTable, cohenKappa } from '../agreement/cohen-kappa.ts';
import { coincidencesOf } from '../agreement/coincidences.ts';
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import { percentAgreement } from '../agreement/percent-agreement.ts';
import { ratedUnits } from '../agreement/rated-units.ts';
import { setAgreementValues } from './agreement-forms.ts';
import { type CorpusTable, corpusParagraphs, corpusSchema, corpusUnits } from './corpus.ts';
import { corpusAnswers } from './corpus-answers.ts';
import { acrossValues, type CorpusGroup, groupsBy, pairsByTheme, shareValues } from './corpus-groups.ts';
import type { GoldenTest } from './golden-file.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';
import { coOccurrenceValues } from './pattern-forms.ts';

const named = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries);

type Answers = ReturnType<typeof corpusAnswers>;

const togetherValues = (answers: Answers, themes: readonly string[]): object =>
  named(
    themes.flatMap((one, a) =>
      themes
        .slice(a + 1)
        .map((other) => [`${one}+${other}`, coOccurrenceValues(answers.together(one, other))] as const),
    ),
  );

const lagValues = (answers: Answers, themes: readonly string[]): object =>
  named(
    themes.flatMap((one) => themes.map((other) => [`${one}>${other}`, answers.follows(one, other)] as const)),
  );

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

/** The two groups that a pair of the file names: their labels may hold a hyphen themselves. */
function groupsOfPair(pair: string, groups: readonly CorpusGroup[]): readonly [string, string] {
  for (const { label: first } of groups)
    for (const { label: second } of groups) if (pair === `${first}-${second}`) return [first, second];
  throw new Error(`no groups: ${pair}`);
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
  // What the screens ask for stands over what the formulas give: both are held against the file.
  const answers = corpusAnswers(corpus, column);
  const differing = (theme: string) =>
    named(
      Object.entries(pairs[theme] ?? {}).map(([pair, values]) => {
        const [first, second] = groupsOfPair(pair, groups);
        return [pair, { ...Object(values), ...answers.difference(theme, first, second) }] as const;
      }),
    );
  return {
    themes: named(
      themes.map((theme) => [
        theme,
        {
          [`by_${column}`]: named(
            groups.map((group) => [
              group.label,
              { ...shareValues(group, theme), ...answers.share(theme, group.label) },
            ]),
          ),
          [`all_${column}s`]: {
            ...acrossValues(groups, theme),
            [`${column}s`]: groups.map(({ label }) => label),
          },
          pairs: differing(theme),
        },
      ]),
    ),
    cooccurrence: togetherValues(answers, themes),
    lag1: lagValues(answers, themes),
    agreement_per_theme: themeAgreement(corpus),
    agreement_multilabel: setAgreementValues(corpusUnits(corpus)),
    units_with_2_or_more_coders: corpusUnits(corpus).filter(
      (unit) => unit.filter((themesOf) => themesOf !== null).length >= 2,
    ).length,
  };
}

export const corpusForms: readonly GoldenForm[] = [goldenForm('end-to-end', corpusSchema, corpusValues)];
