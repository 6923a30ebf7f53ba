import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import { setAttribute } from '../../storage/attributes.ts';
import { editDocument } from '../../storage/documents.ts';
import type { Store } from '../../storage/store.ts';
import { told } from '../current-project.tsx';
import { type EditedField, fieldName, readDate, readTitle, readValue } from './cell-edit.ts';
import type { CellEditing, EditedCell, Leaving } from './cell-editing.tsx';
import { readLanguage } from './language-names.ts';
import type { ColumnId } from './shown-columns.ts';

/** Stores what was typed into a cell; the cell has checked that it can be read. */
function storeText(store: Store, { id }: Document, field: EditedField, text: string): void {
  const what = `Change the ${fieldName(field).toLowerCase()}`;
  if (typeof field !== 'string') {
    const value = readValue(field, text);
    if (value.ok) void told(`Set ${field.name}`, setAttribute(store, [id], field.id, value.value));
  } else if (field === 'title') {
    const title = readTitle(text);
    if (title.ok) void told(what, editDocument(store, id, { title: title.value }));
  } else if (field === 'date') {
    const date = readDate(text);
    if (date.ok) void told(what, editDocument(store, id, { date: date.value }));
  } else {
    const language = readLanguage(text);
    if (language.ok) void told(what, editDocument(store, id, { language: language.value }));
  }
}

interface CellEditingInput {
  readonly store: Store;
  /** Columns that can be edited, in the order in which they stand in the table. */
  readonly editable: readonly ColumnId[];
  readonly suggestionsFor: (field: EditedField) => readonly string[];
  /** Puts the focus on a cell of the table. */
  readonly onFocus: (cell: EditedCell) => void;
}

/** Which cell is edited, and what follows when its editor is left. */
export function useCellEditingState(input: CellEditingInput): CellEditing {
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const latest = useRef({ ...input, edited });
  latest.current = { ...input, edited };
  // The cell stands in the page again only after the editor has gone.
  const focusNext = useRef<EditedCell | null>(null);
  useLayoutEffect(() => {
    const cell = focusNext.current;
    if (edited !== null || cell === null) return;
    focusNext.current = null;
    latest.current.onFocus(cell);
  }, [edited]);
  const acts = useMemo(
    () => ({
      begin: (cell: EditedCell) => setEdited(cell),
      finish: (document: Document, field: EditedField, text: string | null, leaving: Leaving) => {
        const { store, editable, edited: cell } = latest.current;
        if (text !== null) storeText(store, document, field, text);
        if (cell === null) return;
        const step = leaving === 'next' ? 1 : leaving === 'previous' ? -1 : 0;
        const next = step === 0 ? undefined : editable[editable.indexOf(cell.column) + step];
        if (next) return setEdited({ id: cell.id, column: next });
        if (leaving !== 'blur') focusNext.current = cell;
        setEdited(null);
      },
    }),
    [],
  );
  const { suggestionsFor } = input;
  return useMemo(() => ({ ...acts, edited, suggestionsFor }), [acts, edited, suggestionsFor]);
}
