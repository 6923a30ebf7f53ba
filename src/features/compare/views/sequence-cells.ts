import type { FrequencyGroup } from '../../../analysis/answers/theme-frequency.ts';
import type { SequenceAnswer } from '../../../analysis/answers/theme-sequence.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { baseName, type Comparison, soundBase } from '../../../domain/comparison.ts';
import type { HeatCell } from '../../../ui/charts/HeatGrid.tsx';
import { numberText } from '../../number-words.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { residualText } from './heat-cells.ts';

/** Where fewer pairs than this are expected, a residual says little: it is shown without a tint. */
export const LEAST_EXPECTED = 5;

const NOTABLE = 2;
const STRONG = 3;

/** The cells by the earlier, then by the later theme. */
export function sequenceCells(
  { cells, pairs }: SequenceAnswer,
  used: readonly { readonly theme: Theme; readonly place: number }[],
  number: 'n' | 'residual',
): readonly (readonly (HeatCell | null)[])[] {
  const highest = Math.max(1, ...used.flatMap(({ place }) => (cells[place] ?? []).map(({ n }) => n)));
  return used.map((first) =>
    used.map((second): HeatCell | null => {
      const cell = cells[first.place]?.[second.place];
      if (!cell) return null;
      const { n, expected, z } = cell;
      const said = `${first.theme.name} followed by ${second.theme.name}: ${numberText(n)} of ${numberText(pairs)} pairs, ${expected.toFixed(1)} expected`;
      if (number === 'n') return { level: n / highest, text: numberText(n), label: said };
      if (z === null) return { level: 0, text: '·', label: `${said}, no residual: nothing varies` };
      const isFew = expected < LEAST_EXPECTED;
      const size = isFew ? 0 : Math.abs(z);
      return {
        level: size > STRONG ? 1 : size > NOTABLE ? 0.5 : 0,
        text: residualText(z),
        isStrong: size > STRONG,
        label: `${said}, adjusted residual ${residualText(z)}${isFew ? ', few expected' : ''}`,
      };
    }),
  );
}

/** What is counted, in words. */
export function sequenceNote({ lag, pairs }: SequenceAnswer, { base }: Comparison): string {
  const sound = soundBase('paragraph', base);
  const of = baseName('paragraph', sound === 'words' ? 'all' : sound);
  const apart = lag === 1 ? 'neighbours in one document' : `${lag} paragraphs apart in one document`;
  return `${numberText(pairs)} pairs of ${of} that are ${apart}, all groups together, whatever the counting rule. Rows come first, columns later. Adjusted residuals (Allison and Liker), naive: + more, − less often than if the two had nothing to do with each other; tinted beyond ±2, bold beyond ±3, not tinted where fewer than ${LEAST_EXPECTED} pairs are expected.`;
}

/** A pair of themes in sequence as a mark whose paragraphs can be opened. */
export function sequenceMark(
  { themes, cells, pairs }: SequenceAnswer,
  theme: Theme | undefined,
  then: Theme | undefined,
): FrequencyMark | undefined {
  const n = theme && then && cells[themes.indexOf(theme.id)]?.[themes.indexOf(then.id)]?.n;
  if (!theme || !then || n === undefined) return undefined;
  return {
    theme,
    group: { ...NOTHING, key: String(then.id), label: then.name, paragraphs: pairs, base: pairs },
    n,
    documentsWith: 0,
    share: pairs === 0 ? null : n / pairs,
    isSmallBase: false,
  };
}

const NOTHING: FrequencyGroup = {
  key: '',
  label: '',
  documents: 0,
  paragraphs: 0,
  words: 0,
  coded: 0,
  read: 0,
  base: 0,
};
