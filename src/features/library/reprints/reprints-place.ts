import { asDocumentId, type DocumentId } from '../../../domain/ids.ts';
import type { Query } from '../../../domain/place.ts';

interface PairPlace {
  readonly one: DocumentId;
  readonly other: DocumentId;
}

/** Whether an address of the library is that of the reprints. */
export const isReprintsPlace = (query: Query): boolean => query['view'] === 'reprints';

/** The address of the reprints, with the pair that stands side by side, and among whom they are looked for. */
export const reprintsQuery = (pair: PairPlace | null, since: DocumentId | null = null): Query => ({
  view: 'reprints',
  ...(since !== null && { since: String(since) }),
  ...(pair && { pair: `${pair.one}-${pair.other}` }),
});

/** The pair in an address; null where there is none. */
export function readReprintsPlace(query: Query): PairPlace | null {
  const [, one, other] = /^(\d+)-(\d+)$/.exec(query['pair'] ?? '') ?? [];
  if (one === undefined || other === undefined || one === other) return null;
  return { one: asDocumentId(Number(one)), other: asDocumentId(Number(other)) };
}

/** The document that an address asks from: pairs of those imported before it are not looked for. Null for all. */
export function readSince(query: Query): DocumentId | null {
  const since = /^\d+$/.exec(query['since'] ?? '')?.[0];
  return since === undefined ? null : asDocumentId(Number(since));
}
