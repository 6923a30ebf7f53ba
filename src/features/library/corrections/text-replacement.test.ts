import { describe, expect, it } from 'vitest';
import { type Said, saidSum, saidText } from './said-of-paragraphs.ts';
import { movesOf, replacementOf } from './text-replacement.ts';

const A = 'We shall stand upon the ridge until the morning comes.';
const B = 'Every household has sent a hand to the lower dam.';
const C = 'The minutes of the committee lie open to every parish.';
const said: Said = { codings: 2, reads: 0, memos: 1 };

describe('a text replaced by a corrected version', () => {
  const before = [A, B, C, 'Gone for good.'];
  const after = [C, A, B.replace('hand', 'strong hand'), 'New, and by nobody expected.'];
  const replacement = replacementOf(before, after, new Map([[3, said]]));

  it('lists what needs a look, first what something was said of', () => {
    expect(replacement).toMatchObject({ same: 1, moved: 1, added: [3] });
    expect(replacement.doubtful).toEqual([
      { paragraph: 3, fate: 'removed', to: null, said },
      { paragraph: 1, fate: 'changed', to: 2, said: undefined },
    ]);
  });

  it('sends paragraphs where their words went, and by choice elsewhere or nowhere', () => {
    expect(movesOf(replacement, new Map())).toEqual([1, 2, 0, null]);
    expect(movesOf(replacement, new Map([[3, 3]]))).toEqual([1, 2, 0, 3]);
    expect(movesOf(replacement, new Map([[1, 'drop' as const]]))).toEqual([1, null, 0, null]);
    expect(movesOf(replacement, new Map([[3, 0]]))).toEqual([1, 2, 0, null]);
  });

  it('says in words what was said', () => {
    expect(saidText(saidSum([said, { codings: 0, reads: 1, memos: 0 }]))).toBe(
      '2 codings, 1 read mark, 1 memo',
    );
    expect(saidText(saidSum([]))).toBe('');
  });
});
