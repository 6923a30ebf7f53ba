import { keptBytes } from './kept-bytes.ts';

// Characters below the combining marks are in NFC as they are.
const MAY_CHANGE = /[\u0300-\uffff]/;

/**
 * SHA-256, in hex, of the paragraphs' characters in NFC without white space: equal for equal texts whatever their
 * file's name, format, encoding, line width or division.
 */
export async function contentHash(paragraphs: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', spelled(paragraphs));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytesFor = keptBytes();

/** UTF-8 of the paragraphs in NFC, one right behind the other, without white space; it stands there until the next call. */
function spelled(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  // A mark at a paragraph's beginning may belong to the end of the one before it.
  const texts = paragraphs.some((paragraph) => MAY_CHANGE.test(paragraph))
    ? [paragraphs.join('').normalize('NFC')]
    : paragraphs;
  const bytes = bytesFor(MOST_BYTES_A_UNIT * texts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const text of texts) filled = spell(text, bytes, filled);
  return bytes.subarray(0, filled);
}

const MOST_BYTES_A_UNIT = 3;
const REPLACEMENT = 0xfffd;

// 1 for each ASCII character that is none of white space.
const inAscii = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? 0 : 1,
);

/** Writes a text behind what is there; gives where it ends. The browser's encoder, with white space, takes twice the time. */
function spell(text: string, bytes: Uint8Array, from: number): number {
  let filled = from;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      // White space is written, too, and then written over: a branch for every word would cost more.
      bytes[filled] = unit;
      filled += inAscii[unit] ?? 0;
    } else if (unit < 0x800) {
      if (unit === 0xa0) continue;
      bytes[filled++] = 0xc0 | (unit >> 6);
      bytes[filled++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      if (!isSpace(unit)) filled = spellWide(unit, bytes, filled);
    } else {
      const point = text.codePointAt(i) ?? unit;
      if (point > 0xffff) {
        bytes[filled++] = 0xf0 | (point >> 18);
        bytes[filled++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[filled++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[filled++] = 0x80 | (point & 0x3f);
        i++;
      } else filled = spellWide(REPLACEMENT, bytes, filled);
    }
  }
  return filled;
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
