import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Document } from '../../domain/document.ts';
import { asDocumentId } from '../../domain/ids.ts';
import type { TableSort } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Grouping } from '../../ui/table/lines.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { EditedField } from './cell-edit.ts';
import { CellEditingProvider, type EditedCell } from './cell-editing.tsx';
import type { DocumentColumn } from './document-columns.tsx';
import type { Headings } from './documents-in-view.ts';
import styles from './Library.module.css';
import type { ColumnId } from './shown-columns.ts';
import { useCellEditingState } from './use-cell-editing.ts';

interface DocumentTableProps {
  readonly documents: readonly Document[];
  readonly columns: readonly DocumentColumn[];
  readonly hidden: ReadonlySet<string>;
  readonly headings: Headings | null;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (document: Document) => void;
  readonly onDelete: () => void;
  readonly suggestionsFor: (field: EditedField) => readonly string[];
  readonly empty: ReactNode;
  readonly footer: (unfit: number) => ReactNode;
}

const rowId = (document: Document): string => String(document.id);
const rowLabel = (document: Document): string => document.title;

const isEditable = (id: ColumnId): boolean =>
  id === 'title' || id === 'date' || id === 'language' || /^a\d+$/.test(id);

/** The table of documents. Arrow keys lead from a row into its cells; F2 or Enter edits there. */
export function DocumentTable({
  documents,
  columns,
  hidden,
  headings,
  onDelete,
  suggestionsFor,
  ...passed
}: DocumentTableProps) {
  const { store } = useCurrentProject();
  const frame = useRef<HTMLDivElement>(null);
  const editable = useMemo(
    () => columns.map(({ id }) => id).filter((id) => isEditable(id) && !hidden.has(id)),
    [columns, hidden],
  );
  const onFocus = useCallback(({ id, column }: EditedCell) => {
    const row = frame.current?.querySelector(`[data-line="row ${id}"]`);
    const cell = row?.querySelector<HTMLElement>(`[data-cell="${column}"]`);
    cell?.focus({ preventScroll: true });
  }, []);
  const editing = useCellEditingState({ store, editable, suggestionsFor, onFocus });
  const grouping = useMemo(() => headings && groupingOf(headings), [headings]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows and cells inside.
    <div
      ref={frame}
      style={{ minHeight: 0 }}
      onKeyDown={(event) => onCellKey(event, editing.begin, onDelete)}
    >
      <CellEditingProvider value={editing}>
        <DataTable
          {...passed}
          label="Documents"
          rows={documents}
          columns={columns}
          hidden={hidden}
          rowId={rowId}
          rowLabel={rowLabel}
          grouping={grouping}
        />
      </CellEditingProvider>
    </div>
  );
}

function groupingOf(headings: Headings): Grouping<Document, ReactNode> {
  return {
    of: (document) => headings.labelOf(document.id),
    order: headings.order,
    heading: (rows, label) => {
      const all = headings.countOf(label);
      const shown = rows.length === all ? '' : `, ${rows.length.toLocaleString('en')} in view`;
      return (
        <span className={styles['group-note']}>
          {all.toLocaleString('en')} {all === 1 ? 'document' : 'documents'}
          {shown}
        </span>
      );
    },
  };
}

/** From a row into its cells and between cells; the table itself moves between rows. */
function onCellKey(
  event: KeyboardEvent<HTMLElement>,
  begin: (cell: EditedCell) => void,
  onDelete: () => void,
): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = target.closest<HTMLElement>('tr[data-line^="row "]');
  if (!row) return;
  const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')];
  const here = cells.indexOf(target);
  const isRow = target === row;
  if (!isRow && here < 0) return;
  const beginAt = (cell: HTMLElement | undefined) =>
    begin({
      id: asDocumentId(Number(row.dataset['line']?.slice('row '.length))),
      column: (cell?.dataset['cell'] ?? 'title') as ColumnId,
    });
  const acts: Record<string, (() => void) | undefined> = {
    F2: () => beginAt(cells[here]),
    ArrowRight: () => cells[Math.min(here + 1, cells.length - 1)]?.focus(),
    ArrowLeft: here > 0 ? () => cells[here - 1]?.focus() : here === 0 ? () => row.focus() : undefined,
    ArrowDown: isRow ? undefined : () => neighbour(row, 'nextElementSibling', target)?.focus(),
    ArrowUp: isRow ? undefined : () => neighbour(row, 'previousElementSibling', target)?.focus(),
    Escape: isRow ? undefined : () => row.focus(),
    Delete: onDelete,
  };
  const act = acts[key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

/** The cell of the same column in the next or previous row; rows just outside the view are in the page too. */
function neighbour(
  row: HTMLElement,
  way: 'nextElementSibling' | 'previousElementSibling',
  cell: HTMLElement,
): HTMLElement | null {
  for (let next = row[way]; next; next = next[way]) {
    const found = next.querySelector<HTMLElement>(`[data-cell="${cell.dataset['cell']}"]`);
    if (found) return found;
  }
  return null;
}
