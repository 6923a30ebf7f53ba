import { createContext, useContext } from 'react';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { EditedField } from './cell-edit.ts';
import type { ColumnId } from './shown-columns.ts';

/** The cell that is being edited. */
export interface EditedCell {
  readonly id: DocumentId;
  readonly column: ColumnId;
}

/** How the editor of a cell was left, and so where the focus goes next. */
export type Leaving = 'enter' | 'escape' | 'next' | 'previous' | 'blur';

/** What cells need of the table around them. Kept out of the columns, so that an edit draws only cells anew. */
export interface CellEditing {
  readonly edited: EditedCell | null;
  readonly begin: (cell: EditedCell) => void;
  /** Stores the text (null: nothing changed) and ends the edit. */
  readonly finish: (document: Document, field: EditedField, text: string | null, leaving: Leaving) => void;
  readonly suggestionsFor: (field: EditedField) => readonly string[];
}

const CellEditingContext = createContext<CellEditing | null>(null);

export const CellEditingProvider = CellEditingContext.Provider;

export function useCellEditing(): CellEditing {
  const editing = useContext(CellEditingContext);
  if (!editing) throw new Error('cells are edited in a table');
  return editing;
}
