import { keptBytes } from '../domain/kept-bytes.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { decoderOf, encodingNamed, sevenBitEncoding } from './decoders.ts';
import type { Draft } from './document-draft.ts';
import { guessEncoding } from './guessed-encoding.ts';
import { linesBesideUtf8, mixedWith } from './mixed-encoding.ts';
import { utf32Order } from './utf-32.ts';

/** Text with LF line ends, no byte order mark and no stray control characters, and how it was decoded. */
export interface DecodedText {
  readonly text: string;
  /** Label of the WHATWG Encoding standard, in lower case, or of one of the few encodings beside them. */
  readonly encoding: string;
  /** 0 to 1: below 1 where the encoding was guessed. */
  readonly confidence: number;
  /** Characters that could not be decoded: each stands as U+FFFD in the text. */
  readonly undecodable: number;
}

/** What is known of a file's encoding beforehand. */
export interface EncodingHints {
  /** Decodes in this encoding whatever the bytes look like. */
  readonly forced?: string | undefined;
  /** An encoding that the file itself names: believed only where the bytes are not UTF-8. */
  readonly declared?: string | undefined;
}

// A long transcript with a stray NUL is still a text; more than this is binary data.
const MOST_STRAY_CONTROLS = 1 / 500;
// One byte in a hundred that an encoding does not have: the file is damaged, or it is another encoding.
const MOST_UNDECODABLE = 1 / 100;
// Nobody wrote it by mistake in another encoding: its characters take turns between two byte sets.
const SEVEN_BIT_CONFIDENCE = 0.98;
const DECLARED_CONFIDENCE = 0.95;
const NEARLY_UTF8_CONFIDENCE = 0.9;
const DAMAGED_UTF8_CONFIDENCE = 0.5;

/** Text of the bytes, in the encoding that is forced, marked, declared or, last of all, guessed. */
export async function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): Promise<Result<DecodedText>> {
  const { forced, declared } = hints;
  if (forced !== undefined) return decoderOf(forced) ? ok(decodedAs(forced, bytes)) : unknown;
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return ok(decodedAs(marked, bytes));
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return ok(decodedAs(wide, bytes));
  const sevenBit = sevenBitEncoding(bytes);
  if (sevenBit !== undefined) return ok(decodedAs(sevenBit, bytes, SEVEN_BIT_CONFIDENCE));
  const isText = strayControls(bytes) <= MOST_STRAY_CONTROLS;
  const utf8 = decodedAs('utf-8', bytes);
  if (isText && (utf8.undecodable === 0 || isDecodable('utf-8', bytes))) return ok(utf8);
  if (declared !== undefined && decoderOf(declared)) {
    const text = decodedAs(declared, bytes, DECLARED_CONFIDENCE);
    if (text.undecodable <= MOST_UNDECODABLE * text.text.length) return ok(text);
  }
  const others = isText ? linesBesideUtf8(bytes) : undefined;
  if (isText && isNearlyUtf8(utf8) && !others?.areApart)
    return ok({ ...utf8, confidence: NEARLY_UTF8_CONFIDENCE });
  const damaged = isRatherUtf8(utf8) ? ok({ ...utf8, confidence: DAMAGED_UTF8_CONFIDENCE }) : unknown;
  const guess = await guessEncoding(others?.bytes ?? bytes, isText);
  if (guess === undefined) return isText ? damaged : failed({ reason: 'not-text' });
  const encoding = others ? mixedWith(guess.encoding) : guess.encoding;
  const text = decodedAs(encoding, bytes, guess.confidence);
  return text.undecodable > MOST_UNDECODABLE * text.text.length ? damaged : ok(text);
}

const unknown = failed({ reason: 'unknown-encoding' });

/** The fields of a draft that say how its text was decoded; what is certain is left out. */
export const decodingFacts = ({
  encoding,
  confidence,
  undecodable,
}: DecodedText): Pick<Draft, 'encoding' | 'encodingConfidence' | 'undecodable'> => ({
  encoding,
  ...(confidence < 1 && { encodingConfidence: confidence }),
  ...(undecodable > 0 && { undecodable }),
});

