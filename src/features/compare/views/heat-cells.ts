import { naiveTests } from '../../../analysis/answers/naive-tests.ts';
import type { HeatCell } from '../../../ui/charts/HeatGrid.tsx';
import { ofText, shareText, shortShareText } from '../../number-words.ts';
import type { HeatNumber } from '../compare-place.ts';
import type { FrequencyMark } from './frequency-marks.ts';

// Residuals beyond these are shaded: about 1 in 20 and 1 in 370 by chance, were paragraphs independent.
const NOTABLE = 2;
const STRONG = 3;

/** The cells of a theme's marks, group by group; `highest` is the share at the top of the ramp. */
export function heatCells(
  marks: readonly FrequencyMark[],
  number: HeatNumber,
  highest: number,
  isRate: boolean,
): readonly (HeatCell | null)[] {
  const residuals = number === 'residual' ? residualsOf(marks) : [];
  return marks.map((mark, place) => {
    const { theme, group, n, share } = mark;
    if (share === null) return null;
    const counted = `${theme.name}, ${group.label}: ${ofText(n, group.base, isRate)}, ${shareText(share, isRate)}${isRate ? ' per 1,000 words' : ''}`;
    if (number === 'share')
      return {
        level: highest === 0 ? 0 : share / highest,
        text: shortShareText(share, isRate),
        label: `${counted}${mark.isSmallBase ? ', small base' : ''}`,
      };
    const residual = residuals[place] ?? null;
    if (residual === null) return { level: 0, text: '·', label: `${counted}, no residual: nothing varies` };
    const size = Math.abs(residual);
    return {
      level: size > STRONG ? 1 : size > NOTABLE ? 0.5 : 0,
      text: residualText(residual),
      isStrong: size > STRONG,
      label: `${counted}, adjusted residual ${residualText(residual)}`,
    };
  });
}

/** Always with its sign. */
export const residualText = (residual: number): string => {
  const text = Math.abs(residual).toFixed(1);
  return Number(text) === 0 ? text : `${residual < 0 ? '−' : '+'}${text}`;
};

function residualsOf(marks: readonly FrequencyMark[]): readonly (number | null)[] {
  const based = marks.filter(({ group }) => group.base > 0);
  const { residuals } = naiveTests(
    based.map(({ n }) => n),
    based.map(({ group }) => group.base),
  );
  return marks.map((mark) => residuals[based.indexOf(mark)] ?? null);
}
