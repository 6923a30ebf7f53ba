const UTF8 = 'utf-8+';
// One or two characters of another encoding are now and then UTF-8 by accident, three hardly ever.
const FEWEST_CHARACTERS = 3;
// Of the bytes beyond ASCII: fewer are accidents, and so few lines are better garbled than all the others.
const SMALLEST_SHARE = 1 / 20;

/** Label of texts of which some lines are UTF-8 and the others in the encoding given. */
export const mixedWith = (encoding: string): string => UTF8 + encoding;

/** The encoding of the lines that are not UTF-8; undefined for a label of one encoding. */
export const encodingBesideUtf8 = (label: string): string | undefined =>
  label.startsWith(UTF8) ? label.slice(UTF8.length) : undefined;

/** Decodes line by line: those that are not UTF-8 by the decoder given. */
export function decodeMixed(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  for (const line of linesOf(bytes)) parts.push(soundness(line).broken ? decode(line) : utf8.decode(line));
  return parts.join('');
}

/** Lines of a text that is UTF-8 for a good part of it. */
export interface LinesBesideUtf8 {
  /** The lines that are not UTF-8, one behind the other. */
  readonly bytes: Uint8Array;
  /** Whether none of them holds any UTF-8: they are in another encoding, and not damaged. */
  readonly areApart: boolean;
}

/** The lines that are not UTF-8, where enough of the others cannot be anything else; undefined for any other text. */
export function linesBesideUtf8(bytes: Uint8Array): LinesBesideUtf8 | undefined {
  const others: Uint8Array[] = [];
  let areApart = true;
  let beyond = 0;
  let sound = 0;
  for (const line of linesOf(bytes)) {
    const { characters, high, broken, cut } = soundness(line);
    beyond += high;
    if (broken) {
      others.push(line);
      areApart &&= characters === 0 && !cut;
    } else if (characters >= FEWEST_CHARACTERS) sound += high;
  }
  if (others.length === 0 || sound < SMALLEST_SHARE * beyond) return undefined;
  const joined = new Uint8Array(others.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of others) {
    joined.set(line, at);
    at += line.length;
  }
  return { bytes: joined, areApart };
}

/** Lines with their ends; no character of an encoding that goes byte by byte runs over one. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a && bytes[i] !== 0x0d) continue;
    yield bytes.subarray(start, i + 1);
    start = i + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

interface Soundness {
  /** Characters of UTF-8 beyond ASCII. */
  readonly characters: number;
  /** Bytes beyond ASCII. */
  readonly high: number;
  /** Whether some bytes are no UTF-8. */
  readonly broken: boolean;
  /** Whether all that is wrong is a last character without its end. */
  readonly cut: boolean;
}

function soundness(line: Uint8Array): Soundness {
  let characters = 0;
  let high = 0;
  let broken = false;
  for (let i = 0; i < line.length; i++) {
    if ((line[i] ?? 0) < 0x80) continue;
    const length = characterLength(line, i);
    if (length < 0) return { characters, high: high + 1, broken: true, cut: !broken };
    if (length === 0) broken = true;
    else characters++;
    high += Math.max(1, length);
    i += Math.max(1, length) - 1;
  }
  return { characters, high, broken, cut: false };
}

/** Bytes of the UTF-8 character that begins there; 0 for none, -1 where the line ends within it. */
function characterLength(line: Uint8Array, at: number): number {
  const [lead = 0, next = 0] = [line[at], line[at + 1]];
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    if (at + i >= line.length) return -1;
    if (((line[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  // Longer than need be, a half of a pair, or beyond the last code point.
  const isNone =
    (lead === 0xe0 && next < 0xa0) ||
    (lead === 0xed && next >= 0xa0) ||
    (lead === 0xf0 && next < 0x90) ||
    (lead === 0xf4 && next >= 0x90);
  return isNone ? 0 : length;
}