/** The encoding that a byte order mark names. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** UTF-32, or UTF-16 of a script with many zero bytes, without its mark. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (!bytes.subarray(0, SAMPLE_BYTES).includes(0)) return undefined;
  return utf32Order(bytes) ?? utf16Order(bytes);
}

function isDecodable(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodedAs(label: string, bytes: Uint8Array, confidence = 1): DecodedText {
  const raw = decoderOf(label)?.(isWide(label) ? bytes : withoutReturns(bytes)) ?? '';
  return {
    text: cleanText(raw),
    encoding: encodingNamed(label),
    confidence,
    undecodable: countOf(raw, '\ufffd'),
  };
}

const isWide = (label: string): boolean => /^utf-(?:16|32)/.test(encodingNamed(label));

const bytesFor = keptBytes();
const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/**
 * The bytes without the CR of every CRLF; in no encoding but UTF-16 and UTF-32 are these two anything else. Left out
 * here they need not be replaced in the text, which takes its memory once more.
 */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  let at = bytes.indexOf(RETURN);
  if (at < 0) return bytes;
  const room = bytesFor(bytes.length);
  let filled = 0;
  let from = 0;
  for (; at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    // Of two in a row the first ends a line of its own.
    if (bytes[at + 1] !== LINE_FEED || bytes[at - 1] === RETURN) continue;
    room.set(bytes.subarray(from, at), filled);
    filled += at - from;
    from = at + 1;
  }
  room.set(bytes.subarray(from), filled);
  return room.subarray(0, filled + bytes.length - from);
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

const FEWEST_SOUND = 4;
const soundCharacters = (text: string): number => (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;

/** A UTF-8 text with a few bytes damaged or its last character cut off: guessing would garble all the rest. */
function isNearlyUtf8({ text, undecodable }: DecodedText): boolean {
  const sound = soundCharacters(text);
  return undecodable <= 1 + sound / 8 && sound >= FEWEST_SOUND;
}

/** More of what is beyond ASCII is UTF-8 than not: what to take a text for that no encoding fits. */
function isRatherUtf8({ text, undecodable }: DecodedText): boolean {
  const sound = soundCharacters(text);
  return undecodable <= sound && sound >= FEWEST_SOUND;
}

/** Share of bytes that no text has: controls other than tab, line ends, form feed, escape and the old end-of-file mark. */
function strayControls(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) count++;
  }
  return count / Math.max(1, bytes.length);
}

const SAMPLE_BYTES = 4096;

/** NULs nearly always in the high or nearly always in the low byte of a pair: UTF-16 without its mark. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const nulls = [0, 0];
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) <= end / 8 || Math.min(even, odd) >= end / 50) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const LINE_ENDS = ['\r', '\u0085', '\u2028', '\v'];
// A page break does not end a paragraph: in wrapped text it stands in the middle of one.
const PAGE_BREAK = /\n?\f\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the purpose
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/;
const ALL_DROPPED = new RegExp(DROPPED, 'g');

// What programs wrote that took text of Windows for Latin-1: its quotation marks and dashes became these controls.
const WINDOWS_SIGN = /[\u0080\u0082-\u0084\u0086-\u008c\u008e\u0091-\u009c\u009e\u009f]/g;
const WINDOWS_SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Line ends as LF, byte order marks and control characters dropped wherever they stand. */
export function cleanText(text: string): string {
  return withoutControls(withPlainLineEnds(text));
}

/** Nearly every text has one kind of line ends: looking for the others is ten times faster than replacing all by one rule. */
function withPlainLineEnds(text: string): string {
  let plain = text;
  if (hasDoubledReturns(plain)) plain = plain.replaceAll('\r\r\n', '\n');
  if (plain.includes('\u2029')) plain = plain.replaceAll('\u2029', '\n\n');
  if (plain.includes('\r\n')) plain = plain.replaceAll('\r\n', '\n');
  for (const end of LINE_ENDS) if (plain.includes(end)) plain = plain.replaceAll(end, '\n');
  return plain.includes('\f') ? plain.replace(PAGE_BREAK, '\n') : plain;
}

/** Most line ends are CR CR LF: a program added the CR of Windows to lines that had one. */
function hasDoubledReturns(text: string): boolean {
  return text.includes('\r\r\n') && 2 * countOf(text, '\r\r\n') > countOf(text, '\n');
}

function withoutControls(text: string): string {
  if (!DROPPED.test(text)) return text;
  return text
    .replace(WINDOWS_SIGN, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
    .replace(ALL_DROPPED, '');
}
