import type { HitColumns } from '../../analysis/search/hit-columns.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { ThemedPlace } from '../../storage/apply-to-many.ts';
import { readTexts } from '../../storage/documents.ts';
import type { Store } from '../../storage/store.ts';

const BATCH = 100; // documents read at once

/** The paragraphs of the chosen hits; with the words found as evidence, or without. */
export async function chosenPlaces(
  store: Store,
  hits: HitColumns,
  chosen: ReadonlySet<number>,
  withEvidence: boolean,
): Promise<readonly ThemedPlace[]> {
  const rows = [...chosen].sort((a, b) => a - b).map((row) => hits.at(row));
  if (!withEvidence)
    return rows.map(({ documentId, paragraph }) => ({ documentId, paragraph, evidence: [] }));
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const starts = new Map<DocumentId, Uint32Array>();
  for (let from = 0; from < ids.length; from += BATCH)
    for (const text of await readTexts(store, ids.slice(from, from + BATCH)))
      starts.set(text.documentId, text.starts);
  return rows.map(({ documentId, paragraph, start, end }) => {
    const first = starts.get(documentId)?.[paragraph];
    const evidence = first === undefined ? [] : [{ start: first + start, end: first + end }];
    return { documentId, paragraph, evidence };
  });
}
