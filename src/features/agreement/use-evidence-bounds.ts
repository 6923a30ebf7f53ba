import { useEffect, useState } from 'react';
import type { ParagraphBounds } from '../../analysis/answers/agreement-evidence.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { readTexts } from '../../storage/documents.ts';
import { useCurrentProject } from '../current-project.tsx';

// Texts are only looked at for where their paragraphs end: few at a time, so that none stays in memory.
const TEXTS_AT_ONCE = 50;

/** Where the paragraphs of these documents begin and end, read once for each list; null while it is read or unasked. */
export function useEvidenceBounds(
  documents: readonly DocumentId[] | null,
): readonly ParagraphBounds[] | null {
  const { store } = useCurrentProject();
  const [bounds, setBounds] = useState<readonly ParagraphBounds[] | null>(null);
  const asked = documents === null ? null : documents.join(' ');
  useEffect(() => {
    setBounds(null);
    if (asked === null) return undefined;
    let isStopped = false;
    const ids = asked === '' ? [] : asked.split(' ').map((id) => Number(id) as DocumentId);
    const read = async () => {
      const found: ParagraphBounds[] = [];
      for (let from = 0; from < ids.length && !isStopped; from += TEXTS_AT_ONCE)
        for (const { documentId, starts, ends } of await readTexts(
          store,
          ids.slice(from, from + TEXTS_AT_ONCE),
        ))
          found.push({ documentId, starts: [...starts], ends: [...ends] });
      if (!isStopped) setBounds(found);
    };
    void read();
    return () => {
      isStopped = true;
    };
  }, [store, asked]);
  return bounds;
}
