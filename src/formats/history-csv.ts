import type { HistoryEntry } from '../domain/history.ts';
import { type CsvCell, writeCsvBytes } from './csv.ts';
import { momentCell } from './dataset-columns.ts';

/** An entry of the history with the names of what it speaks of. */
export interface HistoryRecord {
  readonly entry: HistoryEntry;
  /** As the screen tells it. */
  readonly text: string;
  readonly coder: string | null;
  /** Titles of the documents that are still there, and how many there were. */
  readonly titles: readonly string[];
  /** False for a wish that is taken back at present. */
  readonly stands: boolean;
}

const TITLES = 20;

/** Entries as CSV, one a row in the order given. A wish that was undone stays, and does not stand. */
export function historyCsv(records: Iterable<HistoryRecord>): Uint8Array<ArrayBuffer> {
  function* rows(): Generator<readonly CsvCell[]> {
    yield [
      'number',
      'time',
      'coder',
      'act',
      'of_number',
      'wish',
      'text',
      'stands',
      'documents',
      'titles',
      'paragraph',
    ];
    for (const { entry, text, coder, titles, stands } of records)
      yield [
        entry.seq,
        momentCell(entry.at),
        coder,
        entry.act,
        entry.act === 'done' ? null : entry.of,
        entry.wish.kind,
        text,
        stands,
        entry.documentIds.length,
        titles.slice(0, TITLES).join('; ') + (titles.length > TITLES ? '; …' : '') || null,
        'at' in entry.wish ? entry.wish.at.paragraph + 1 : null,
      ];
  }
  return writeCsvBytes(rows());
}
