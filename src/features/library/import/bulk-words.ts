import type { BulkProgress } from './bulk-import.ts';

export const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;

/** `, about 3 min left`; nothing where it is not known. */
export function leftText(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90
    ? `, about ${Math.max(1, Math.round(seconds))} s left`
    : `, about ${Math.round(seconds / 60)} min left`;
}

/** `Imported 9,990 documents, 7 duplicates skipped, 3 problems`. */
export function countsText({ imported, duplicates, problems }: BulkProgress): string {
  const some = (count: number, word: string): string =>
    `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
  return [
    `${some(imported, 'document')} stored`,
    duplicates > 0 && `${some(duplicates, 'duplicate')} skipped`,
    problems > 0 && some(problems, 'problem'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
