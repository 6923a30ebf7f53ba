// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { inflateSync } from 'fflate';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { decrypted } from './zip-decryption.ts';
import { type DirectoryEntry, directoryOf, packedBytes } from './zip-directory.ts';
import { extraField } from './zip-extra-field.ts';
import { foreignNames } from './zip-name-encoding.ts';
import { crc32 } from './zip-parts.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its folders and name, with `/` between; never leads out of the archive. */
  readonly path: string;
  /** What its name was read in; absent where that is UTF-8, as the format asks for. */
  readonly nameEncoding?: string;
  readonly bytes: number;
  /** Unpacks it; a problem where it is damaged, encrypted, or more than it claims to be. */
  readonly read: () => Result<Uint8Array>;
  /** Unpacks it by the first of the passwords that opens it; none is needed where it is not encrypted. */
  readonly unlock: (passwords: readonly string[]) => Promise<Result<Uint8Array>>;
}

interface ArchiveOptions {
  /** Gives also what systems add to folders. */
  readonly withSystemFiles?: boolean;
  /** The encoding of all names that are not UTF-8; guessed where it is absent. */
  readonly namesIn?: string | undefined;
}

// What lies beyond is a bomb, or more than a browser tab can hold at a time.
const MOST_ENTRIES = 100_000;
const MOST_ENTRY_BYTES = 100_000_000;
const MOST_BYTES = 2_000_000_000;
// Text packs to a tenth, monotonous tables to a hundredth; bombs to a thousandth.
const MOST_RATIO = 400;
const SMALL_BYTES = 1_000_000;

const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'ZIP', detail });

/**
 * The files of an archive in its order, without folders and, unless wanted, what systems add; nothing is unpacked before
 * it is read.
 */
export async function entriesOfZip(
  bytes: Uint8Array,
  { withSystemFiles = false, namesIn }: ArchiveOptions = {},
): Promise<Result<readonly ArchiveEntry[]>> {
  const directory = directoryOf(bytes);
  if (typeof directory === 'string') return damaged(directory);
  if (directory.length > MOST_ENTRIES)
    return failed({
      reason: 'refused',
      detail: 'It holds more than 100,000 files. Divide it and import the parts.',
    });
  const names = await namesOf(bytes, directory, namesIn);
  const entries = directory.flatMap((entry, i): readonly ArchiveEntry[] => {
    const { name = '', encoding } = names[i] ?? {};
    const path = safePath(name, i + 1);
    if (path === undefined || (isAdded(path) && !withSystemFiles)) return [];
    return [
      {
        path,
        ...(encoding !== undefined && { nameEncoding: encoding }),
        bytes: entry.unpacked,
        read: () => unpack(bytes, entry),
        unlock: (passwords) => unlock(bytes, entry, passwords),
      },
    ];
  });
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > MOST_BYTES) return failed({ reason: 'too-large', bytes: total, limit: MOST_BYTES });
  return ok(entries);
}

/** Names as UTF-8 where they are; else in the encoding of the machine that packed them, which nothing tells but they. */
async function namesOf(
  bytes: Uint8Array,
  entries: readonly DirectoryEntry[],
  forced: string | undefined,
): Promise<readonly { readonly name: string; readonly encoding?: string }[]> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const decoded = entries.map(({ rawName, extra }) => {
    try {
      return unicodePath(extra, rawName) ?? utf8.decode(rawName);
    } catch {
      return undefined;
    }
  });
  const foreign = entries.filter((_, i) => decoded[i] === undefined);
  const rawNames = foreign.map(({ rawName }) => rawName);
  const names = await foreignNames(rawNames, textsOf(bytes, foreign), forced);
  const nameOf = new Map(foreign.map((entry, i) => [entry, names[i]]));
  return entries.map((entry, i) => nameOf.get(entry) ?? { name: decoded[i] ?? '' });
}

const UNICODE_PATH = 0x7075;

