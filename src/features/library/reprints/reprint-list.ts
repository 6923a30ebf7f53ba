import type { SimilarPair } from '../../../analysis/reprints/find-reprints.ts';
import { similarGroups } from '../../../analysis/reprints/similar-groups.ts';
import type { Document } from '../../../domain/document.ts';
import { dayRange } from '../../../domain/partial-date.ts';

/** A similar pair with its documents; the earlier one, or the one imported first, is `one`: more likely the original. */
export interface ListedPair {
  readonly one: Document;
  readonly other: Document;
  readonly similarity: number;
  readonly isLinked: boolean;
}

/** Pairs that hang together; documents by date, those without one last. */
export interface ListedGroup {
  readonly documents: readonly Document[];
  readonly pairs: readonly ListedPair[];
}

const firstDay = ({ date }: Document): number =>
  date === null ? Number.POSITIVE_INFINITY : dayRange(date).firstDay;
const byDate = (a: Document, b: Document): number =>
  firstDay(a) === firstDay(b) ? a.id - b.id : firstDay(a) - firstDay(b);

/** Whether one is linked to the other, or both to the same original. */
export const areLinked = (one: Document, other: Document): boolean =>
  one.reprintOf === other.id ||
  other.reprintOf === one.id ||
  (one.reprintOf !== null && one.reprintOf === other.reprintOf);

/** Two documents as a pair, the likely original first. */
export function listedPair(a: Document, b: Document, similarity: number): ListedPair {
  const isOriginal = a.reprintOf === b.id || (b.reprintOf !== a.id && byDate(a, b) > 0);
  const [one, other] = isOriginal ? [b, a] : [a, b];
  return { one, other, similarity, isLinked: areLinked(a, b) };
}

/** What was found, as groups of documents that are still there. */
export function listedGroups(
  pairs: readonly SimilarPair[],
  documents: readonly Document[],
): readonly ListedGroup[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return similarGroups(pairs).flatMap((group) => {
    const listed = group.pairs.flatMap(({ one, other, similarity }) => {
      const [a, b] = [byId.get(one), byId.get(other)];
      return a && b ? [listedPair(a, b, similarity)] : [];
    });
    const own = group.documents.flatMap((id) => byId.get(id) ?? []);
    return listed.length === 0 ? [] : [{ documents: own.toSorted(byDate), pairs: listed }];
  });
}
