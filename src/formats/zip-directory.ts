// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { aesProtection, type ZipProtection } from './zip-decryption.ts';
import { extraField } from './zip-extra-field.ts';

/** What an archive's directory says of one of its entries. */
export interface DirectoryEntry {
  readonly rawName: Uint8Array;
  /** What is said of it beside the usual. */
  readonly extra: Uint8Array;
  /** Absent where it is not encrypted. */
  readonly protection: ZipProtection | undefined;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const AES_METHOD = 99;
const [END, ENTRY, END_64, LOCATOR_64] = [0x06054b50, 0x02014b50, 0x06064b50, 0x07064b50];
const END_BYTES = 22;
const END_64_BYTES = 56;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
/** Number of the extra field with sizes that four bytes cannot hold; they say so by all bits. */
const WIDE = 0x0001;
const [FULL_16, FULL_32] = [0xffff, 0xffffffff];

/** What the directory at the archive's end lists; a sentence where it is broken. */
export function directoryOf(bytes: Uint8Array): readonly DirectoryEntry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'its directory is missing';
  const place = placeOf(view, end);
  if (place === undefined) return 'its directory is cut off';
  let { at } = place;
  const entries: DirectoryEntry[] = [];
  for (let i = 0; i < place.count; i++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY)
      return 'its directory is cut off';
    const entry = entryAt(bytes, view, at);
    entries.push(entry);
    at += ENTRY_BYTES + entry.rawName.length + entry.extra.length + view.getUint16(at + 32, true);
  }
  return entries;
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** The bytes of an entry as they stand in the archive; undefined where they are not there. */
export function packedBytes(
  bytes: Uint8Array,
  { offset, packed }: Pick<DirectoryEntry, 'offset' | 'packed'>,
): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + packed);
}

/** Where the record begins that ends an archive: the comment behind it, which may hold its mark, goes to the last byte. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  const first = Math.max(0, last - LONGEST_COMMENT);
  const marks: number[] = [];
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
    marks.push(at);
  }
  return marks[0];
}

/** Where the directory begins, and how many entries it has; undefined where the archive does not have what it refers to. */
function placeOf(view: DataView, end: number): { readonly at: number; readonly count: number } | undefined {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count !== FULL_16 && at !== FULL_32) return { at, count };
  const locator = end - LOCATOR_BYTES;
  // An archive of just so many entries needs no wider record.
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64)
    return at === FULL_32 ? undefined : { at, count };
  const wide = wideNumber(view, locator + 8);
  if (wide + END_64_BYTES > view.byteLength || view.getUint32(wide, true) !== END_64) return undefined;
  return { at: wideNumber(view, wide + 48), count: wideNumber(view, wide + 32) };
}

/** Beyond what numbers hold exactly, it is larger than any archive. */
const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function entryAt(bytes: Uint8Array, view: DataView, at: number): DirectoryEntry {
  const u16 = (offset: number): number => view.getUint16(at + offset, true);
  const u32 = (offset: number): number => view.getUint32(at + offset, true);
  const nameEnd = at + ENTRY_BYTES + u16(28);
  const extra = bytes.subarray(nameEnd, nameEnd + u16(30));
  const flags = u16(8);
  const wide = wideNumbers(extra);
  // In this order, and only what does not fit elsewhere.
  const whole = (number: number): number => (number === FULL_32 ? (wide.shift() ?? number) : number);
  const unpacked = whole(u32(24));
  const packed = whole(u32(20));
  const offset = whole(u32(42));
  const method = u16(10);
  const crc = u32(16);
  return {
    rawName: bytes.subarray(at + ENTRY_BYTES, nameEnd),
    extra,
    protection: flags & 1 ? protectionOf(flags, extra, { method, time: u16(12), crc }) : undefined,
    method,
    crc,
    packed,
    unpacked,
    offset,
  };
}

/** The numbers of the field for those that four bytes cannot hold. */
function wideNumbers(extra: Uint8Array): number[] {
  const field = extraField(extra, WIDE);
  if (!field) return [];
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  return Array.from({ length: field.length >> 3 }, (_, i) => wideNumber(view, 8 * i));
}

function protectionOf(
  flags: number,
  extra: Uint8Array,
  { method, time, crc }: { readonly method: number; readonly time: number; readonly crc: number },
): ZipProtection {
  if (method === AES_METHOD) return aesProtection(extra) ?? { kind: 'unknown' };
  // Certificates, and other ways that only their makers' programs know.
  if (flags & 0x40) return { kind: 'unknown' };
  // Who does not know the checksum yet when he begins to write takes the time instead.
  return { kind: 'classic', check: flags & 8 ? time >>> 8 : crc >>> 24 };
}
