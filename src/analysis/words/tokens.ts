// A run of letters, marks and digits is one word, with apostrophes and hyphens inside it.
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
// The same for texts of Latin letters and their signs, which needs no look at the tables of Unicode: many times quicker.
const LATIN = /^[\0-\u024f\u2010-\u2027]*$/;
const LATIN_RUN =
  /[0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]+(?:['’\-‐‑][0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]+)*/g;
// Below it no letter belongs to a script without spaces.
const FIRST_UNDIVIDED = /[\u0e00-\uffff]/;
// Scripts that set no spaces between words: the browser's dictionary divides them.
const UNDIVIDED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Their capital I is not ours.
const OWN_CAPITALS = new Set(['tr', 'az', 'lt']);

/** How words are told apart, in words: what a reader of their numbers must know. */
export const TOKEN_RULE =
  'Words are runs of letters and digits, with hyphens and apostrophes inside them, in lower case and as they are inflected; Chinese, Japanese, Thai, Lao, Khmer and Burmese are divided by the browser’s dictionary. Korean words keep their particles.';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** The paragraph as its words are told apart in: normalised and in lower case. */
function lowered(plain: string, language: string): string {
  const [primary = ''] = language.split('-');
  return OWN_CAPITALS.has(primary) ? plain.toLocaleLowerCase(primary) : plain.toLowerCase();
}

/** The words of a paragraph in their order, in lower case. The language is a BCP 47 tag, or empty. */
export function tokensOf(text: string, language: string): readonly string[] {
  const lower = lowered(text.normalize('NFC'), language);
  if (LATIN.test(lower)) return lower.match(LATIN_RUN) ?? [];
  const runs = lower.match(RUN) ?? [];
  if (!FIRST_UNDIVIDED.test(lower) || !UNDIVIDED.test(lower)) return runs;
  return runs.flatMap((run) => dividedRun(run, language).map(({ word }) => word));
}

/** A word, and where it begins in the paragraph as `shownText` gives it back. */
export interface PlacedToken {
  readonly word: string;
  readonly start: number;
}

/** The same words as `tokensOf`, each with its place. Slower. */
export function placedTokens(text: string, language: string): readonly PlacedToken[] {
  const lower = lowered(text.normalize('NFC'), language);
  return Array.from(lower.matchAll(LATIN.test(lower) ? LATIN_RUN : RUN)).flatMap(({ 0: run, index }) =>
    dividedRun(run, language).map(({ word, start }) => ({ word, start: index + start })),
  );
}

/** The paragraph in which the places of `placedTokens` hold; in lower case where that is longer than what was written. */
export function shownText(text: string, language: string): string {
  const plain = text.normalize('NFC');
  const lower = lowered(plain, language);
  return lower.length === plain.length ? plain : lower;
}

function dividedRun(run: string, language: string): readonly PlacedToken[] {
  if (!UNDIVIDED.test(run)) return [{ word: run, start: 0 }];
  const [primary = ''] = language.split('-');
  return Array.from(segmenterOf(primary).segment(run)).flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ word: segment, start: index }] : [],
  );
}
