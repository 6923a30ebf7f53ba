import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './words.ts';

describe('countWords', () => {
  it.each<[string, number]>([
    ['', 0],
    ['— … !', 0],
    ['The people’s re-elected council met in 1956.', 7],
    ['don\'t, "won\'t"', 2],
    ['같은 물을 마시며', 3],
    ['我们信守了诺言', 7],
    ['川の会議 2013年', 6],
    ['GDP增长了', 4],
    ['Товарищи речники', 2],
    ['النهر يجمع ولا يفرّق', 4],
    ['हम नदी के पास', 4],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts as the rule is written down', () => {
    const run = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
    const single = /[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
    const naive = (text: string): number =>
      (text.match(run) ?? []).reduce((sum, word) => {
        const singles = word.match(single)?.length ?? 0;
        return sum + singles + (word.replace(single, ' ').match(run)?.length ?? 0);
      }, 0);
    const piece = fc.oneof(
      fc.constantFrom(..."ab é7’-‐' 漢々〇ひカー・강ก้न्दी𠀀𝒳🗝\ud800\u0301。"),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    void fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(countWords(text)).toBe(naive(text));
      }),
      { numRuns: 2000 },
    );
  });
});
