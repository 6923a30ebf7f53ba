import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { zipNames } from './zip-names.ts';
import { unzipParts } from './zip-parts.ts';

// Far above any document of text; a bomb unpacks to gigabytes.
const MOST_UNPACKED_BYTES = 300_000_000;

export type DocumentParts = ReadonlyMap<string, Uint8Array>;

/** The wanted parts of a document that is a ZIP; those it lacks are absent. `format` names it in a problem. */
export function documentParts(
  bytes: Uint8Array,
  format: string,
  wanted: ReadonlySet<string> | ((name: string) => boolean),
): Result<DocumentParts> {
  const broken = failed({ reason: 'damaged', format, detail: 'its container cannot be opened' });
  const names = typeof wanted === 'function' ? zipNames(bytes)?.filter(wanted) : wanted;
  if (names === undefined) return broken;
  const unzipped = unzipParts(bytes, new Set(names), MOST_UNPACKED_BYTES);
  if (unzipped.kind === 'parts') return ok(unzipped.parts);
  if (unzipped.kind === 'broken') return broken;
  return failed({ reason: 'too-large', bytes: unzipped.bytes, limit: MOST_UNPACKED_BYTES });
}
