import { useState } from 'react';
import type { SearchState } from '../../analysis/search/search-client.ts';
import { valueText } from '../../domain/attribute.ts';
import type { Coder } from '../../domain/coder.ts';
import { type Document, type DocumentText, paragraphText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { paragraphSheet, type Sheet } from '../../domain/sheet.ts';
import { type HitRecord, hitsCsv } from '../../formats/hits-csv.ts';
import { readTexts } from '../../storage/documents.ts';
import { getSheet } from '../../storage/sheets.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { hitContext } from '../hit-context.ts';
import type { SearchPlace } from './search-place.ts';
import { searchText } from './search-text.ts';

const BATCH = 100; // documents read at once
const FILE_CONTEXT = 120; // characters on each side

/** The listed hits as a CSV file, in the order of the list. */
export function useHitsFile(
  here: SearchPlace,
  state: SearchState,
  documents: ReadonlyMap<DocumentId, Document>,
  coder: Coder,
): { readonly isWriting: boolean; readonly write: () => void } {
  const { store, attributes, themes, entry } = useCurrentProject();
  const [isWriting, setIsWriting] = useState(false);
  const themeNames = new Map(themes.map(({ id, name }) => [id, name]));

  const recordOf = (text: DocumentText, sheet: Sheet, row: number): HitRecord => {
    const { documentId, paragraph, start, end } = state.hits.at(row);
    const document = documents.get(documentId);
    return {
      document: document?.title ?? '',
      date: document?.date ?? null,
      paragraph: paragraph + 1,
      ...hitContext(paragraphText(text, paragraph), start, end, FILE_CONTEXT),
      start,
      end,
      attributes: attributes.map(({ id }) => valueText(document?.attributes[id]) || null),
      themes: paragraphSheet(sheet, paragraph)
        .codings.map(({ theme }) => themeNames.get(theme) ?? 'deleted theme')
        .join('; '),
    };
  };

  const records = async (): Promise<readonly HitRecord[]> => {
    const rowsOf = new Map<DocumentId, number[]>();
    for (let row = 0; row < state.hits.length; row++) {
      const id = state.hits.documentAt(row);
      const own = rowsOf.get(id);
      if (own) own.push(row);
      else rowsOf.set(id, [row]);
    }
    const made: HitRecord[] = new Array(state.hits.length);
    const ids = [...rowsOf.keys()];
    for (let from = 0; from < ids.length; from += BATCH) {
      const texts = await readTexts(store, ids.slice(from, from + BATCH));
      for (const text of texts) {
        const sheet = await getSheet(store, text.documentId, coder.id);
        for (const row of rowsOf.get(text.documentId) ?? []) made[row] = recordOf(text, sheet, row);
      }
    }
    const listed = state.rows ? [...state.rows].map((row) => made[row]) : made;
    return listed.filter((record) => record !== undefined);
  };

  const write = async (): Promise<void> => {
    setIsWriting(true);
    try {
      const caption = `${searchText(here, themes)}; themes by ${coder.name}`;
      const names = attributes.map(({ name }) => name);
      const bytes = hitsCsv(await records(), names, caption);
      saveBlob(new Blob([bytes], { type: 'text/csv' }), `${entry.name} - hits.csv`);
    } catch (error) {
      toast(`The hits were not written: ${error instanceof Error ? error.message : error}`, { kind: 'bad' });
    } finally {
      setIsWriting(false);
    }
  };
  return { isWriting, write: () => void write() };
}
