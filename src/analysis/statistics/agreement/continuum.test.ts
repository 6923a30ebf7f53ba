import { expect, test } from 'vitest';
import { forEachMeeting, stretches } from './continuum.ts';

const span = (start: number, end: number, value: string | null = 'x') => ({ start, end, value: value ?? '' });

test('spans and gaps cover the continuum', () => {
  expect(stretches({ begin: 10, length: 20 }, [span(20, 25), span(12, 20)])).toEqual([
    { start: 10, end: 12, value: null },
    span(12, 20),
    span(20, 25),
    { start: 25, end: 30, value: null },
  ]);
  expect(stretches({ begin: 0, length: 5 }, [])).toEqual([{ start: 0, end: 5, value: null }]);
});

test('overlapping spans and spans outside are bugs', () => {
  expect(() => stretches({ begin: 0, length: 9 }, [span(0, 4), span(3, 6)])).toThrow(RangeError);
  expect(() => stretches({ begin: 0, length: 9 }, [span(5, 10)])).toThrow(RangeError);
});

test('meetings share every character once', () => {
  const one = stretches({ begin: 0, length: 10 }, [span(2, 5)]);
  const other = stretches({ begin: 0, length: 10 }, [span(4, 8)]);
  const met: (readonly [string | null, string | null, number])[] = [];
  forEachMeeting(one, other, (a, b, shared) => met.push([a.value, b.value, shared]));
  expect(met).toEqual([
    [null, null, 2],
    ['x', null, 2],
    ['x', 'x', 1],
    [null, 'x', 3],
    [null, null, 2],
  ]);
});
