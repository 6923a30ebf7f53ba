// https://www.microsoft.com/en-us/download/details.aspx?id=10725 (Rich Text Format specification 1.9.1)

/** One token of an RTF text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, or a control symbol; `*` is the mark of a destination that may be skipped. */
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  /** Bytes of text, in the code page that holds where they stand. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const [BACKSLASH, OPEN, CLOSE, CR, LF, MINUS, SPACE, QUOTE] = [
  0x5c, 0x7b, 0x7d, 0x0d, 0x0a, 0x2d, 0x20, 0x27,
];
const LONGEST_WORD = 40;
// Pictures are one run of megabytes.
const LONGEST_RUN = 65_536;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The tokens of an RTF text in its order, in one pass; pictures as raw bytes are stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const run = textRun(bytes, at);
    if (run.end > at) {
      if (run.bytes.length > 0) yield { kind: 'bytes', bytes: Uint8Array.from(run.bytes) };
      at = run.end;
    } else if (bytes[at] === BACKSLASH) {
      const control = controlAt(bytes, at + 1);
      yield control.token;
      at = control.end;
    } else {
      yield { kind: bytes[at] === OPEN ? 'open' : 'close' };
      at++;
    }
  }
}

/** Text from a place on: plain bytes and those written in hex; line ends of the file are none of the text. */
function textRun(
  bytes: Uint8Array,
  start: number,
): { readonly bytes: readonly number[]; readonly end: number } {
  const run: number[] = [];
  let at = start;
  while (at < bytes.length && run.length < LONGEST_RUN) {
    const byte = bytes[at] ?? 0;
    const hex = byte === BACKSLASH && bytes[at + 1] === QUOTE ? hexByte(bytes, at + 2) : undefined;
    if (hex === undefined && (byte === BACKSLASH || byte === OPEN || byte === CLOSE)) break;
    if (hex !== undefined) run.push(hex);
    else if (byte !== CR && byte !== LF && byte !== 0) run.push(byte);
    at += hex === undefined ? 1 : 4;
  }
  return { bytes: run, end: at };
}

function hexByte(bytes: Uint8Array, at: number): number | undefined {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

function controlAt(bytes: Uint8Array, start: number): { readonly token: RtfToken; readonly end: number } {
  let at = start;
  while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at++;
  if (at === start) {
    // A line end behind a backslash is a paragraph's end.
    const symbol =
      bytes[start] === CR || bytes[start] === LF ? 'par' : String.fromCharCode(bytes[start] ?? 0);
    return { token: { kind: 'word', word: symbol, number: undefined }, end: start + 1 };
  }
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at++;
  while (isDigit(bytes[at]) && at - digits < 12) at++;
  const number = at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, at))) : undefined;
  if (bytes[at] === SPACE) at++;
  if (word === 'bin' && number !== undefined && number > 0) at += number;
  return { token: { kind: 'word', word, number }, end: at };
}
