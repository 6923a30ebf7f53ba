import { failed, type Result } from '../domain/result.ts';
import { readCodebookCsv } from './codebook-csv.ts';
import { readCodebookJson } from './codebook-json.ts';
import { readCodebookQdc } from './codebook-qdc.ts';
import type { ReadCodebook } from './read-codebook.ts';

/** The codebook in a file, by its first bytes: REFI-QDA XML, our JSON, else a table of codes. */
export async function readCodebookFile(name: string, bytes: Uint8Array): Promise<Result<ReadCodebook>> {
  if (bytes.length === 0) return failed({ reason: 'empty' });
  const head = new TextDecoder().decode(bytes.subarray(0, 400)).replaceAll('\0', '').trimStart();
  if (head.startsWith('<')) return readCodebookQdc(bytes);
  if (head.startsWith('{')) return readCodebookJson(bytes);
  return readCodebookCsv(name, bytes);
}
