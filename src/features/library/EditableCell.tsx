import type { ReactNode } from 'react';
import type { Document } from '../../domain/document.ts';
import { classNames } from '../../ui/class-names.ts';
import { CellEditor } from './CellEditor.tsx';
import { type EditedField, fieldName, fieldText } from './cell-edit.ts';
import { useCellEditing } from './cell-editing.tsx';
import styles from './Library.module.css';
import type { ColumnId } from './shown-columns.ts';

const css = classNames(styles);

interface EditableCellProps {
  readonly document: Document;
  readonly column: ColumnId;
  readonly field: EditedField;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A cell that becomes a field on a double click, or on Enter or F2 while it has the focus. */
export function EditableCell({ document, column, field, align = 'start', children }: EditableCellProps) {
  const { edited, begin } = useCellEditing();
  if (edited?.id === document.id && edited.column === column)
    return <CellEditor document={document} field={field} />;
  const text = fieldText(document, field);
  const edit = () => begin({ id: document.id, column });
  return (
    <button
      type="button"
      // The arrow keys of the row lead here: a stop of the Tab key at every cell would be hundreds.
      tabIndex={-1}
      data-cell={column}
      className={css('editable', align === 'end' && 'end')}
      aria-label={`${fieldName(field)}: ${text === '' ? 'none' : text}. Edit`}
      onDoubleClick={(event) => {
        event.stopPropagation();
        edit();
      }}
      // Without a pointer, a click is Enter, Space, or a screen reader's “activate”.
      onClick={(event) => event.detail === 0 && edit()}
    >
      {children}
    </button>
  );
}
