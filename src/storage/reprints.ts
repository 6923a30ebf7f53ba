import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { found, refused } from './expected-failures.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Store } from './store.ts';

/**
 * Says that a document is a reprint of another, or of none. Links never chain: a reprint of a reprint is one of its
 * original, reprints of the document follow it, and an original that becomes a reprint of its own reprint changes places with it.
 */
export function linkReprint(
  store: Store,
  id: DocumentId,
  original: DocumentId | null,
): Promise<Result<void>> {
  return perform(store, ['documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const documents = await database.rows('documents').toArray();
    const byId = new Map(documents.map((document) => [document.id, document]));
    const reprint = found(byId.get(id), 'The document');
    if (original === null) {
      if (reprint.reprintOf !== null) await recorder.put('documents', [{ ...reprint, reprintOf: null }]);
      return done({ kind: 'link reprint', documentId: id, title: reprint.title, of: null });
    }
    if (original === id) throw refused('A document is no reprint of itself.');
    const chosen = found(byId.get(original), 'The original');
    const root = chosen.reprintOf === null || chosen.reprintOf === id ? chosen.id : chosen.reprintOf;
    const wanted = (document: Document): DocumentId | null => {
      if (document.id === root) return null;
      return document.id === id || document.reprintOf === id ? root : document.reprintOf;
    };
    const changed = documents
      .filter((document) => wanted(document) !== document.reprintOf)
      .map((document) => ({ ...document, reprintOf: wanted(document) }));
    await recorder.put('documents', changed);
    const of = byId.get(root)?.title ?? chosen.title;
    return done({ kind: 'link reprint', documentId: id, title: reprint.title, of });
  });
}
