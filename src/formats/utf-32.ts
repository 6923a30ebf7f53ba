// https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G28875 – browsers have no decoder for it.
const MARK = 0xfeff;
const LAST_CODE_POINT = 0x10ffff;
const REPLACEMENT = 0xfffd;
const CHUNK = 8192;

export type Utf32 = 'utf-32le' | 'utf-32be';

/** The byte order in which (nearly) all groups of four bytes are code points; undefined where neither is. */
export function utf32Order(bytes: Uint8Array): Utf32 | undefined {
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length & ~3, 4096);
  for (const [order, littleEndian] of [
    ['utf-32le', true],
    ['utf-32be', false],
  ] as const) {
    let sound = 0;
    for (let i = 0; i < end; i += 4) if (isCodePoint(view.getUint32(i, littleEndian))) sound += 4;
    if (sound > 0.95 * end) return order;
  }
  return undefined;
}

const isCodePoint = (value: number): boolean =>
  value > 0 && value <= LAST_CODE_POINT && (value < 0xd800 || value > 0xdfff);

/** Text of the bytes; what is no code point, and what is cut off at the end, comes out as U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, order: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  const parts: string[] = [];
  for (let from = 0; from < whole; from += 4 * CHUNK) {
    const points: number[] = [];
    for (let i = from; i < Math.min(whole, from + 4 * CHUNK); i += 4) {
      const value = view.getUint32(i, order === 'utf-32le');
      if (i > 0 || value !== MARK) points.push(isCodePoint(value) ? value : REPLACEMENT);
    }
    parts.push(String.fromCodePoint(...points));
  }
  if (whole < bytes.length) parts.push(String.fromCodePoint(REPLACEMENT));
  return parts.join('');
}
