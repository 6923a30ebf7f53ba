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

// A text is spelled in the same place as the one before it: fresh memory costs more than all that is done in it.
const MOST_KEPT_BYTES = 8_000_000;
let kept = new Uint8Array(0);

function bytesFor(length: number): Uint8Array<ArrayBuffer> {
  if (length <= kept.length) return kept;
  const fresh = new Uint8Array(length);
  if (length <= MOST_KEPT_BYTES) kept = fresh;
  return fresh;
}

/** UTF-8 of the paragraphs, one right behind the other, in NFC; it stands there until the next call. */
function encoded(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  // A mark at a paragraph's beginning may belong to the end of the one before it.
  const texts = paragraphs.some((paragraph) => MAY_CHANGE.test(paragraph))
    ? [paragraphs.join('').normalize('NFC')]
    : paragraphs;
  const bytes = bytesFor(3 * texts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const text of texts) filled += encoder.encodeInto(text, bytes.subarray(filled)).written;
  return bytes.subarray(0, filled);
}

// How many bytes are kept of one of a kind; for a few, what follows tells.
const [DROPPED, KEPT, MAY_BE_SPACE] = [0, 1, 2];
const treatments = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) ? DROPPED : KEPT;
  return [0xc2, 0xe1, 0xe2, 0xe3, 0xef].includes(byte) ? MAY_BE_SPACE : KEPT;
});

/** The bytes of a UTF-8 text without those of white space, in their own place: replacing it in a text costs ten times that. */
function withoutWhiteSpace(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let filled = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const treatment = treatments[byte] ?? KEPT;
    // What is dropped is written, too, and then written over: a branch for every space would cost more.
    bytes[filled] = byte;
    if (treatment !== MAY_BE_SPACE) filled += treatment;
    else {
      const space = spaceLength(bytes, i);
      if (space === 0) filled++;
      else i += space - 1;
    }
  }
  return bytes.subarray(0, filled);
}

/** How many bytes the white space beyond ASCII takes that stands here; 0 where none does. */
function spaceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
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
