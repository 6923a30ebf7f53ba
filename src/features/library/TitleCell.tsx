import type { Document } from '../../domain/document.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CellEditor } from './CellEditor.tsx';
import { useCellEditing } from './cell-editing.tsx';
import styles from './Library.module.css';

interface TitleCellProps {
  readonly document: Document;
  /** What it is a reprint of. */
  readonly original: Document | undefined;
  readonly href: string;
}

/** The title leads to the document's coding; the pencil, F2 on the row or a double click beside it edits. */
export function TitleCell({ document, original, href }: TitleCellProps) {
  const { edited, begin } = useCellEditing();
  if (edited?.id === document.id && edited.column === 'title')
    return <CellEditor document={document} field="title" />;
  const edit = () => begin({ id: document.id, column: 'title' });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pencil and F2 do the same.
    <div
      className={styles['title']}
      onDoubleClick={(event) => {
        event.stopPropagation();
        edit();
      }}
    >
      <a href={href} tabIndex={-1} data-cell="title" className="cut" dir="auto" title={document.title}>
        <span lang={document.language || undefined}>{document.title}</span>
      </a>
      {original && (
        <span className={styles['reprint']} title={`Reprint of ${original.title}`}>
          reprint
        </span>
      )}
      <button
        type="button"
        className={styles['pencil']}
        aria-label={`Edit the title of ${document.title}`}
        title="Edit the title (F2)"
        onClick={edit}
      >
        <Icon name="edit" size={14} />
      </button>
    </div>
  );
}
