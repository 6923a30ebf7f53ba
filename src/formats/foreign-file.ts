import type { Result } from '../domain/result.ts';

/** A file beside others that belong together: of an archive, a folder, or a choice of files. */
export interface ForeignFile {
  /** Folders and name, with `/` between. */
  readonly path: string;
  readonly read: () => Result<Uint8Array>;
}

export const fileNameOf = (path: string): string => path.replace(/^.*[/\\]/, '');

/** The text of bytes that are UTF-8, or UTF-16 by their mark; without the mark. */
export function plainText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

/** The moment that an ISO text names, taken as UTC where it names no zone; null where it is none. */
export function momentOf(text: string): number | null {
  const iso = text.trim().replace(' ', 'T');
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return null;
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(iso) || !iso.includes('T');
  const time = Date.parse(hasZone ? iso : `${iso}Z`);
  return Number.isNaN(time) ? null : time;
}
