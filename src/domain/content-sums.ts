import { keptBytes } from './kept-bytes.ts';
import { beginsWord, countWords, kindOf, THREE_KINDS } from './words.ts';

/** What is reckoned from the paragraphs of a document alone. */
export interface ContentSums {
  /**
   * SHA-256, in hex, of the paragraphs' characters in NFC without white space: equal for equal texts whatever their
   * file's name, format, encoding, line width or division.
   */
  readonly contentHash: string;
  /** Words of all paragraphs, each counted by itself. */
  readonly wordCount: number;
}

/** The sums of the paragraphs. Both go through every character: together they take little more than either alone. */
export async function contentSums(paragraphs: readonly string[]): Promise<ContentSums> {
  const isComposed = !paragraphs.some((paragraph) => MAY_CHANGE.test(paragraph));
  // A mark at a paragraph's beginning may belong to the end of the one before it.
  const spelled = spelledWords(isComposed ? paragraphs : [paragraphs.join('').normalize('NFC')]);
  const wordCount = isComposed
    ? spelled.words
    : paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);
  const digest = await crypto.subtle.digest('SHA-256', spelled.bytes);
  const contentHash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return { contentHash, wordCount };
}

// A text without any of these is in NFC. Left out are the long stretches of characters that NFC neither replaces nor
// composes with what is before them: most of Latin, Greek, Cyrillic, Arabic, the signs of print, Han, Kana and Hangul.
const MAY_CHANGE =
  /[\u20d0-\u20f0]|[\u0300-\u0387\u0483-\u0489\u0591-\u061a\u064b-\u0670\u06d6-\u1dff\u1f71-\u2001\u2126-\u212b\u2329\u232a\u2adc-\u2dff\u302a-\u302d\u3099\u309a\ua66f-\uabff\ud7a4-\ufe2f]/;

const bytesFor = keptBytes();
const MOST_BYTES_A_UNIT = 3;
const REPLACEMENT = 0xfffd;

// 1 for each ASCII character that is none of white space.
const inAscii = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? 0 : 1,
);

// Asked for each character anew, they would take half the time.
const kindsOfAscii = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOf(unit));

interface Spelled {
  /** UTF-8 of the texts, one right behind the other, without white space; it stands there until the next call. */
  bytes: Uint8Array<ArrayBuffer>;
  words: number;
}

function spelledWords(texts: readonly string[]): Spelled {
  const bytes = bytesFor(MOST_BYTES_A_UNIT * texts.reduce((sum, { length }) => sum + length, 0));
  const spelling = { bytes, filled: 0, words: 0 };
  for (const text of texts) spell(text, spelling);
  return { bytes: bytes.subarray(0, spelling.filled), words: spelling.words };
}

/** Writes a text behind what is there, and adds its words. The browser's encoder, with white space, takes twice the time. */
function spell(text: string, spelling: { readonly bytes: Uint8Array; filled: number; words: number }): void {
  const { bytes } = spelling;
  let { filled, words } = spelling;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      // White space is written, too, and then written over: a branch for every word would cost more.
      bytes[filled] = unit;
      filled += inAscii[unit] ?? 0;
      row = ((row << 3) | (kindsOfAscii[unit] ?? 0)) & THREE_KINDS;
      words += beginsWord[row] ?? 0;
      continue;
    }
    let point = unit;
    if (unit < 0x800) {
      if (unit !== 0xa0) {
        bytes[filled++] = 0xc0 | (unit >> 6);
        bytes[filled++] = 0x80 | (unit & 0x3f);
      }
    } else if (unit < 0xd800 || unit > 0xdfff) {
      if (!isSpace(unit)) filled = spellWide(unit, bytes, filled);
    } else {
      point = text.codePointAt(i) ?? unit;
      if (point > 0xffff) {
        bytes[filled++] = 0xf0 | (point >> 18);
        bytes[filled++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[filled++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[filled++] = 0x80 | (point & 0x3f);
        i++;
      } else filled = spellWide(REPLACEMENT, bytes, filled);
    }
    row = ((row << 3) | kindOf(point)) & THREE_KINDS;
    words += beginsWord[row] ?? 0;
  }
  spelling.filled = filled;
  spelling.words = words;
}

function spellWide(unit: number, bytes: Uint8Array, from: number): number {
  bytes[from] = 0xe0 | (unit >> 12);
  bytes[from + 1] = 0x80 | ((unit >> 6) & 0x3f);
  bytes[from + 2] = 0x80 | (unit & 0x3f);
  return from + 3;
}

/** Whether a character beyond U+07FF is white space. */
function isSpace(unit: number): boolean {
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    unit === 0x3000 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}
