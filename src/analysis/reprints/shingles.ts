// Scripts that write words without spaces, or, as Korean, with endings grown onto them.
const BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTERS_LOOKED_AT = 400;

// Three words survive most small changes and are rare by chance; five characters say about as much.
const WORDS = 3;
const CHARACTERS = 5;

/**
 * The overlapping runs that a text is compared by: of three words, or of five characters where most letters are Chinese,
 * Japanese or Korean. Case, punctuation and white space do not count. A shorter text is one run; an empty one has none.
 */
export function shinglesOf(text: string): readonly string[] {
  const plain = text.normalize('NFC').toLowerCase();
  const [units, size] = isByCharacter(plain)
    ? [plain.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [], CHARACTERS]
    : [plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [], WORDS];
  if (units.length === 0) return [];
  if (units.length <= size) return [units.join(' ')];
  return Array.from({ length: units.length - size + 1 }, (_, i) => units.slice(i, i + size).join(' '));
}

function isByCharacter(text: string): boolean {
  const letters = text.slice(0, 4 * LETTERS_LOOKED_AT).match(/\p{L}/gu) ?? [];
  const some = letters.slice(0, LETTERS_LOOKED_AT);
  return 2 * some.filter((letter) => BY_CHARACTER.test(letter)).length > some.length;
}

/** Share of the shingles of both that both have: 1 for equal sets, 0 where either is empty. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
