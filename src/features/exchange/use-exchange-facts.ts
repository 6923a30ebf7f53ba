import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { listDocuments } from '../../storage/documents.ts';
import { listMemos } from '../../storage/memos.ts';
import { listSavedQuestions } from '../../storage/saved-questions.ts';
import { listSets } from '../../storage/sets.ts';
import { readAllSheets } from '../../storage/sheets.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { ExportFacts } from './export-list.ts';

/** What all sizes and sentences of the screen follow from, live; undefined while it is read. */
export function useExchangeFacts(): ExportFacts | undefined {
  const { store, themes, coders } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const sheets = useLiveQuery(() => readAllSheets(store), [store]);
  const memos = useLiveQuery(() => listMemos(store), [store]);
  const sets = useLiveQuery(() => listSets(store), [store]);
  const questions = useLiveQuery(() => listSavedQuestions(store), [store]);
  return useMemo(
    () =>
      documents &&
      sheets &&
      memos &&
      sets &&
      questions && {
        documents,
        sheets,
        memos,
        themeCount: themes.length,
        coderCount: coders.length,
        sets,
        questionCount: questions.length,
      },
    [documents, sheets, memos, sets, questions, themes.length, coders.length],
  );
}
