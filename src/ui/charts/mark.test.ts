import { describe, expect, test } from 'vitest';
import { axisOf, type ChartMark, markLabel, niceAxis, ownStretch, spreadLabels, tickText } from './mark.ts';

const series = { id: '1', name: 'External threat', colour: 1 } as const;
const group = { id: 'velhan', label: 'Velhan' };
const mark = (share: number | null, more: Partial<ChartMark> = {}): ChartMark => ({
  share,
  n: 143,
  of: 418,
  text: '34%',
  small: false,
  ...more,
});

describe('what a mark is called', () => {
  test('percent, with its base', () => {
    expect(markLabel(series, group, mark(143 / 418), 'percent')).toBe(
      'External threat, Velhan: 143 of 418, 34.2 percent',
    );
  });
  test('a rate', () => {
    expect(markLabel(series, group, mark(3.456, { of: 41378 }), 'per-1000')).toBe(
      'External threat, Velhan: 143 of 41,378, 3.46 per 1,000',
    );
  });
  test('no data is not zero', () => {
    expect(markLabel(series, group, null, 'percent')).toBe('External threat, Velhan: no data');
    expect(markLabel(series, group, mark(null), 'percent')).toBe('External threat, Velhan: no data');
    expect(markLabel(series, group, mark(0, { n: 0 }), 'percent')).toBe(
      'External threat, Velhan: 0 of 418, 0.0 percent',
    );
  });
  test('a small base is said', () => {
    expect(markLabel(series, group, mark(0.5, { small: true }), 'percent')).toMatch(/, small base$/);
  });
});

describe('axis', () => {
  test.each([
    [61, [0, 10, 20, 30, 40, 50, 60, 70]],
    [70, [0, 10, 20, 30, 40, 50, 60, 70]],
    [100, [0, 20, 40, 60, 80, 100]],
    [7, [0, 1, 2, 3, 4, 5, 6, 7]],
    [0.61, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    [0, [0, 1]],
  ])('up to %d', (highest, ticks) => {
    expect(niceAxis(highest).ticks).toEqual(ticks);
  });
  test('holds the intervals, and percent ends at a hundred', () => {
    const marks = [[mark(0.2, { high: 0.61 }), null, mark(null)]];
    expect(axisOf({ marks, unit: 'percent' }, true).max).toBe(70);
    expect(axisOf({ marks, unit: 'percent' }, false).max).toBe(20);
    expect(axisOf({ marks: [[mark(0.99)]], unit: 'percent' }, true).max).toBe(100);
  });
  test('only the last tick carries the sign', () => {
    const axis = niceAxis(61);
    expect(axis.ticks.map((tick) => tickText(tick, axis, 'percent')).join(' ')).toBe(
      '0 10 20 30 40 50 60 70%',
    );
  });
});

describe('labels that would overlap', () => {
  test('move apart, keeping their order', () => {
    const placed = spreadLabels([50, 48, 10], 12, 0, 100);
    expect(placed).toEqual([60, 48, 10]);
  });
  test('stay inside', () => {
    const placed = spreadLabels([98, 99, 100], 12, 0, 100);
    expect(placed).toEqual([76, 88, 100]);
  });
});

test('the stretch of a line that belongs to a point ends half way to its neighbours', () => {
  const point = { x: 10, y: 20 };
  expect(ownStretch({ x: 0, y: 0 }, point, { x: 20, y: 40 })).toBe('M5 10L10 20L15 30');
  expect(ownStretch(null, point, { x: 20, y: 40 })).toBe('M10 20L15 30');
  expect(ownStretch({ x: 0, y: 0 }, point, null)).toBe('M5 10L10 20');
  expect(ownStretch(null, point, null)).toBe('');
});
