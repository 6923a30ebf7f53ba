// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { inflateSync } from 'fflate';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { decoderOf } from './decoders.ts';
import { guessEncoding } from './guessed-encoding.ts';
import { crc32 } from './zip-parts.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its folders and name, with `/` between; never leads out of the archive. */
  readonly path: string;
  readonly bytes: number;
  /** Unpacks it; a problem where it is damaged, encrypted, or more than it claims to be. */
  readonly read: () => Result<Uint8Array>;
}

// What lies beyond is a bomb, or more than a browser tab can hold at a time.
const MOST_ENTRIES = 65_535;
const MOST_ENTRY_BYTES = 100_000_000;
const MOST_BYTES = 2_000_000_000;
// Text packs to a tenth, monotonous tables to a hundredth; bombs to a thousandth.
const MOST_RATIO = 400;
const SMALL_BYTES = 1_000_000;

const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'ZIP', detail });

/** The files of an archive in its order, without folders and what systems add; nothing is unpacked before it is read. */
export async function entriesOfZip(bytes: Uint8Array): Promise<Result<readonly ArchiveEntry[]>> {
  const directory = directoryOf(bytes);
  if (typeof directory === 'string') return damaged(directory);
  const names = await namesOf(directory);
  const entries = directory.flatMap((entry, i): readonly ArchiveEntry[] => {
    const path = safePath(names[i] ?? '');
    if (path === undefined || isAdded(path)) return [];
    return [{ path, bytes: entry.unpacked, read: () => unpack(bytes, entry) }];
  });
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > MOST_BYTES) return failed({ reason: 'too-large', bytes: total, limit: MOST_BYTES });
  return ok(entries);
}

interface DirectoryEntry {
  readonly rawName: Uint8Array;
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;

/** What the directory at the archive's end lists; a sentence where it is broken. */
function directoryOf(bytes: Uint8Array): readonly DirectoryEntry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => view.getUint16(at, true);
  const u32 = (at: number): number => view.getUint32(at, true);
  let end = bytes.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && u32(end) !== END) end--;
  if (end < first) return 'its directory is missing';
  const count = u16(end + 10);
  let at = u32(end + 16);
  if (count === MOST_ENTRIES || at === 0xffffffff) return 'it is a ZIP64 archive, which cannot be read';
  const entries: DirectoryEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length || u32(at) !== ENTRY) return 'its directory is cut off';
    const nameLength = u16(at + 28);
    const flags = u16(at + 8);
    entries.push({
      rawName: bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method: u16(at + 10),
      crc: u32(at + 16),
      packed: u32(at + 20),
      unpacked: u32(at + 24),
      offset: u32(at + 42),
    });
    at += ENTRY_BYTES + nameLength + u16(at + 30) + u16(at + 32);
  }
  return entries;
}

/** Names as UTF-8 where they are; else all in the encoding of the machine that packed them, which nothing tells but they. */
async function namesOf(entries: readonly DirectoryEntry[]): Promise<readonly string[]> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const decoded = entries.map(({ rawName }) => {
    try {
      return utf8.decode(rawName);
    } catch {
      return undefined;
    }
  });
  const foreign = entries.filter((entry, i) => decoded[i] === undefined && !entry.isUtf8);
  const all = new Uint8Array(foreign.reduce((sum, { rawName }) => sum + rawName.length + 1, 0)).fill(0x0a);
  let filled = 0;
  for (const { rawName } of foreign) {
    all.set(rawName, filled);
    filled += rawName.length + 1;
  }
  const guess = foreign.length > 0 ? await guessEncoding(all) : undefined;
  const decode = decoderOf(guess?.encoding ?? 'utf-8');
  return entries.map(({ rawName }, i) => decoded[i] ?? decode?.(rawName) ?? '');
}

/** A path without drive, root and steps upwards; undefined for a folder. */
function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  if (path.endsWith('/')) return undefined;
  const steps = path
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name
  return steps.join('/').replace(/[\u0000-\u001f]/g, '') || undefined;
}

const isAdded = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(path);

function unpack(bytes: Uint8Array, entry: DirectoryEntry): Result<Uint8Array> {
  const { offset, packed, unpacked, method } = entry;
  if (entry.isEncrypted) return failed({ reason: 'encrypted', format: 'ZIP' });
  if (unpacked > MOST_ENTRY_BYTES || (unpacked > SMALL_BYTES && unpacked > MOST_RATIO * packed))
    return failed({ reason: 'too-large', bytes: unpacked, limit: MOST_ENTRY_BYTES });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL)
    return damaged('an entry is not where its directory says');
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  try {
    const plain = method === 0 ? data : inflated(data, method, unpacked);
    if (plain === undefined) return damaged('an entry is packed in a way that cannot be read');
    return plain.length === unpacked && crc32(plain) === entry.crc
      ? ok(plain)
      : damaged('an entry is not what it was');
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message : 'an entry cannot be unpacked');
  }
}

/** No byte more is unpacked than the directory says: what claims to be small cannot grow. */
const inflated = (data: Uint8Array, method: number, size: number): Uint8Array | undefined =>
  method === 8 ? inflateSync(data, { out: new Uint8Array(size) }) : undefined;
