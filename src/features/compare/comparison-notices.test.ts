import { expect, it } from 'vitest';
import { asThemeId } from '../../domain/ids.ts';
import { aTheme } from '../../testing/builders.ts';
import { agreementNotice, BAR_WORDS } from './comparison-notices.ts';
import { chartData } from './views/chart-data.ts';
import {
  alphaText,
  type FrequencyMark,
  isUnreliable,
  type ThemeReliability,
} from './views/frequency-marks.ts';

const group = {
  key: 'Gazette',
  label: 'Gazette',
  documents: 12,
  paragraphs: 100,
  words: 5000,
  coded: 60,
  read: 40,
  base: 100,
};
const mark = (id: number, name: string, agreement?: ThemeReliability): FrequencyMark => ({
  theme: aTheme({ id: asThemeId(id), name }),
  group,
  n: 10,
  documentsWith: 4,
  share: 0.1,
  isSmallBase: false,
  ...(agreement && { agreement }),
});
const marks = [
  mark(1, 'Threat', { alpha: 0.412, units: 120 }),
  mark(2, 'Duty', { alpha: 0.81, units: 120 }),
  mark(3, 'Peace', { alpha: null, units: 120 }),
  mark(4, 'Order'),
];

it('names the themes on which persons agree too little, and hatches only those', () => {
  expect(agreementNotice(marks, BAR_WORDS)).toEqual({
    title: 'Low agreement',
    text: 'persons agree too little on Threat (α .41) (hatched); Krippendorff’s α under .667, over 120 paragraphs that several read.',
  });
  expect(agreementNotice(marks.slice(1), BAR_WORDS)).toBeNull();
  const drawn = chartData(marks, false, { themes: 4, groups: 1 }).marks.map(([one]) => one);
  expect(drawn.map((one) => one?.small)).toEqual([true, false, false, false]);
  expect(drawn.map((one) => one?.note)).toEqual([
    'agreement α .41, low',
    'agreement α .81',
    'agreement α –',
    undefined,
  ]);
});

it('takes agreement that is not defined for neither high nor low', () => {
  expect(isUnreliable({ alpha: null, units: 3 })).toBe(false);
  expect(isUnreliable(undefined)).toBe(false);
  expect(alphaText({ alpha: -0.2, units: 3 })).toBe('α −.20');
});
