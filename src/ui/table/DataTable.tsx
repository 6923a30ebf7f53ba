import { type ReactElement, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { columnsThatFit, type DataColumn, narrowest, type TableSort } from './column.ts';
import styles from './DataTable.module.css';
import { type Grouping, tableLines } from './lines.ts';
import { shareSelected, withRows } from './selection.ts';
import { TableBody } from './TableBody.tsx';
import { TableHead } from './TableHead.tsx';
import { useDataTable } from './use-data-table.ts';

const css = classNames(styles);

const BOX_WIDTH = 36; // px
const NONE: ReadonlySet<string> = new Set();

export interface DataTableProps<Row extends object> {
  /** The table's name, for screen readers. */
  label: string;
  /** Filtered already. This, `columns` and `grouping` must keep their identity between renders, or everything is sorted anew. */
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  rowId(row: Row): string;
  /** What a row is called, for its box to tick; default its id. */
  rowLabel?: (row: Row) => string;
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
  /** Ids. With `onSelect`, rows have boxes. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Enter on a row, or a double click. */
  onOpen?: (row: Row) => void;
  /** The row that has the focus, or had it last. */
  onActive?: (row: Row) => void;
  hidden?: ReadonlySet<string>;
  grouping?: Grouping<Row, ReactNode> | null;
  /** In place of the rows where there are none. */
  empty?: ReactNode;
  /** The line under the table; given how many columns there was no room for. */
  footer?: ReactNode | ((unfit: number) => ReactNode);
}

/** A long table: sorted, grouped, selected and read by keyboard; only the rows in view are in the page. It fills its parent's height. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactElement {
  const {
    label,
    rows,
    rowId,
    sort = null,
    onSort,
    selected = NONE,
    onSelect,
    hidden = NONE,
    grouping = null,
    empty,
    footer,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const room = useWidth(scroller);
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  const [closed, setClosed] = useState(NONE);

  const sized = useMemo(
    () =>
      props.columns.map((column) => {
        const width = widths.get(column.id);
        return width === undefined ? column : { ...column, width };
      }),
    [props.columns, widths],
  );
  // Sorting must not depend on how wide a column is drawn: the model keeps the columns as they were given.
  const model = useDataTable(rows, props.columns, rowId, sort, hidden);
  const columns = useMemo(() => {
    const wanted = sized.filter((column) => model.columns.some(({ id }) => id === column.id));
    return room === 0 ? wanted : columnsThatFit(wanted, room - (onSelect ? BOX_WIDTH : 0));
  }, [sized, model.columns, room, onSelect]);
  const lines = useMemo(
    () => tableLines(model.rows, rowId, grouping, closed),
    [model.rows, rowId, grouping, closed],
  );
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const state = useMemo(() => shareSelected(selected, ids), [selected, ids]);

  const width = columns.reduce((sum, column) => sum + narrowest(column), onSelect ? BOX_WIDTH : 0);
  const unfit = model.columns.length - columns.length;
  const foot = typeof footer === 'function' ? footer(unfit) : footer;
  return (
    <div className={css('frame')}>
      <div ref={scroller} className={css('scroller')}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take focus and arrow keys: that is a grid.
          role="grid"
          aria-label={label}
          aria-rowcount={lines.length + 1}
          {...(onSelect && { 'aria-multiselectable': true })}
          className={css('table')}
          style={{ minWidth: width }}
        >
          <colgroup>
            {onSelect && <col style={{ width: BOX_WIDTH }} />}
            {columns.map((column) => (
              <col key={column.id} {...(column.width !== undefined && { style: { width: column.width } })} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={sort}
            onSort={onSort}
            selection={
              onSelect
                ? {
                    label: `Choose all ${rows.length}`,
                    state,
                    onToggle: (isOn) => onSelect(withRows(selected, ids, isOn)),
                  }
                : null
            }
            onResize={(column, next) =>
              setWidths(new Map(widths).set(column, Math.max(48, Math.round(next))))
            }
          />
          <TableBody
            lines={lines}
            columns={columns}
            scroller={scroller}
            rowId={rowId}
            rowLabel={props.rowLabel ?? rowId}
            grouping={grouping}
            selected={selected}
            onSelect={onSelect}
            onOpen={props.onOpen}
            onActive={props.onActive}
            onToggleGroup={(group) => setClosed(withRows(closed, [group], !closed.has(group)))}
          />
        </table>
        {rows.length === 0 && empty && <div className={css('empty')}>{empty}</div>}
      </div>
      {foot && <div className={css('foot')}>{foot}</div>}
    </div>
  );
}

/** The width there is for the columns; 0 before it is measured. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    setWidth(target.clientWidth);
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
