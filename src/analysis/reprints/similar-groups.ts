import type { DocumentId } from '../../domain/ids.ts';
import type { SimilarPair } from './find-reprints.ts';

/** Documents that hang together by similar pairs; the pairs are most similar first. */
export interface SimilarGroup {
  readonly documents: readonly DocumentId[];
  readonly pairs: readonly SimilarPair[];
}

/** The pairs put together where they share a document: largest similarity first, documents in the order of their ids. */
export function similarGroups(pairs: readonly SimilarPair[]): readonly SimilarGroup[] {
  const leaders = new Map<DocumentId, DocumentId>();
  const leaderOf = (id: DocumentId): DocumentId => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== id) leaders.set(id, leader);
    return leader;
  };
  for (const { one, other } of pairs) {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    if (a !== b) leaders.set(a < b ? b : a, a < b ? a : b);
  }
  const groups = new Map<DocumentId, SimilarPair[]>();
  for (const pair of pairs) {
    const own = groups.get(leaderOf(pair.one));
    if (own) own.push(pair);
    else groups.set(leaderOf(pair.one), [pair]);
  }
  return [...groups.values()].map((own) => ({
    documents: [...new Set(own.flatMap(({ one, other }) => [one, other]))].sort((a, b) => a - b),
    pairs: own,
  }));
}
