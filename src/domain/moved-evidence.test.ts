import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from './common-runs.ts';
import { longestIncreasing } from './longest-increasing.ts';
import { movedSpans } from './moved-evidence.ts';
import { textChanges } from './text-changes.ts';

/** `the [great] leader` as the text and the span in brackets. */
function marked(drawn: string) {
  const start = drawn.indexOf('[');
  const end = drawn.indexOf(']') - 1;
  return { text: drawn.replace(/[[\]]/g, ''), span: { start, end } };
}

function moved(drawn: string, after: string): string {
  const { text, span } = marked(drawn);
  const [move] = movedSpans(text, after, [span]);
  if (!move?.to) return move?.fate ?? 'none';
  return `${move.fate}: ${after.slice(move.to.start, move.to.end)}`;
}

describe('evidence in a corrected text', () => {
  it.each([
    // untouched, before and behind the change
    ['the goverment of [the people]', 'the government of the people', 'kept: the people'],
    ['[the people] of the goverment', 'the people of the government', 'kept: the people'],
    // the change inside, at its edges, all of it
    ['by [the goverment of all], now', 'by the government of all, now', 'changed: the government of all'],
    ['by the [goverment] of all', 'by the government of all', 'changed: government'],
    ['by the [Merika] of all', 'by the America of all', 'changed: America'],
    ['we [shall stand] here', 'we shall firmly stand here', 'changed: shall firmly stand'],
    ['we [shall stand] here', 'we surely shall stand firm here', 'kept: shall stand'],
    // parts of it gone
    ['we [shall never stand] here', 'we shall stand here', 'changed: shall stand'],
    ['of [old friends and brothers] all', 'of brothers all', 'changed: brothers'],
    ['one [two three] four', 'one two x y four', 'changed: two x y'],
    ['one two [three four] five', 'one x y four five', 'changed: y four'],
    ['one two three [four five six] seven', 'one x six seven', 'cut: six'],
    ['[to the end] we stand and fight', 'we stand and fight to the end', 'kept: to the end'],
    ['one [two] three', 'one three', 'lost'],
    // scripts
    ['우리는 [평화]를 원한다', '우리는 평화만을 원한다', 'kept: 평화'],
    ['우리는 [평하]를 원한다', '우리는 평화를 원한다', 'changed: 평화'],
    ['我们[热爱和平的]人民', '我們熱愛和平的人民', 'changed: 熱愛和平的'],
    ['نحن [نريد السلام] الآن', 'نحن نريد السلم الآن', 'changed: نريد السلم'],
    ['[نحن] نريد السلام', 'نحنُ نريد السلام', 'changed: نحنُ'],
    ['[stand] here', 'standing here', 'changed: standing'],
    // a pair of surrogates stays whole
    ['see [😀] there', 'see 😁 there', 'changed: 😁'],
  ])('%s → %s', (drawn, after, expected) => {
    expect(moved(drawn, after)).toBe(expected);
  });

  const word = fc.constantFrom('a', 'bb', 'ccc', '평화', '和', 'x😀', 'ab', '.');
  const words = fc.array(word, { minLength: 1, maxLength: 12 });
  const anyChange = fc.record({ before: words, after: words, from: fc.nat(40), length: fc.nat(20) });

  it('never leaves the text, is never empty, and follows words that survive', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after, from, length }) => {
        const [old, anew] = [before.join(' '), after.join(' ')];
        const start = from % old.length;
        const span = { start, end: Math.min(old.length, start + length + 1) };
        const [move] = movedSpans(old, anew, [span]);
        if (!move?.to) return;
        expect(move.to.start).toBeGreaterThanOrEqual(0);
        expect(move.to.end).toBeLessThanOrEqual(anew.length);
        expect(move.to.start).toBeLessThan(move.to.end);
        if (move.fate === 'kept')
          expect(anew.slice(move.to.start, move.to.end)).toBe(old.slice(start, span.end));
      }),
    );
  });

  it('stays on its very words when only what stands around it changes', () => {
    fc.assert(
      fc.property(words, words, words, words, (head, newHead, tail, newTail) => {
        const quote = 'unmistakable evidence here';
        const old = [...head, quote, ...tail].join(' ');
        const anew = [...newHead, quote, ...newTail].join(' ');
        const start = old.indexOf(quote);
        const [move] = movedSpans(old, anew, [{ start, end: start + quote.length }]);
        expect(move?.fate).toBe('kept');
        expect(move?.to && anew.slice(move.to.start, move.to.end)).toBe(quote);
      }),
    );
  });
});

describe('changes of a text', () => {
  it('cover both texts, part by part', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '和'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const parts = textChanges(before, after);
        const slices = (side: 'before' | 'after', text: string) =>
          parts.map((part) => text.slice(part[side].start, part[side].end)).join('');
        expect(slices('before', before)).toBe(before);
        expect(slices('after', after)).toBe(after);
        for (const part of parts)
          if (part.kind === 'same')
            expect(before.slice(part.before.start, part.before.end)).toBe(
              after.slice(part.after.start, part.after.end),
            );
      }),
    );
  });
});

describe('common runs', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  const longestCommon = (one: readonly string[], other: readonly string[]): number => {
    const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
    const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
    for (let i = 1; i <= one.length; i++)
      for (let j = 1; j <= other.length; j++) {
        const row = rows[i] ?? [];
        row[j] =
          one[i - 1] === other[j - 1] ? cell(i - 1, j - 1) + 1 : Math.max(cell(i - 1, j), cell(i, j - 1));
      }
    return cell(one.length, other.length);
  };

  it('are as many items as a longest common subsequence has', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const runs = commonRuns(one, other);
        for (const run of runs)
          expect(one.slice(run.before, run.before + run.length)).toEqual(
            other.slice(run.after, run.after + run.length),
          );
        const shared = runs.reduce((sum, run) => sum + run.length, 0);
        expect(shared).toBe(longestCommon(one, other));
      }),
    );
  });

  it('go by the items that are there once where too much differs', () => {
    const one = Array.from({ length: 4000 }, (_, i) => (i % 1000 === 0 ? `mark ${i}` : `old ${i}`));
    const other = one.map((item) => item.replace('old', 'new'));
    expect(commonRuns(one, other).map((run) => run.before)).toEqual([0, 1000, 2000, 3000]);
  });

  it('finds a longest selection that increases', () => {
    expect(longestIncreasing([3, 1, 2, 5, 4, 6])).toEqual([1, 2, 4, 5]);
    expect(longestIncreasing([])).toEqual([]);
  });
});
