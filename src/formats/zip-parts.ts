import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Most bytes that a file may unpack to: more is a zip bomb, or beyond what a browser tab can hold. */
export const MOST_UNPACKED_BYTES = 2_000_000_000;

// No clock in the files: equal content gives equal bytes, so two backups can be compared. 1980 is ZIP's first year.
const FIXED_TIME = '1980-01-02T00:00:00';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in ZIP and gzip, unsigned. fflate writes it but does not compare it when it unpacks. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcStep(crc, bytes[i] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The checksum after one more byte, without the inversion at both ends. */
export const crcStep = (crc: number, byte: number): number =>
  (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);

/** A ZIP of the parts in the order of the map; equal parts give equal bytes. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { mtime: FIXED_TIME }];
  return zipSync(entries, { level: 6 }) as Uint8Array<ArrayBuffer>; // fflate’s types do not say it, but it allocates
}

export type Unzipped =
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'broken'; readonly detail: string };

/**
 * The wanted parts of a ZIP; those it lacks are absent. A name is only compared, never used as a path, and
 * nothing is unpacked that says it would pass `mostBytes` with what stands before it.
 */
export function unzipParts(
  zip: Uint8Array,
  wanted: ReadonlySet<string>,
  mostBytes = MOST_UNPACKED_BYTES,
): Unzipped {
  const seen = new Set<string>();
  let total = 0;
  try {
    const entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!wanted.has(name) || seen.has(name)) return false;
        seen.add(name);
        total += originalSize;
        return total <= mostBytes;
      },
    });
    if (total > mostBytes) return { kind: 'too large', bytes: total };
    return { kind: 'parts', parts: new Map(Object.entries(entries)) };
  } catch (thrown) {
    return { kind: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
