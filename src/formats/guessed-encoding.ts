import { decodedForm, HAS_CJK } from './decoded-form.ts';
import { decoderOf } from './decoders.ts';
import { letterGroups } from './language.ts';

/** An encoding that bytes without a mark are probably in. */
export interface EncodingGuess {
  /** Label that `decoderOf` knows. */
  readonly encoding: string;
  /** 0 to 1: how clearly it reads better than every encoding that would give another text. */
  readonly confidence: number;
}

// More likely ones first: of two that give the same text the first is named.
const LEGACY = [
  'windows-1252',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1250',
  'iso-8859-2',
  'koi8-u',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-15',
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
  'ibm850',
  'ibm852',
  'ibm737',
  'ibm862',
  'ibm857',
  'iso-8859-13',
  'iso-8859-4',
  'iso-8859-16',
  'ibm775',
  'ibm855',
  'ibm1125',
  'x-mac-ce',
  'x-mac-turkish',
  'x-mac-greek',
];
// Languages that an encoding was made for: it wins over one that has nearly the same letters by accident.
const USUAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['windows-1252', ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'fi', 'is', 'ca']],
  ['macintosh', ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'fi', 'is', 'ca']],
  ['ibm850', ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'fi', 'is', 'ca']],
  ['ibm852', ['pl', 'cs', 'sk', 'hu', 'ro', 'sl', 'hr', 'sq']],
  ['windows-1250', ['pl', 'cs', 'sk', 'hu', 'ro', 'sl', 'hr', 'sq']],
  ['iso-8859-2', ['pl', 'cs', 'sk', 'hu', 'ro', 'sl', 'hr', 'sq']],
  ['x-mac-ce', ['pl', 'cs', 'sk', 'hu']],
  ['windows-1254', ['tr', 'az']],
  ['ibm857', ['tr']],
  ['windows-1257', ['lt', 'lv', 'et']],
  ['iso-8859-13', ['lt', 'lv', 'et']],
  ['gb18030', ['zh']],
  ['big5', ['zh']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['euc-kr', ['ko']],
]);
const USUAL_LANGUAGE = 0.02;
const WIDE = ['utf-16le', 'utf-16be'];

// Enough for any language, and always quick.
const SAMPLE_BYTES = 3000;
// A text in which every second special character is out of place loses as much as a language's likeness can give.
const ODDITY = 0.6;
// Ten odd characters among a thousand tell more than one among a hundred.
const SPARED = 0.7;
// What a place further down the list costs: less than any difference that tells.
const PLACE = 0.0008;
// So many of the special characters look wrong even in the best reading: these bytes are in no encoding known here.
const MOST_ODD = 0.22;
const LEAST_SCORE = 0.1;
// However clear it looks, one character alone may have been any other.
const DOUBT = 0.3;

interface Reading {
  readonly encoding: string;
  readonly text: string;
  /** Characters beyond ASCII. */
  readonly special: number;
  readonly score: number;
}

/**
 * Decodes a sample in every encoding that a browser knows and takes the one that reads most like a language: by the
 * frequency of its letter groups, and by the form of its words and marks. Undefined where none does. Bytes with many
 * controls are no `isLegacy` text: they can only be UTF-16.
 */
export async function guessEncoding(bytes: Uint8Array, isLegacy = true): Promise<EncodingGuess | undefined> {
  // The very table that tells the language of a text afterwards.
  const { eld } = await letterGroups();
  const likenessOf = (text: string, encoding: string): number => {
    const found = eld.detect(text);
    const usual = USUAL.get(encoding)?.includes(found.language) ? USUAL_LANGUAGE : 0;
    // Any bytes at all are Han as UTF-16.
    const least = HAS_CJK.test(text) && !WIDE.includes(encoding) ? UNKNOWN_CJK : 0;
    return usual + Math.max(least, ...Object.values(found.getScores()));
  };
  const likeness = (text: string, encoding: string): number => {
    const words = wordsBeyondAscii(text);
    if (words.length >= ENOUGH_CHARACTERS) return likenessOf(words, encoding);
    const ofWords = words === '' ? WITHOUT_WORDS : likenessOf(words, encoding);
    return likenessOf(text, encoding) - SHARE_OF_WORDS * (1 - ofWords);
  };
  const read = (encoding: string, sample: Uint8Array, place: number): readonly Reading[] => {
    const text = decoderOf(encoding)?.(sample) ?? '';
    const { special, odd } = decodedForm(text, MOST_ODD);
    if (odd > MOST_ODD * Math.max(1, special)) return [];
    const score = likeness(text, encoding) - (ODDITY * odd) / Math.max(1, special) ** SPARED - PLACE * place;
    return [{ encoding, text, special, score }];
  };
  const lines = isLegacy ? linesBeyondAscii(bytes) : bytes.subarray(0, 0);
  const legacy = isLegacy ? LEGACY.flatMap((encoding, place) => read(encoding, lines, place)) : [];
  const start = bytes.subarray(0, Math.min(bytes.length & ~1, SAMPLE_BYTES));
  const wide = bytes.length % 2 === 0 ? WIDE.flatMap((encoding) => read(encoding, start, LEGACY.length)) : [];
  const [best, ...others] = [...legacy, ...wide].sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < LEAST_SCORE) return undefined;
  const next = others.find((reading) => reading.text !== best.text)?.score ?? 0;
  const surest = 1 - DOUBT / Math.max(1, best.special);
  return { encoding: best.encoding, confidence: Math.min(surest, 0.5 + 5 * (best.score - next)) };
}

/** Whole lines with bytes beyond ASCII: no character of any of these encodings runs over a line end. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let filled = 0;
  let start = 0;
  while (start < bytes.length && filled < sample.length) {
    let end = start;
    let special = false;
    while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) {
      special ||= (bytes[end] ?? 0) > 0x7f;
      end++;
    }
    if (special) {
      const line = bytes.subarray(start, Math.min(end + 1, start + sample.length - filled));
      sample.set(line, filled);
      filled += line.length;
    }
    start = end + 1;
  }
  return sample.subarray(0, filled);
}

const TELLING_CHARACTERS = 900;
const ENOUGH_CHARACTERS = 40;
// Fewer of them say less than the text around them, but it is they that differ: they speak against an encoding.
const SHARE_OF_WORDS = 0.3;
// As good as nearly all words: marks alone, as quotation marks and dashes, say nothing against an encoding.
const WITHOUT_WORDS = 0.9;
// Of Han, Kana and Hangul only the common groups are known, and a slogan may have none of them.
const UNKNOWN_CJK = 0.5;
const WORD_BEYOND_ASCII = /[\p{L}\p{M}]*[^\0-\x7f\P{L}][\p{L}\p{M}]*/gu;

/** The first words with letters beyond ASCII. */
function wordsBeyondAscii(text: string): string {
  const words: string[] = [];
  let length = 0;
  for (const [word] of text.matchAll(WORD_BEYOND_ASCII)) {
    words.push(word);
    length += word.length + 1;
    if (length > TELLING_CHARACTERS) break;
  }
  return words.join(' ');
}
