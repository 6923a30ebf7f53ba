import type { NewDocument } from '../domain/document.ts';
import { cleanText, decodeText } from './text-encoding.ts';

// A preview of more would freeze the page; nobody reads on.
const MOST_BYTES = 400_000;

/** A file's own text, to be compared with what was made of it. */
export interface OriginalText {
  readonly text: string;
  /** Whether only its beginning is given. */
  readonly isCut: boolean;
}

/** The decoded text of a file that is text by itself; undefined for one whose text stands in a container. */
export async function originalText(
  origin: Blob | string,
  { source }: Pick<NewDocument, 'source'>,
): Promise<OriginalText | undefined> {
  if (typeof origin === 'string')
    return { text: cleanText(origin.slice(0, MOST_BYTES)), isCut: origin.length > MOST_BYTES };
  if (source.encoding === '') return undefined;
  try {
    const bytes = new Uint8Array(await origin.slice(0, MOST_BYTES).arrayBuffer());
    const decoded = await decodeText(bytes, { forced: source.encoding });
    return decoded.ok ? { text: decoded.value.text, isCut: origin.size > MOST_BYTES } : undefined;
  } catch {
    return undefined;
  }
}

const LETTERS = /[\p{L}\p{N}]/gu;

/** How many letters and digits of a plain text stand neither in a paragraph nor in what is listed as hidden. */
export function lettersMissing(original: string, { text, starts, ends, hidden }: NewDocument): number {
  const counts = new Map<string, number>();
  for (const [letter] of original.normalize('NFC').matchAll(LETTERS))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const spans = [...Array.from(starts, (start, i) => ({ start, end: ends[i] ?? start })), ...hidden];
  for (const { start, end } of spans)
    for (const [letter] of text.slice(start, end).normalize('NFC').matchAll(LETTERS))
      counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}