/** The name that an entry bears beside its own in UTF-8; undefined where it has none, or one of another name. */
function unicodePath(extra: Uint8Array, rawName: Uint8Array): string | undefined {
  const field = extraField(extra, UNICODE_PATH);
  if (!field || field.length <= 5) return undefined;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  if (view.getUint32(1, true) !== crc32(rawName)) return undefined;
  return new TextDecoder('utf-8', { fatal: true }).decode(field.subarray(5));
}

const TEXT_NAME = /\.(?:txt|md|html?|srt|vtt|csv|tsv)$/i;

/** What the small texts among the entries hold, unpacked one by one. */
function* textsOf(bytes: Uint8Array, entries: readonly DirectoryEntry[]): Generator<Uint8Array> {
  const latin = new TextDecoder('latin1');
  for (const entry of entries) {
    if (entry.unpacked > SMALL_BYTES || !TEXT_NAME.test(latin.decode(entry.rawName))) continue;
    const text = unpack(bytes, entry);
    if (text.ok) yield text.value;
  }
}

/** A path without drive, root and steps upwards; undefined for a folder. What has no name left is called by its place. */
function safePath(name: string, place: number): string | undefined {
  const path = name.replaceAll('\\', '/');
  if (path.endsWith('/')) return undefined;
  const steps = path
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name
  return steps.join('/').replace(/[\u0000-\u001f]/g, '') || `entry ${place}`;
}

const isAdded = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(path);

/** The bytes of an entry as they stand in the archive; a problem where they are not there, or a bomb. */
function packedData(bytes: Uint8Array, entry: DirectoryEntry): Result<Uint8Array> {
  const { packed, unpacked } = entry;
  if (unpacked > MOST_ENTRY_BYTES || (unpacked > SMALL_BYTES && unpacked > MOST_RATIO * packed))
    return failed({ reason: 'too-large', bytes: unpacked, limit: MOST_ENTRY_BYTES });
  const data = packedBytes(bytes, entry);
  return data ? ok(data) : damaged('an entry is not where its directory says');
}

function unpack(bytes: Uint8Array, entry: DirectoryEntry): Result<Uint8Array> {
  if (entry.protection) return failed({ reason: 'encrypted', format: 'ZIP' });
  const data = packedData(bytes, entry);
  return data.ok ? plainOf(data.value, entry) : data;
}

async function unlock(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  passwords: readonly string[],
): Promise<Result<Uint8Array>> {
  const { protection } = entry;
  if (!protection) return unpack(bytes, entry);
  if (protection.kind === 'unknown') return failed({ reason: 'encrypted', format: 'ZIP' });
  const data = packedData(bytes, entry);
  if (!data.ok) return data;
  for (const password of passwords) {
    const packed = await decrypted(data.value, protection, password);
    if (packed === 'wrong password') continue;
    if (packed === 'damaged') return damaged('an entry is not what it was');
    if (protection.kind === 'aes') {
      const { method, hasChecksum } = protection;
      return plainOf(packed, { ...entry, method, crc: hasChecksum ? entry.crc : null });
    }
    const plain = plainOf(packed, entry);
    // One wrong password in 256 passes the check of the older way: only the content tells.
    if (plain.ok) return plain;
  }
  return failed({ reason: 'needs-password' });
}

/** The content of packed bytes; `crc` is null where something else has proven them. */
function plainOf(
  data: Uint8Array,
  {
    method,
    unpacked,
    crc,
  }: { readonly method: number; readonly unpacked: number; readonly crc: number | null },
): Result<Uint8Array> {
  try {
    const plain = method === 0 ? data : inflated(data, method, unpacked);
    if (plain === undefined) return damaged('an entry is packed in a way that cannot be read');
    return plain.length === unpacked && (crc === null || crc32(plain) === crc)
      ? ok(plain)
      : damaged('an entry is not what it was');
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message : 'an entry cannot be unpacked');
  }
}

/** No byte more is unpacked than the directory says: what claims to be small cannot grow. */
const inflated = (data: Uint8Array, method: number, size: number): Uint8Array | undefined =>
  method === 8 ? inflateSync(data, { out: new Uint8Array(size) }) : undefined;
