import { type ReactElement, useRef } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../Icon.tsx';
import { Term, Tooltip } from '../Tooltip.tsx';
import type { DataColumn, TableSort } from './column.ts';
import styles from './DataTable.module.css';
import { SelectBox } from './SelectBox.tsx';

const css = classNames(styles);

interface TableHeadProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: TableSort | null;
  onSort: ((sort: TableSort) => void) | undefined;
  selection: { label: string; state: 'all' | 'some' | 'none'; onToggle(isOn: boolean): void } | null;
  onResize(column: string, width: number): void;
}

export function TableHead<Row>({
  columns,
  sort,
  onSort,
  selection,
  onResize,
}: TableHeadProps<Row>): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" className={css('head')}>
            <div className={css('headText', 'box')}>
              <SelectBox label={selection.label} state={selection.state} onToggle={selection.onToggle} />
            </div>
          </th>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column.id}
            column={column}
            direction={sort?.column === column.id ? sort.direction : null}
            onSort={onSort}
            onResize={(width) => onResize(column.id, width)}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps<Row> {
  column: DataColumn<Row>;
  direction: TableSort['direction'] | null;
  onSort: ((sort: TableSort) => void) | undefined;
  onResize(width: number): void;
}

function HeadCell<Row>({ column, direction, onSort, onResize }: HeadCellProps<Row>): ReactElement {
  const canSort = onSort !== undefined && column.value !== undefined;
  const cell = useRef<HTMLTableCellElement>(null);
  return (
    <th
      ref={cell}
      scope="col"
      className={css('head', column.align === 'end' && 'end', direction && 'sorted')}
      {...(canSort && { 'aria-sort': direction ?? 'none' })}
    >
      {canSort ? (
        <Tooltip text={column.headerHint}>
          <Button
            className={css('sorter')}
            onPress={() =>
              onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
            }
            onKeyDown={(event) => {
              const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
              if (event.altKey && step && cell.current) onResize(cell.current.offsetWidth + step);
              else event.continuePropagation();
            }}
          >
            <span className="cut">{column.header}</span>
            {direction && <Icon name={direction === 'ascending' ? 'sorted' : 'sorted-down'} size={12} />}
          </Button>
        </Tooltip>
      ) : (
        <div className={css('headText')}>
          {column.headerHint ? (
            <Term text={column.headerHint}>{column.header}</Term>
          ) : (
            <span className="cut">{column.header}</span>
          )}
        </div>
      )}
      <Grip cell={cell} onResize={onResize} />
    </th>
  );
}

/** For the mouse; with the keyboard it is Alt and an arrow on the column's button. */
function Grip({
  cell,
  onResize,
}: {
  cell: { readonly current: HTMLElement | null };
  onResize(width: number): void;
}): ReactElement {
  const start = useRef<{ x: number; width: number } | null>(null);
  return (
    <span
      aria-hidden
      className={css('grip')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: cell.current?.offsetWidth ?? 0 };
      }}
      onPointerMove={(event) => {
        if (start.current) onResize(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
