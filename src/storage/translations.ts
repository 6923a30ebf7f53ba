import type { Document } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { found, refused } from './expected-failures.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Store } from './store.ts';

/**
 * Says that a document translates another, paragraph by paragraph of the same number, or none. Links never chain: a
 * translation of a translation is one of its original, translations of the document follow it, and an original that
 * becomes a translation of its own translation changes places with it.
 */
export function linkTranslation(
  store: Store,
  id: DocumentId,
  original: DocumentId | null,
): Promise<Result<void>> {
  return perform(store, ['documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const documents = await database.rows('documents').toArray();
    const byId = new Map(documents.map((document) => [document.id, document]));
    const translation = found(byId.get(id), 'The document');
    const told = { kind: 'link translation', documentId: id, title: translation.title } as const;
    if (original === null) {
      if (translation.translationOf !== null)
        await recorder.put('documents', [{ ...translation, translationOf: null }]);
      return done({ ...told, of: null });
    }
    if (original === id) throw refused('A document is no translation of itself.');
    const chosen = found(byId.get(original), 'The original');
    const root =
      chosen.translationOf === null || chosen.translationOf === id ? chosen.id : chosen.translationOf;
    const wanted = (document: Document): DocumentId | null => {
      if (document.id === root) return null;
      return document.id === id || document.translationOf === id ? root : document.translationOf;
    };
    const changed = documents
      .filter((document) => wanted(document) !== document.translationOf)
      .map((document) => ({ ...document, translationOf: wanted(document) }));
    await recorder.put('documents', changed);
    return done({ ...told, of: byId.get(root)?.title ?? chosen.title });
  });
}
