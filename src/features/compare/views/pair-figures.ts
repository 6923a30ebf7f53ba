import { type PairsAnswer, type ThemePair, themePair } from '../../../analysis/answers/theme-pairs.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { CsvCell } from '../../../formats/csv.ts';
import { counted, numberText } from '../../number-words.ts';
import type { PairMeasure } from '../compare-place.ts';
import { type FigureColumn, type Figures, fixedText, signedText } from './figures.ts';
import { LEAST_BOTH, MEASURE_NAMES, MEASURE_WORDS } from './theme-pairs-cells.ts';

/** Two themes that stand together often enough to be spoken of. */
export interface ShownPair {
  readonly theme: Theme;
  readonly other: Theme;
  readonly pair: ThemePair;
}

/** The pairs with enough in common, by the measure, and how many have less. */
export function shownPairs(
  answer: PairsAnswer,
  codebook: readonly Theme[],
  measure: PairMeasure,
): { readonly themes: readonly Theme[]; readonly pairs: readonly ShownPair[]; readonly hidden: number } {
  const themes = answer.themes.flatMap((id) => codebook.find((theme) => theme.id === id) ?? []);
  const placeOf = (theme: Theme): number => answer.themes.indexOf(theme.id);
  const pairs = themes.flatMap((theme, a) =>
    themes.slice(0, a).flatMap((other): readonly ShownPair[] => {
      const pair = themePair(answer, placeOf(theme), placeOf(other));
      return pair.both >= LEAST_BOTH ? [{ theme, other, pair }] : [];
    }),
  );
  pairs.sort((one, two) => (two.pair[measure] ?? -2) - (one.pair[measure] ?? -2));
  return { themes, pairs, hidden: (themes.length * (themes.length - 1)) / 2 - pairs.length };
}

/** What the measure is, of how much, and what is not shown. `without` are themes without any pair. */
export function pairsNote(
  { units: of }: PairsAnswer,
  measure: PairMeasure,
  units: string,
  hidden: number,
  without: number,
): string {
  const rest =
    hidden === 0
      ? `No pair has fewer than ${LEAST_BOTH}.`
      : `Not shown: ${counted(hidden, 'pair')} with fewer than ${LEAST_BOTH} ${units} in common${
          without > 0 ? `, so ${counted(without, 'theme')} without a line` : ''
        }.`;
  return `${MEASURE_WORDS[measure]} Of ${numberText(of)} ${units} in all groups. ${rest}`;
}

const COLUMNS: readonly FigureColumn[] = [
  { key: 'theme', label: 'Theme' },
  { key: 'with', label: 'With' },
  { key: 'n', label: 'n', isNumber: true },
  { key: 'of_n', label: 'of N', isNumber: true },
  { key: 'jaccard', label: MEASURE_NAMES.jaccard, isNumber: true, text: fixedText(2) },
  { key: 'npmi', label: MEASURE_NAMES.npmi, isNumber: true, text: signedText(2) },
  { key: 'phi', label: MEASURE_NAMES.phi, isNumber: true, text: signedText(2) },
];

/** The pairs as a table; the first theme of each leads to what carries both. */
export const pairFigures = (
  { units }: PairsAnswer,
  pairs: readonly ShownPair[],
  onOpen: (theme: Theme, other: Theme) => void,
): Figures => ({
  columns: COLUMNS,
  rows: pairs.map(({ theme, other, pair }) => ({
    id: `${theme.id} ${other.id}`,
    cells: [theme.name, other.name, pair.both, units, pair.jaccard, pair.npmi, pair.phi] satisfies CsvCell[],
    swatches: { 0: theme.colour, 1: other.colour },
    opens: { label: `with ${other.name}: open what carries both`, onOpen: () => onOpen(theme, other) },
  })),
});
