import { type PairsAnswer, type ThemePair, themePair } from '../../../analysis/answers/theme-pairs.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { HeatCell } from '../../../ui/charts/HeatGrid.tsx';
import { numberText } from '../../number-words.ts';
import type { PairMeasure } from '../compare-place.ts';
import type { FrequencyMark } from './frequency-marks.ts';

/** Fewer paragraphs or documents with both say little of two themes: such pairs are not shown. */
export const LEAST_BOTH = 5;

export const MEASURE_NAMES = {
  jaccard: 'Jaccard',
  npmi: 'NPMI',
  phi: 'φ',
} as const satisfies Record<PairMeasure, string>;

export const MEASURE_WORDS = {
  jaccard: 'Jaccard: with both by with either, 0 to 1.',
  npmi: 'NPMI: normalised pointwise mutual information, −1 never together, 0 as by chance, +1 always.',
  phi: 'φ: correlation of two themes on the units of the base, −1 to +1.',
} as const satisfies Record<PairMeasure, string>;

/** A measure as it is printed: signed where it can be below 0. */
export function measureText(pair: ThemePair, measure: PairMeasure): string {
  const value = pair[measure];
  if (value === null) return '–';
  const text = Math.abs(value).toFixed(2);
  if (measure === 'jaccard') return text;
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** By theme and theme; undefined on and above the diagonal, where it would be said again, and of pairs too rare. */
export function pairCells(
  answer: PairsAnswer,
  themes: readonly Theme[],
  measure: PairMeasure,
): readonly (readonly (HeatCell | undefined)[])[] {
  const { units } = answer;
  const places = themes.map(({ id }) => answer.themes.indexOf(id));
  return themes.map((theme, row) =>
    themes.map((other, column) => {
      const [one, another] = [places[row] ?? -1, places[column] ?? -1];
      if (column >= row || one < 0 || another < 0) return undefined;
      const pair = themePair(answer, one, another);
      if (pair.both < LEAST_BOTH) return undefined;
      return {
        level: Math.min(1, Math.abs(pair[measure] ?? 0)),
        text: measureText(pair, measure),
        label: `${theme.name} with ${other.name}: ${numberText(pair.both)} of ${numberText(units)}, ${MEASURE_NAMES[measure]} ${measureText(pair, measure)}`,
      };
    }),
  );
}

/** What two themes share as a mark whose paragraphs can be opened. */
export function pairMark(
  answer: PairsAnswer,
  theme: Theme | undefined,
  other: Theme | undefined,
): FrequencyMark | undefined {
  if (!theme || !other) return undefined;
  const { themes, units } = answer;
  const [one, another] = [themes.indexOf(theme.id), themes.indexOf(other.id)];
  if (one < 0 || another < 0) return undefined;
  const pair = themePair(answer, one, another);
  const group = {
    key: String(other.id),
    label: other.name,
    documents: 0,
    paragraphs: units,
    words: 0,
    coded: 0,
    read: 0,
    base: units,
  };
  const share = units === 0 ? null : pair.both / units;
  return { theme, group, n: pair.both, documentsWith: 0, share, isSmallBase: false };
}
