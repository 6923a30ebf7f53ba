import { inflateSync } from 'fflate';
import { keptBytes } from '../domain/kept-bytes.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { type XmlText, xmlText } from './xml-events.ts';
import { type DirectoryEntry, directoryOf, packedBytes } from './zip-directory.ts';

// Far above any document of text; a bomb unpacks to gigabytes.
const MOST_UNPACKED_BYTES = 300_000_000;

/** A part of a document, unpacked when it is asked for. Both ways throw where it cannot be unpacked. */
export interface DocumentPart {
  readonly bytes: () => Uint8Array;
  /** Its text as XML is decoded. */
  readonly xml: () => XmlText;
}

export type DocumentParts = ReadonlyMap<string, DocumentPart>;

/**
 * The wanted parts of a document that is a ZIP; those it lacks are absent. `format` names it in a problem. A name is only
 * compared, never used as a path, and nothing is unpacked where all of them would pass what a document may have.
 */
export function documentParts(
  bytes: Uint8Array,
  format: string,
  wanted: ReadonlySet<string> | ((name: string) => boolean),
): Result<DocumentParts> {
  const directory = directoryOf(bytes);
  if (typeof directory === 'string')
    return failed({ reason: 'damaged', format, detail: 'its container cannot be opened' });
  const isWanted = typeof wanted === 'function' ? wanted : (name: string): boolean => wanted.has(name);
  const decoder = new TextDecoder();
  const parts = new Map<string, DocumentPart>();
  let total = 0;
  for (const entry of directory) {
    const name = decoder.decode(entry.rawName);
    if (parts.has(name) || !isWanted(name)) continue;
    total += entry.unpacked;
    parts.set(name, packedPart(bytes, entry));
  }
  return total > MOST_UNPACKED_BYTES
    ? failed({ reason: 'too-large', bytes: total, limit: MOST_UNPACKED_BYTES })
    : ok(parts);
}

/** A part that is unpacked already. */
export const plainPart = (bytes: Uint8Array): DocumentPart => ({
  bytes: () => bytes,
  xml: () => xmlText(bytes),
});

const roomFor = keptBytes();

function packedPart(zip: Uint8Array, entry: DirectoryEntry): DocumentPart {
  const { unpacked } = entry;
  return {
    bytes: () => unpackedInto(new Uint8Array(unpacked), zip, entry),
    // Its bytes are of no use any more as soon as they are decoded.
    xml: () => xmlText(unpackedInto(roomFor(unpacked).subarray(0, unpacked), zip, entry)),
  };
}

const [STORED, DEFLATED] = [0, 8];

/** No byte more is unpacked than the directory says: what claims to be small cannot grow. */
function unpackedInto(room: Uint8Array, zip: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const packed = packedBytes(zip, entry);
  if (packed === undefined) throw new Error('a part is not where its container says');
  if (entry.protection) throw new Error('a part is encrypted');
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Error('a part is packed in a way that cannot be read');
  return inflateSync(packed, { out: room });
}
