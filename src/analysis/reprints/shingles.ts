// Scripts that write words without spaces, or, as Korean, with endings grown onto them.
const BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTERS_LOOKED_AT = 400;

// Three words survive most small changes and are rare by chance; five characters say about as much.
const WORDS = 3;
const CHARACTERS = 5;

// Vowels of Arabic with the stroke that lengthens a word, and points of Hebrew: one print sets them, the next does not.
const MAY_BE_MISSING =
  /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** The words or characters of a text, and how many of them make a run. */
function unitsOf(text: string): readonly [units: readonly string[], size: number] {
  const plain = text.normalize('NFKC').toLowerCase().replace(MAY_BE_MISSING, '');
  return isByCharacter(plain)
    ? [plain.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [], CHARACTERS]
    : [plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [], WORDS];
}

/**
 * The overlapping runs that a text is compared by: of three words, or of five characters where most letters are Chinese,
 * Japanese or Korean. Case, punctuation, white space, width and vowel points do not count. A shorter text is one run; an empty one has none.
 */
export function shinglesOf(text: string): readonly string[] {
  const [units, size] = unitsOf(text);
  if (units.length === 0) return [];
  if (units.length <= size) return [units.join(' ')];
  return Array.from({ length: units.length - size + 1 }, (_, i) => units.slice(i, i + size).join(' '));
}

/** Hashes of the same runs, each once, in no order: a search through all texts needs no more, and makes no strings. */
export function shingleHashes(text: string): Int32Array {
  const [units, size] = unitsOf(text);
  if (units.length === 0) return new Int32Array();
  const hashes = Int32Array.from(units, hashOf);
  const run = Math.min(size, units.length);
  const found = new Int32Array(units.length - run + 1);
  for (let i = 0; i < found.length; i++) {
    let hash = run;
    for (let k = 0; k < run; k++) hash = Math.imul(hash, RUN_FACTOR) + (hashes[i + k] ?? 0);
    found[i] = mixed(hash);
  }
  found.sort();
  let kept = 0;
  for (const hash of found) if (kept === 0 || hash !== found[kept - 1]) found[kept++] = hash;
  return found.subarray(0, kept);
}

// Odd, so that no bit of an earlier unit is lost, and large, so that the order of units counts.
const RUN_FACTOR = 0x9e3779b1;

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The last steps of MurmurHash3: every bit of the hash comes to depend on all others. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
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
