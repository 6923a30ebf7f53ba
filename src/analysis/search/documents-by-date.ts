import type { PartialDate } from '../../domain/partial-date.ts';
import type { Columns } from '../columns.ts';

/** The chosen document rows by date, undated ones last; then in the order of import. */
export function documentsByDate({ documents }: Columns, chosen: Uint8Array): readonly number[] {
  const keys = documents.rows.map((document) => sortable(document?.date ?? null));
  const rows = documents.rows.flatMap((document, row) => (document && chosen[row] ? [row] : []));
  return rows.sort((a, b) => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one === other ? (documents.rows[a]?.id ?? 0) - (documents.rows[b]?.id ?? 0) : one < other ? -1 : 1;
  });
}

// Partial dates as texts stand in the order of their first days when a range begins like its first date.
const sortable = (date: PartialDate | null): string => date?.replace('/', ' ') ?? '~';
