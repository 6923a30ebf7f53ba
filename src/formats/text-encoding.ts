import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';

/** Text with LF line ends, no byte order mark and no stray control characters, and how it was decoded. */
export interface DecodedText {
  readonly text: string;
  /** Label of the WHATWG Encoding standard, in lower case. */
  readonly encoding: string;
}

// A long transcript with a stray NUL is still a text; more than this is binary data.
const MOST_STRAY_CONTROLS = 1 / 500;

/** Text of the bytes; `declared` is an encoding that the file itself names, used only where the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array, declared?: string): Result<DecodedText> {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-32') return failed({ reason: 'unknown-encoding' });
  if (marked !== undefined) return decodedAs(marked, bytes);
  const utf8 = decodedStrictly('utf-8', bytes);
  if (utf8 !== undefined && declared !== 'iso-2022-jp') {
    if (strayControls(bytes) > MOST_STRAY_CONTROLS)
      return failed({ reason: looksUtf16(bytes) ? 'unknown-encoding' : 'not-text' });
    return ok({ text: cleanText(utf8), encoding: 'utf-8' });
  }
  if (declared !== undefined) return decodedAs(declared, bytes);
  return failed({ reason: unmarkedProblem(bytes) });
}

// Legacy encodings are recognised here once they are: everything that is not UTF-8 and carries no mark ends up in it.
function unmarkedProblem(bytes: Uint8Array): 'unknown-encoding' | 'not-text' {
  if (looksUtf16(bytes)) return 'unknown-encoding';
  return bytes.includes(0) || strayControls(bytes) > MOST_STRAY_CONTROLS ? 'not-text' : 'unknown-encoding';
}

/** The encoding that a byte order mark names. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && bytes[3] === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function decodedStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodedAs(label: string, bytes: Uint8Array): Result<DecodedText> {
  // A cut off last character does not make a marked UTF-16 unreadable; it comes out as U+FFFD.
  const text = label.startsWith('utf-16')
    ? new TextDecoder(label).decode(bytes)
    : decodedStrictly(label, bytes);
  if (text === undefined) return failed({ reason: 'unknown-encoding' });
  return ok({ text: cleanText(text), encoding: new TextDecoder(label).encoding });
}

/** Share of bytes that no text has: controls other than tab, line ends, form feed, escape and the old end-of-file mark. */
function strayControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes)
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) count++;
  return count / Math.max(1, bytes.length);
}

/** NULs nearly always in the high or nearly always in the low byte of a pair: UTF-16 without its mark. */
function looksUtf16(bytes: Uint8Array): boolean {
  const nulls = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  const [low = 0, high = 0] = nulls;
  return Math.max(low, high) > end / 8 && Math.min(low, high) < end / 50;
}

const PARAGRAPH_SEPARATOR = /\u2029/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\v]/g;
// A page break does not end a paragraph: in wrapped text it stands in the middle of one.
const PAGE_BREAK = /\n?\f\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the purpose
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** Line ends as LF, byte order marks and control characters dropped wherever they stand. */
export function cleanText(text: string): string {
  return text
    .replace(PARAGRAPH_SEPARATOR, '\n\n')
    .replace(LINE_ENDS, '\n')
    .replace(PAGE_BREAK, '\n')
    .replace(DROPPED, '');
}
