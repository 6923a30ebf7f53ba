import type { CompositionAnswer, CompositionCell } from '../../../analysis/answers/group-composition.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { CountingRule } from '../../../domain/comparison.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import type { HeatCell } from '../../../ui/charts/HeatGrid.tsx';
import { counted, listedFirst, numberText, ofText, shareText, shortShareText } from '../../number-words.ts';
import type { FigureColumn, Figures } from './figures.ts';

/** Groups by strata: how much of each group's base lies in the stratum. Column ids begin with a letter of their own. */
export function compositionCells(
  { groups, strata, cells }: CompositionAnswer,
  isRate: boolean,
): {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly cells: readonly (readonly (HeatCell | null)[])[];
} {
  return {
    rows: groups.map(({ key, label }) => ({ id: `g${key}`, name: label })),
    columns: strata.map((stratum) => ({ id: `s${stratum.key}`, label: stratum.label })),
    cells: groups.map(({ label, base }, group) =>
      strata.map((stratum, place): HeatCell | null => {
        const own = cells[group]?.[place];
        if (!own || base === 0) return null;
        const share = own.base / base;
        return {
          level: share,
          text: shortShareText(share, false),
          label: `${label}, ${stratum.label}: ${cellBase(own, base, isRate)}, ${shareText(share, false)}, ${counted(own.documents, 'document')}`,
        };
      }),
    ),
  };
}

/** Of words, which a list cannot be as long as, the paragraphs are told first. */
const cellBase = ({ base: own, paragraphs }: CompositionCell, base: number, isRate: boolean): string => {
  const words = ofText(Math.round(own), Math.round(base), false);
  return isRate ? `${counted(paragraphs, 'paragraph')}, ${words} words` : words;
};

const share = (value: unknown): string => shareText(Number(value), false);

/** What each group consists of, line by line. */
export function compositionFigures(
  { groups, strata, cells }: CompositionAnswer,
  isRate: boolean,
  onOpen: (group: string, stratum: string) => void,
): Figures {
  const columns: readonly FigureColumn[] = [
    { key: 'group', label: 'Group' },
    { key: 'stratum', label: 'Stratum' },
    { key: 'documents', label: 'Documents', isNumber: true },
    { key: 'paragraphs', label: 'Paragraphs', isNumber: true },
    { key: 'words', label: 'Words', isNumber: true },
    { key: 'base_n', label: isRate ? 'Words of the base' : 'Of the base', isNumber: true },
    { key: 'of_group_base', label: 'of the group', isNumber: true },
    { key: 'share_of_group', label: 'Share of the group', isNumber: true, text: share },
  ];
  return {
    columns,
    rows: groups.flatMap((group, row) =>
      strata.map((stratum, column) => {
        const own = cells[row]?.[column];
        return {
          id: `${group.key} ${stratum.key}`,
          cells: [
            group.label,
            stratum.label,
            own?.documents ?? 0,
            own?.paragraphs ?? 0,
            own?.words ?? 0,
            own?.base ?? 0,
            group.base,
            group.base === 0 ? null : (own?.base ?? 0) / group.base,
          ],
          opens: {
            label: `, ${stratum.label}: open what it consists of`,
            onOpen: () => onOpen(group.key, stratum.key),
          },
        };
      }),
    ),
  };
}

/** Theme by group: the share as it is beside the standardised one. */
export function standardisedFigures(
  { groups, shares, standardised }: CompositionAnswer,
  themes: readonly Theme[],
  order: readonly ThemeId[],
  isRate: boolean,
  onOpen: (theme: ThemeId, group: string) => void,
): Figures {
  const scale = isRate ? 1000 : 1;
  const text = (value: unknown): string => shareText(Number(value), isRate);
  const columns: readonly FigureColumn[] = [
    { key: 'theme', label: 'Theme' },
    { key: 'group', label: 'Group' },
    { key: 'share', label: isRate ? 'Per 1,000 words' : 'Share', isNumber: true, text },
    { key: 'standardised', label: 'Standardised', isNumber: true, text },
    {
      key: 'change',
      label: 'Change',
      isNumber: true,
      text: (value) => {
        const points = Number(value) * (isRate ? 1 : 100);
        const size = Math.abs(points).toFixed(1);
        return Number(size) === 0 ? size : `${points < 0 ? '−' : '+'}${size}`;
      },
    },
  ];
  return {
    columns,
    rows: themes.flatMap((theme) => {
      const place = order.indexOf(theme.id);
      return groups.map(({ key, label }, group) => {
        const plain = shares[place]?.[group] ?? null;
        const standard = standardised[place]?.shares[group] ?? null;
        return {
          id: `${theme.id} ${key}`,
          cells: [
            theme.name,
            label,
            plain === null ? null : plain * scale,
            standard === null ? null : standard * scale,
            plain === null || standard === null ? null : (standard - plain) * scale,
          ],
          swatches: { 0: theme.colour },
          opens: { label: `in ${label}: open the paragraphs`, onOpen: () => onOpen(theme.id, key) },
        };
      });
    }),
  };
}

/** What a cell is. A day or week is one unit of its group, and may have documents of several strata. */
export function compositionNote(name: string, base: string, rule: CountingRule): string {
  const note = `How much of each group’s ${base} lies in each ${name}. The stronger the tint, the more.`;
  return rule === 'day' || rule === 'week'
    ? `${note} A ${rule} with documents of several ${name}s counts in each: the cells of a group may add up to more than 100%.`
    : note;
}

/** Over which strata was standardised, and how much of the material they are. */
export function standardNote(
  { standardised, strata, groups }: CompositionAnswer,
  name: string,
  base: string,
): string {
  const [first] = standardised;
  if (!first || first.strata.length === 0)
    return `Nothing can be standardised: no ${name} has a base in every one of the ${numberText(groups.length)} groups.`;
  const left = strata.filter((_, place) => !first.strata.includes(place));
  const out =
    left.length === 0
      ? ''
      : ` Left out, without a base in one of the groups: ${listedFirst(
          left.map((stratum) => stratum.label),
          4,
        )}.`;
  return `Direct standardisation over ${name}: the shares that the groups would have if each consisted of the same, namely of all groups together (${counted(first.strata.length, 'stratum', 'strata')}, ${shareText(first.covered, false)} of the ${base}).${out}`;
}

/** `Threat: Gazette over Radio in the whole, under it in every genre`. */
export const reversalSentences = (
  { reversals, groups, shares, strata }: CompositionAnswer,
  themes: readonly Theme[],
  name: string,
): readonly string[] =>
  strata.length < 2
    ? []
    : reversals.flatMap(({ theme, first, second }) => {
        const own = themes[theme];
        const [one, other] = [groups[first], groups[second]];
        const isAbove = (shares[theme]?.[first] ?? 0) > (shares[theme]?.[second] ?? 0);
        const [higher, lower] = isAbove ? [one, other] : [other, one];
        return own && higher && lower
          ? [
              `${own.name} is more frequent in ${higher.label} than in ${lower.label}, but in no ${name} by itself`,
            ]
          : [];
      });
