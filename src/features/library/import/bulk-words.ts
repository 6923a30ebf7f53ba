import type { BulkProgress } from './bulk-line.ts';

export const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;

/** `, about 3 min left`; nothing where it is not known. */
export function leftText(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90
    ? `, about ${Math.max(1, Math.round(seconds))} s left`
    : `, about ${Math.round(seconds / 60)} min left`;
}

const some = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

const rest = ({ duplicates, problems, cancelled }: BulkProgress): readonly (string | false)[] => [
  duplicates > 0 && `${some(duplicates, 'duplicate')} skipped`,
  problems > 0 && some(problems, 'problem'),
  cancelled > 0 && `${cancelled.toLocaleString('en')} cancelled`,
];

/** `9,990 documents stored, 7 duplicates skipped, 3 problems`. */
export const countsText = (progress: BulkProgress): string =>
  [`${some(progress.imported, 'document')} stored`, ...rest(progress)]
    .filter((part) => part !== false)
    .join(', ');

/** `Imported 9,990 documents, 7 duplicates skipped, 3 problems`: the report in one line. */
export const reportTitle = (progress: BulkProgress): string =>
  [
    progress.imported === 0 ? 'Nothing was imported' : `Imported ${some(progress.imported, 'document')}`,
    ...rest(progress),
  ]
    .filter((part) => part !== false)
    .join(', ');
