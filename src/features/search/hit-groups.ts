import { buildColumns } from '../../analysis/change-columns.ts';
import { chosenDocuments } from '../../analysis/chosen-documents.ts';
import { documentGroups } from '../../analysis/document-groups.ts';
import type { HitColumns } from '../../analysis/search/hit-columns.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';

/** How often something was found in a group of documents. */
export interface HitGroup {
  readonly key: string;
  readonly label: string;
  readonly hits: number;
  readonly documentsWith: number;
  readonly documents: number;
  readonly words: number;
}

/** Hits by document. */
export function hitsByDocument(hits: HitColumns, count: number): ReadonlyMap<DocumentId, number> {
  const counts = new Map<DocumentId, number>();
  for (let i = 0; i < count; i++) {
    const id = hits.documentAt(i);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The groups of the documents searched with their hits, by the functions that comparisons group with. */
export function hitGroups(
  counts: ReadonlyMap<DocumentId, number>,
  documents: readonly Document[],
  filter: DocumentFilter,
  grouping: Grouping,
  attributes: readonly Attribute[],
): readonly HitGroup[] {
  const columns = buildColumns(documents, []);
  const { names, groupOf } = documentGroups(columns, chosenDocuments(columns, filter), grouping, attributes);
  const groups = names.map((name) => ({ ...name, hits: 0, documentsWith: 0, documents: 0, words: 0 }));
  for (const [row, document] of columns.documents.rows.entries()) {
    const group = groups[groupOf[row] ?? -1];
    if (!document || !group) continue;
    const own = counts.get(document.id) ?? 0;
    group.hits += own;
    group.documents++;
    group.words += document.wordCount;
    if (own > 0) group.documentsWith++;
  }
  return groups;
}
