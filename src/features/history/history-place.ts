import { z } from 'zod';
import { asCoderId, asDocumentId, type CoderId, type DocumentId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';
import { readTimeQuery, type TimeRange, timeQuery } from '../time-range.ts';
import { WISH_SUBJECTS, type WishSubject } from './wish-subjects.ts';

/** What the address says of the screen of the history. */
export interface HistoryPlace {
  readonly words: string;
  /** None for all. */
  readonly subjects: readonly WishSubject[];
  readonly coder: CoderId | null;
  readonly document: DocumentId | null;
  readonly time: TimeRange;
}

const id = z.coerce.number().int().min(1).optional().catch(undefined);
const schema = z.object({ find: z.string().catch(''), of: z.string().catch(''), coder: id, document: id });

export function readHistoryPlace(query: Query): HistoryPlace {
  const { find, of, coder, document } = schema.parse(query);
  const named = of.split(',');
  return {
    words: find,
    subjects: WISH_SUBJECTS.filter((subject) => named.includes(subject)),
    coder: coder === undefined ? null : asCoderId(coder),
    document: document === undefined ? null : asDocumentId(document),
    time: readTimeQuery(query),
  };
}

export const historyQuery = (place: HistoryPlace): Query => ({
  ...(place.words === '' ? {} : { find: place.words }),
  ...(place.subjects.length === 0 ? {} : { of: place.subjects.join(',') }),
  ...(place.coder === null ? {} : { coder: String(place.coder) }),
  ...(place.document === null ? {} : { document: String(place.document) }),
  ...timeQuery(place.time),
});

/** Whether any entry could be left out. */
export const filtersHistory = (place: HistoryPlace): boolean => Object.keys(historyQuery(place)).length > 0;
