import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { withDescendants } from '../../domain/codebook.ts';
import type { DocumentId, ThemeId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import { paragraphsWith } from '../../domain/sheet.ts';
import { listSheets } from '../../storage/sheets.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { CarriesTheme } from './memo-entries.ts';

const NOWHERE: CarriesTheme = () => false;

/** Whether any coder put a theme, or one below it, on a paragraph that has a memo; undefined while it is read. */
export function useThemePlaces(memos: readonly Memo[], theme: ThemeId | null): CarriesTheme | undefined {
  const { store, themes } = useCurrentProject();
  const ids = useMemo(() => {
    const found = new Set<DocumentId>();
    for (const { target } of memos) if ('paragraph' in target) found.add(target.documentId);
    return [...found].sort((a, b) => a - b);
  }, [memos]);
  const key = ids.join();
  const wanted = useMemo(
    () => (theme === null ? null : new Set<number>(withDescendants(themes, theme))),
    [theme, themes],
  );
  const places = useLiveQuery(async () => {
    const found = new Map<DocumentId, ReadonlySet<number>>();
    if (wanted === null) return { wanted, found };
    for (const id of ids) {
      const sheets = await listSheets(store, id);
      found.set(id, new Set(sheets.flatMap((sheet) => paragraphsWith(sheet, (one) => wanted.has(one)))));
    }
    return { wanted, found };
  }, [store, key, wanted]);
  return useMemo(() => {
    if (wanted === null) return NOWHERE;
    if (places?.wanted !== wanted) return undefined;
    return (document, paragraph) => places.found.get(document)?.has(paragraph) ?? false;
  }, [wanted, places]);
}
