import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedRows, rowRuns } from './compared-rows.ts';

const A = 'We shall stand upon the ridge until the morning comes.';
const B = 'Every household has sent a hand to the lower dam.';
const C = 'The minutes of the committee lie open to every parish.';
const drawn = (before: readonly string[], after: readonly string[]) =>
  comparedRows(before, after).map(({ kind, old, anew }) => `${old ?? '·'} ${kind} ${anew ?? '·'}`);

describe('two texts side by side', () => {
  it('stand paragraph by paragraph', () => {
    expect(drawn([A, B, C], [A, B.replace('hand', 'strong hand'), 'New words here.', C])).toEqual([
      '0 same 0',
      '1 changed 1',
      '· only new 2',
      '2 same 3',
    ]);
    expect(drawn([A, B, C], [C, A, B])).toEqual(['· moved 0', '0 same 1', '1 same 2', '2 moved ·']);
    expect(drawn([A], [])).toEqual(['0 only old ·']);
  });

  it('show every paragraph of both once, in order', () => {
    const list = fc.array(fc.constantFrom(A, B, C, `${A} x`, 'q'), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const rows = comparedRows(before, after);
        expect(rows.flatMap(({ old }) => (old === null ? [] : [old]))).toEqual([...before.keys()]);
        expect(rows.flatMap(({ anew }) => (anew === null ? [] : [anew]))).toEqual([...after.keys()]);
        expect(rowRuns(rows).flatMap((run) => run.rows)).toEqual(rows);
      }),
    );
  });
});
