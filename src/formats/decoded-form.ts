/** A text that a wrong encoding could have made: how many of its characters beyond ASCII look out of place. */
export interface DecodedForm {
  /** Characters beyond ASCII. */
  readonly special: number;
  /** What no text of that form has, weighted; 0 for a text that looks right. */
  readonly odd: number;
}

const SPECIAL = /[^\0-\x7f]/gu;
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** Finds Han, Kana or Hangul. */
export const HAS_CJK = new RegExp(`[${CJK}]`, 'u');
const LETTER = '[\\p{L}\\p{M}]';

const pattern = (source: string): RegExp => new RegExp(source, 'gu');

// Each with its weight a hit; what counts twice on purpose is twice as odd.
const ODD: readonly (readonly [pattern: RegExp, weight: number])[] = [
  // Undecodable bytes, controls of the upper half, private characters.
  [/[\ufffd\u0080-\u009f\ue000-\uf8ff]|\p{Cn}/gu, 2],
  // Letters of two scripts in one word.
  [/(?<=[A-Za-z\u00c0-\u024f])[\u0370-\u05ff\u0600-\u06ff\u0e00-\u0e7f]/gu, 2],
  [/(?<=[\u0370-\u05ff\u0600-\u06ff\u0e00-\u0e7f])[A-Za-z\u00c0-\u024f]/gu, 2],
  [pattern(`(?<=[A-Za-z\\u00c0-\\u024f])\\p{Script=Han}|\\p{Script=Han}(?=[a-z\\u00c0-\\u024f])`), 0.7],
  [/(?<=[a-z\u00c0-\u024f])[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}](?=[a-z])/gu, 1.5],
  [/(?<=[\u0370-\u03ff])[\u0400-\u06ff\u0e00-\u0e7f]|(?<=[\u0400-\u04ff])[\u0370-\u03ff\u0590-\u06ff]/gu, 2],
  // A capital after a small letter in one word, with a letter beyond ASCII at the joint.
  [/(?<=\p{Ll})(?![A-Z])\p{Lu}|(?<=(?![a-z])\p{Ll})\p{Lu}/gu, 1],
  // Single capitals beyond ASCII between small letters are that again; all small but for its inside.
  [/(?<=\p{Ll})(?![A-Z])\p{Lu}(?=\p{Ll})/gu, 0.5],
  // Symbols, signs and marks inside a word or at its ends.
  [
    pattern(
      `(?<=${LETTER})(?![\\0-\\x7f])[\\p{S}\\p{No}\\u00a1\\u00bf\\u00a7\\u00b6\\u2020-\\u2022](?=${LETTER})`,
    ),
    2,
  ],
  [
    pattern(
      `(?<=${LETTER})(?![\\0-\\x7f\\u00ae\\u2122\\u00b2\\u00b3\\u00b9])[\\p{S}\\u00a1\\u00bf\\u00a7\\u00b6\\u2020-\\u2022]`,
    ),
    0.7,
  ],
  [pattern(`(?![\\0-\\x7f\\u00a9\\u20ac\\u00a3\\u00a5\\u2116])[\\p{S}\\u00b6](?=${LETTER})`), 0.7],
  [/(?<=^|\s)[\u00a3\u00a5\u00b7](?=\p{Ll})|(?<=\p{Ll})\u00b7(?=\s|$)/gu, 0.7],
  // A number raised behind a word may be that of a note, and is as often a letter of another page.
  [/(?<=\p{Ll}{3})[\u00b2\u00b3\u00b9](?!\p{L})/gu, 0.1],
  [/(?<=[A-Za-z])[\u02c7\u02d8-\u02dd\u200e\u200f]/gu, 1],
  // Quotation marks the wrong way round; dashes and points inside nothing.
  [/(?<=\p{L})[\u00ab\u201c\u2018\u201e\u201a](?=\p{L})/gu, 1],
  [/(?<=\s)[\u00bb\u201d](?=\s)/gu, 0.5],
  [
    /(?<=\p{L})[\u00bb\u201d\u2026\u2030\u2039\u203a\u02c6\u02dc\u00b8\u00b7\u02c7\u02db\u2032\u2033](?=\p{Ll})/gu,
    0.7,
  ],
  [/(?<=^|\s)[\u201d](?=\p{L})|(?<=\p{L})[\u201c](?=\s|$)/gu, 0.4],
  [/(?<=\p{L})\u2013(?=\p{L})|[\u2013-\u201f\u2026\u2122\u20ac\u2022]{3}|@(?=\P{ASCII})/gu, 0.4],
  // Lines and blocks of terminals, and signs that stand in code pages only.
  [
    /[\u2320\u2321\u2500-\u259f\u00a4\u00a6\u00ac\u02d9\u02dd\uf8ff\u221a\u2248\u2264\u2265\u25ca\u2206\u220f\u222b\ufb01\ufb02]/gu,
    1,
  ],
  // Letters of Serbian and Macedonian in a word with letters that neither has.
  [/(?<=[йщъыьэюяё]\p{L}*)[ЂЃЉЊЌЋЏђѓљњќћџЅѕЈј]|[ЂЃЉЊЌЋЏђѓљњќћџЅѕЈј](?=\p{L}*[йщъыьэюяё])/gu, 1.5],
  // A dash or a low quotation mark that nothing closes, right before a small Cyrillic letter.
  [/(?<=^|\s)(?:[\u2013\u2014]|\u201a(?![^\u2018]*\u2018))(?=\p{Ll})(?=\p{Script=Cyrillic})/gu, 1],
  // A low quotation mark at a word's end, a second blank there, a soft hyphen beside no letter.
  [/(?<=\p{L})(?:[\u201a\u201e](?=[\s,.])|\u00a0(?= ))|\u00ad(?![\p{L}\n])|(?<!\p{L})\u00ad/gu, 1],
  // Words of accented Latin letters alone; one of them right after a capital, or right before a number.
  [/(?<![\p{L}\p{M}])[\u00c0-\u024f]{3,}(?![\p{L}\p{M}])|[\u00c0-\u00ff]{4,}/gu, 1],
  [/(?<=(?<!\p{L})\p{Lu})(?![A-Z])\p{Lu}(?=\p{Ll}{2})|(?<!\p{L})[\u00df-\u024f](?=[0-9])/gu, 1],
  [/(?<=^|\s)[\u2020-\u2022\u2030](?=\p{L})|(?<=\p{L})[\u00aa\u00ba](?=\p{L})/gu, 1],
  // Soft and hard signs, and Ы, where no word has them; Bopomofo inside a text; a micro sign inside a word.
  [/(?<=[аеёиоуыэюя])[ьъ]|(?<!\p{L})[ьы](?=\p{L})|[\u3105-\u312f]|(?<=\p{L})\u00b5/giu, 1],
  // Vowels of Thai without the consonant that they stand before or behind, and its rarest letters.
  [/[\u0e31\u0e40-\u0e44](?![\u0e01-\u0e2e\u0e48-\u0e4b])/gu, 1],
  [/[\u0e03\u0e05\u0e06\u0e0c\u0e0e\u0e0f\u0e11\u0e12\u0e26\u0e2c\u0e45\u0e4d-\u0e4f\u0e5a\u0e5b]/gu, 0.4],
  // Thai digits inside words.
  [/(?<=[\u0e01-\u0e2e])[\u0e50-\u0e59]|[\u0e50-\u0e59](?=[\u0e01-\u0e2e])/gu, 0.7],
  // Half width Kana stand where bytes of other encodings do.
  [/[\uff61-\uff9f]/gu, 0.7],
  // Marks that need a letter before them, without one.
  [pattern('(?<![\\p{L}\\p{M}])\\p{M}'), 1],
];
const CJK_MARKS = /[\u3000-\u303f\u30fb\u30fc\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2460-\u24ff]/gu;

