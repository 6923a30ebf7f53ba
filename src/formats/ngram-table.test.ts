import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngramTable, packedNgrams } from './ngram-table.ts';

const letter = fc.constantFrom(' ', 'a', 'b', 'é', 'ÿ', '"', '\\', 'L');
const group = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
const scores = fc.dictionary(fc.integer({ min: 0, max: 59 }).map(String), fc.integer({ min: 0, max: 207 }));

describe('a packed table of groups of letters', () => {
  it('says of each group what it was made of, and nothing of others', () => {
    fc.assert(
      fc.property(fc.dictionary(group, scores), fc.array(group), (ngrams, asked) => {
        const table = ngramTable(packedNgrams(ngrams));
        for (const [own, expected] of Object.entries(ngrams)) expect(table[own]).toEqual(expected);
        for (const other of asked) if (!Object.hasOwn(ngrams, other)) expect(table[other]).toBeUndefined();
      }),
    );
    expect(ngramTable(packedNgrams({ ab: { 3: 5 } }))['水']).toBeUndefined();
  });

  it('takes no group and no score that it cannot hold', () => {
    expect(() => packedNgrams({ 水: { 1: 1 } })).toThrow('has no key');
    expect(() => packedNgrams({ 'a\n': { 1: 1 } })).toThrow('has no key');
    expect(() => packedNgrams({ sevenfold: { 1: 1 } })).toThrow('has no key');
    expect(() => packedNgrams({ a: { 1: 240 } })).toThrow('has no character');
    expect(() => packedNgrams({ a: { 1: 0.5 } })).toThrow('has no character');
  });
});
