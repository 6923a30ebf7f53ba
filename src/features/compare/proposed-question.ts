import type { FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { type Theme, withDescendants } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import { type Grouping, type ThemeGroup, themeGroupId } from '../../domain/comparison.ts';
import { asGuid, type CoderId, type ThemeId } from '../../domain/ids.ts';
import type { ComparePlace } from './compare-place.ts';

interface Proposed {
  readonly grouping: Grouping;
  readonly themes: readonly ThemeId[];
  readonly coder: CoderId;
  readonly codebook: readonly Theme[];
  readonly attributes: readonly Attribute[];
  readonly coders: readonly Coder[];
}

/** The question of an address, with what the screen proposes where nothing was chosen. */
export function frequencyQuestion(here: ComparePlace, proposed: Proposed): FrequencyQuestion {
  const { grouping, themes, coder, codebook, attributes, coders } = proposed;
  const { documents, second, themeGroups, withSubThemes, codings, rule, collapsesReprints, base } = here;
  const membersOf = (id: ThemeId): readonly ThemeId[] =>
    withSubThemes ? withDescendants(codebook, id) : [id];
  const beside = here.beside.filter((other) => other !== coder);
  return {
    comparison: {
      documents,
      grouping,
      second,
      themes: [...themes, ...themeGroups.map((_, place) => themeGroupId(place))],
      themeGroups,
      withSubThemes,
      codings,
      coder,
      beside,
      rule,
      collapsesReprints,
      base,
    },
    members: [
      ...themes.map(membersOf),
      ...themeGroups.map((group) => [...new Set(group.themes.flatMap(membersOf))]),
    ],
    attributes,
    coders: coders.map(({ id, name }) => ({ id, name })),
  };
}

/** The codebook with the groups of themes of a comparison behind it, as themes to be named and drawn. */
export const withThemeGroups = (
  codebook: readonly Theme[],
  groups: readonly ThemeGroup[],
): readonly Theme[] =>
  groups.length === 0
    ? codebook
    : [
        ...codebook,
        ...groups.map(({ name, themes }, place) =>
          madeTheme(themeGroupId(place), name, codebook.find(({ id }) => id === themes[0])?.colour ?? 1),
        ),
      ];

/** A theme that is not in the codebook, to be named and drawn like one. */
export const madeTheme = (id: ThemeId, name: string, colour: Theme['colour']): Theme => ({
  id,
  guid: asGuid(`made ${id}`),
  parent: null,
  order: Number.MAX_SAFE_INTEGER,
  name,
  colour,
  definition: [],
  key: null,
  meaningVersion: 1,
  retired: false,
});
