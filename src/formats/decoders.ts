// https://encoding.spec.whatwg.org/#names-and-labels; beside them what browsers have no decoder for:
// https://www.rfc-editor.org/rfc/rfc1843 (HZ), https://www.rfc-editor.org/rfc/rfc1557 (ISO-2022-KR), and the pages of code-pages.ts
import { CODE_PAGES } from './code-pages.ts';
import { decodeMixed, encodingBesideUtf8 } from './mixed-encoding.ts';
import { decodeUtf32 } from './utf-32.ts';

/** Decodes bytes of the encoding; undefined where its label is not known. What cannot be decoded comes out as U+FFFD. */
export function decoderOf(label: string): ((bytes: Uint8Array) => string) | undefined {
  if (label === 'utf-32le' || label === 'utf-32be') return (bytes) => decodeUtf32(bytes, label);
  if (label === 'hz-gb-2312') return (bytes) => new TextDecoder('gb18030').decode(fromHz(bytes));
  if (label === 'iso-2022-kr') return (bytes) => new TextDecoder('euc-kr').decode(fromShifts(bytes));
  const beside = encodingBesideUtf8(label);
  if (beside !== undefined) {
    const decode = decoderOf(beside);
    return decode && ((bytes) => decodeMixed(bytes, decode));
  }
  const page = CODE_PAGES.get(label);
  if (page !== undefined) return (bytes) => decodePage(bytes, page);
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The one name of an encoding that has a decoder, in lower case. */
export function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label;
  }
}

const SAMPLE_BYTES = 65_536;
const [ESCAPE, SHIFT_OUT, SHIFT_IN] = [0x1b, 0x0e, 0x0f];

/** The encoding of a text without a byte above 0x7F that switches to East Asian characters; undefined for any other. */
export function sevenBitEncoding(
  bytes: Uint8Array,
): 'iso-2022-jp' | 'iso-2022-kr' | 'hz-gb-2312' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.some((byte) => byte > 0x7f)) return undefined;
  const text = new TextDecoder('latin1').decode(sample);
  if (text.includes('\u001b$)C')) return 'iso-2022-kr';
  if (text.includes('\u001b$B') || text.includes('\u001b$@')) return 'iso-2022-jp';
  // The second byte of a pair may be a tilde, the first may not.
  return /~\{(?:[!-}][!-~]){2,}~\}/.test(text) ? 'hz-gb-2312' : undefined;
}

function decodePage(bytes: Uint8Array, page: string): string {
  const ascii = new TextDecoder('latin1');
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    parts.push(ascii.decode(bytes.subarray(start, i)), page.charAt(byte - 0x80));
    start = i + 1;
  }
  parts.push(ascii.decode(bytes.subarray(start)));
  return parts.join('');
}

/** Between the shifts every byte has lost its upper bit. */
function fromShifts(bytes: Uint8Array): Uint8Array {
  const plain: number[] = [];
  let isShifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === ESCAPE && bytes[i + 1] === 0x24) i += 3;
    else if (byte === SHIFT_OUT || byte === SHIFT_IN) isShifted = byte === SHIFT_OUT;
    else {
      // A line ends what was shifted.
      if (byte === 0x0a) isShifted = false;
      plain.push(isShifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Uint8Array.from(plain);
}

const [TILDE, OPEN, CLOSE] = [0x7e, 0x7b, 0x7d];

/** Between `~{` and `~}` every byte has lost its upper bit; `~~` is a tilde, and one at a line's end joins it with the next. */
function fromHz(bytes: Uint8Array): Uint8Array {
  const plain: number[] = [];
  let isShifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const [byte = 0, next = 0] = [bytes[i], bytes[i + 1]];
    if (byte === TILDE && (next === OPEN || next === CLOSE)) {
      isShifted = next === OPEN;
      i++;
    } else if (!isShifted && byte === TILDE && (next === TILDE || next === 0x0a)) {
      if (next === TILDE) plain.push(TILDE);
      i++;
    } else if (isShifted && byte > 0x20 && next > 0x20) {
      plain.push(byte | 0x80, next | 0x80);
      i++;
    } else {
      if (byte === 0x0a) isShifted = false;
      plain.push(byte);
    }
  }
  return Uint8Array.from(plain);
}
