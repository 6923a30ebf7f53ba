import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedPhrases } from './repeated-phrases.ts';

const anyDocuments = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), { maxLength: 4 });
const LIMITS = { shortest: 2, fewestDocuments: 2 };

/** All runs by trying each, kept where no longer run of the same documents holds them. */
function naive(documents: readonly (readonly string[])[]): readonly string[] {
  const found = new Map<string, Set<number>>();
  documents.forEach((tokens, document) => {
    tokens.forEach((_, from) => {
      for (let to = from + LIMITS.shortest; to <= tokens.length; to++) {
        const run = tokens.slice(from, to).join(' ');
        found.set(run, (found.get(run) ?? new Set()).add(document));
      }
    });
  });
  const shared = [...found].filter(([, own]) => own.size >= LIMITS.fewestDocuments);
  const holds = (longer: string, run: string): boolean =>
    ` ${longer} `.includes(` ${run} `) && longer !== run;
  return shared
    .filter(([run, own]) => !shared.some(([longer, other]) => holds(longer, run) && other.size === own.size))
    .map(([run, own]) => `${run}: ${[...own].sort().join(' ')}`);
}

test('the maximal runs that trying each run gives', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const found = repeatedPhrases(documents, LIMITS).map(
        (one) => `${one.tokens.join(' ')}: ${one.documents.join(' ')}`,
      );
      expect(found.toSorted()).toEqual(naive(documents).toSorted());
    }),
  );
});

test('longest first; nothing shared gives nothing', () => {
  expect(repeatedPhrases([])).toEqual([]);
  expect(repeatedPhrases([['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd']])).toEqual([]);
  const lengths = repeatedPhrases(
    [
      ['a', 'b', 'c', 'x', 'd', 'e'],
      ['d', 'e', 'y', 'a', 'b', 'c'],
    ],
    LIMITS,
  ).map(({ tokens }) => tokens.length);
  expect(lengths).toEqual([3, 2]);
});

test('a reprinted speech of some thousand words is one phrase', () => {
  const speech = Array.from({ length: 3000 }, (_, i) => `w${i % 1700}`);
  const found = repeatedPhrases([speech, speech]);
  expect(found[0]?.tokens).toHaveLength(3000);
});
