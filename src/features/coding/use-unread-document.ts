import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { coverageOf } from '../../domain/sheet.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { listCoderSheets } from '../../storage/sheets.ts';
import { useCurrentProject } from '../current-project.tsx';
import { nextUnread } from './paragraph-moves.ts';

// Enough that the usual answer needs one read, few enough that it is quick.
const AT_ONCE = 64;

/**
 * How to find the first unread paragraph of the next document that has one, in the order of the list and round its end;
 * undefined where every other document was read.
 */
export function useUnreadDocument(
  documents: readonly Document[],
  current: DocumentId,
): () => Promise<ParagraphRef | undefined> {
  const { store, coder } = useCurrentProject();
  return async () => {
    const index = documents.findIndex(({ id }) => id === current);
    const others = [...documents.slice(index + 1), ...documents.slice(0, Math.max(0, index))];
    for (let from = 0; from < others.length; from += AT_ONCE) {
      const some = others.slice(from, from + AT_ONCE);
      const sheets = await listCoderSheets(
        store,
        coder.id,
        some.map(({ id }) => id),
      );
      for (const [i, sheet] of sheets.entries()) {
        const { id, paragraphCount } = some[i] ?? { id: current, paragraphCount: 0 };
        const { coded, read } = coverageOf(sheet);
        // From the last paragraph the next unread one is the first of all.
        const paragraph =
          coded + read < paragraphCount ? nextUnread(sheet, paragraphCount - 1, paragraphCount) : undefined;
        if (paragraph !== undefined) return { documentId: id, paragraph };
      }
    }
    return undefined;
  };
}
