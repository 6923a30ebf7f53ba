// Characters below the combining marks are in NFC as they are.
const MAY_CHANGE = /[\u0300-\uffff]/;

/**
 * SHA-256, in hex, of the paragraphs' characters in NFC without white space: equal for equal texts whatever their
 * file's name, format, encoding, line width or division.
 */
export async function contentHash(paragraphs: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', withoutWhiteSpace(encoded(paragraphs)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const encoder = new TextEncoder();

/** UTF-8 of the paragraphs, one right behind the other, in NFC. */
function encoded(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  if (paragraphs.some((paragraph) => MAY_CHANGE.test(paragraph)))
    return encoder.encode(paragraphs.join('').normalize('NFC'));
  // Two bytes are enough for every character here; joining the paragraphs first would cost more than all the rest.
  const bytes = new Uint8Array(2 * paragraphs.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const paragraph of paragraphs) filled += encoder.encodeInto(paragraph, bytes.subarray(filled)).written;
  return bytes.subarray(0, filled);
}

/** The bytes of a UTF-8 text without those of white space, in their own place: replacing it in a text costs ten times that. */
function withoutWhiteSpace(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let filled = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = byte > 0x20 && byte < 0x80 ? 0 : spaceLength(bytes, i);
    if (length > 0) i += length;
    else {
      bytes[filled++] = byte;
      i++;
    }
  }
  return bytes.subarray(0, filled);
}

/** How many bytes the white space takes that stands here; 0 where none does. */
function spaceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first === 0x20 || (first >= 0x09 && first <= 0x0d) ? 1 : 0;
  if (first === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  if (first !== 0xe1 && first !== 0xe2 && first !== 0xe3 && first !== 0xef) return 0;
  const point = ((first & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
  const isSpace =
    point === 0x1680 ||
    (point >= 0x2000 && point <= 0x200a) ||
    point === 0x2028 ||
    point === 0x2029 ||
    point === 0x202f ||
    point === 0x205f ||
    point === 0x3000 ||
    point === 0xfeff;
  return isSpace ? 3 : 0;
}
