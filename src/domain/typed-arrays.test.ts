import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, fillSpliced, lengthAfter, lowerBound } from './typed-arrays.ts';

describe('lowerBound', () => {
  it('parts what is below from what is not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, wanted) => {
        const ascending = Uint32Array.from(numbers).sort();
        const found = lowerBound(ascending, wanted);
        expect(ascending.slice(0, found).every((number) => number < wanted)).toBe(true);
        expect(ascending.slice(found).every((number) => number >= wanted)).toBe(true);
      }),
    );
  });
});

describe('at', () => {
  it('throws for an index that is not there', () => {
    expect(at(Uint8Array.of(7), 0)).toBe(7);
    expect(() => at(Uint8Array.of(7), 1)).toThrow(RangeError);
  });
});

describe('fillSpliced', () => {
  const spliced = (
    column: readonly number[],
    cuts: readonly { from: number; to: number; values: readonly number[]; shift?: number }[],
  ): readonly number[] => {
    const into = new Uint32Array(lengthAfter(column.length, cuts));
    fillSpliced(into, Uint32Array.from(column), cuts, (value) => value);
    return Array.from(into);
  };

  it.each([
    ['no cut', [1, 2, 3], [], [1, 2, 3]],
    ['a stretch out', [1, 2, 3], [{ from: 1, to: 2, values: [] }], [1, 3]],
    [
      'values at the ends',
      [1],
      [
        { from: 0, to: 0, values: [8] },
        { from: 1, to: 1, values: [9] },
      ],
      [8, 1, 9],
    ],
    ['kept numbers behind a cut moved', [5, 6, 7], [{ from: 1, to: 2, values: [60], shift: 2 }], [5, 60, 9]],
    [
      'two shifts that add up',
      [5, 6, 7],
      [
        { from: 1, to: 1, values: [], shift: 1 },
        { from: 2, to: 2, values: [], shift: -3 },
      ],
      [5, 7, 5],
    ],
  ])('gives %s', (_, column, cuts, expected) => {
    expect(spliced(column, cuts)).toEqual(expected);
  });
});
