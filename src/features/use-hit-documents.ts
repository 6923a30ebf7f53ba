import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentText } from '../domain/document.ts';
import type { CoderId, DocumentId } from '../domain/ids.ts';
import type { Sheet } from '../domain/sheet.ts';
import { readTexts } from '../storage/documents.ts';
import { getSheet } from '../storage/sheets.ts';
import { useCurrentProject } from './current-project.tsx';

export interface HitDocument {
  readonly text: DocumentText;
  readonly sheet: Sheet;
}

/** Texts and sheets of the documents in view; those of before stay until the new ones are read. */
export function useHitDocuments(
  ids: readonly DocumentId[],
  coder: CoderId,
): ReadonlyMap<DocumentId, HitDocument> {
  const { store } = useCurrentProject();
  const key = ids.join();
  const found = useLiveQuery(async () => {
    const texts = await readTexts(store, ids);
    const sheets = await Promise.all(texts.map(({ documentId }) => getSheet(store, documentId, coder)));
    return new Map(
      texts.flatMap((text, i) => {
        const sheet = sheets[i];
        return sheet ? [[text.documentId, { text, sheet }] as const] : [];
      }),
    );
  }, [store, key, coder]);
  return found ?? NONE;
}

const NONE: ReadonlyMap<DocumentId, HitDocument> = new Map();
