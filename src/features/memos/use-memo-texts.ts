import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import { readTexts } from '../../storage/documents.ts';
import { useCurrentProject } from '../current-project.tsx';

const NONE: ReadonlyMap<DocumentId, DocumentText> = new Map();

/** The texts under memos on paragraphs and on words; those of before stay until the new ones are read. */
export function useMemoTexts(memos: readonly Memo[]): ReadonlyMap<DocumentId, DocumentText> {
  const { store } = useCurrentProject();
  const ids = [
    ...new Set(memos.flatMap(({ target }) => ('paragraph' in target ? [target.documentId] : []))),
  ].sort((a, b) => a - b);
  const key = ids.join();
  const texts = useLiveQuery(
    async () => new Map((await readTexts(store, ids)).map((text) => [text.documentId, text])),
    [store, key],
  );
  return texts ?? NONE;
}