// Letters that only Serbian and Macedonian have, and those that neither has: capitals of another code page.
const BALKAN = /[ЂЃЉЊЌЋЏђѓљњќћџЅѕЈј]/gu;
const NOT_BALKAN = /[йщъыьэюяё]/giu;

// Two in five characters of Thai are vowels and tones; of Korean and Chinese bytes read as Thai one in six.
const FEWEST_THAI_VOWELS = 0.27;

/**
 * Looks at the form of a decoded text only, not at its words; counts no further where more than the share `most` of the
 * special characters is odd already.
 */
export function decodedForm(text: string, most = Number.POSITIVE_INFINITY): DecodedForm {
  const special = text.match(SPECIAL)?.length ?? 0;
  let odd = 0;
  for (const [oddity, weight] of ODD) {
    odd += weight * (text.match(oddity)?.length ?? 0);
    if (odd > most * Math.max(1, special)) return { special, odd };
  }
  if (!HAS_CJK.test(text)) odd += text.match(CJK_MARKS)?.length ?? 0;
  const balkan = text.match(BALKAN)?.length ?? 0;
  if (balkan > 0 && (text.match(NOT_BALKAN)?.length ?? 0) >= 2 * balkan) odd += balkan;
  const thai = text.match(/[\u0e01-\u0e4e]/g)?.length ?? 0;
  const vowels = text.match(/[\u0e30-\u0e3a\u0e40-\u0e4e]/g)?.length ?? 0;
  if (vowels < FEWEST_THAI_VOWELS * thai) odd += thai / 4;
  return { special, odd };
}
