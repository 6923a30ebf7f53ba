import { type MouseEvent, memo, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { DataColumn } from './column.ts';
import styles from './DataTable.module.css';
import { SelectBox } from './SelectBox.tsx';

const css = classNames(styles);

/** What rows tell the table; the same object for as long as the table stands, so that rows stay as they are. */
export interface RowActions {
  focus(key: string): void;
  press(key: string, event: MouseEvent): void;
  open(key: string): void;
  select(id: string, isOn: boolean, isRange: boolean): void;
  toggleGroup(group: string): void;
}

interface LineProps {
  lineKey: string;
  /** Counted from 1, the head being 1. */
  position: number;
  isActive: boolean;
  actions: RowActions;
}

interface DataRowProps<Row> extends LineProps {
  row: Row;
  id: string;
  label: string;
  columns: readonly DataColumn<Row>[];
  isSelectable: boolean;
  isSelected: boolean;
}

function DataRowInner<Row>({
  row,
  id,
  lineKey,
  label,
  position,
  columns,
  isSelectable,
  isSelected,
  isActive,
  actions,
}: DataRowProps<Row>): ReactElement {
  return (
    <tr
      data-line={lineKey}
      aria-rowindex={position}
      {...(isSelectable && { 'aria-selected': isSelected })}
      tabIndex={isActive ? 0 : -1}
      className={css('row', isSelected && 'chosen', isActive && 'active')}
      onFocus={() => actions.focus(lineKey)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => actions.press(lineKey, event)}
      onDoubleClick={() => actions.open(lineKey)}
    >
      {isSelectable && (
        <td>
          <div className={css('cell', 'box')}>
            <SelectBox
              label={`Choose ${label}`}
              state={isSelected ? 'all' : 'none'}
              tabIndex={-1}
              onToggle={(isOn, isRange) => actions.select(id, isOn, isRange)}
            />
          </div>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id}>
          <div className={css('cell', column.align === 'end' && 'end')}>{isolated(column.cell(row))}</div>
        </td>
      ))}
    </tr>
  );
}

export const DataRow = memo(DataRowInner) as typeof DataRowInner;

/** Text of any script keeps its own direction and is cut where it does not fit. */
function isolated(content: ReactNode): ReactNode {
  return typeof content === 'string' || typeof content === 'number' ? (
    <bdi className="cut">{content}</bdi>
  ) : (
    content
  );
}

interface GroupRowProps<Row> extends LineProps {
  group: string;
  rows: readonly Row[];
  isOpen: boolean;
  heading: ReactNode;
  columns: readonly DataColumn<Row>[];
  selection: { state: 'all' | 'some' | 'none'; onToggle(isOn: boolean): void } | null;
}

export function GroupRow<Row>({
  group,
  rows,
  isOpen,
  heading,
  columns,
  selection,
  lineKey,
  position,
  isActive,
  actions,
}: GroupRowProps<Row>): ReactElement {
  const firstSum = columns.findIndex((column) => column.groupCell);
  const span = firstSum === -1 ? columns.length : Math.max(1, firstSum);
  return (
    <tr
      data-line={lineKey}
      aria-rowindex={position}
      tabIndex={isActive ? 0 : -1}
      className={css('row', 'group', !isOpen && 'closed')}
      onFocus={() => actions.focus(lineKey)}
    >
      {selection && (
        <td>
          <div className={css('cell', 'box')}>
            <SelectBox
              label={`Choose all of ${group}`}
              state={selection.state}
              tabIndex={-1}
              onToggle={selection.onToggle}
            />
          </div>
        </td>
      )}
      <td colSpan={span}>
        <div className={css('cell')}>
          <button
            type="button"
            tabIndex={-1}
            className={css('opener')}
            aria-expanded={isOpen}
            onClick={() => actions.toggleGroup(group)}
          >
            <bdi className="cut">{group === '' ? 'None' : group}</bdi>
            <span aria-hidden className={css('chevron')} />
          </button>
          {heading}
        </div>
      </td>
      {columns.slice(span).map((column) => (
        <td key={column.id}>
          <div className={css('cell', column.align === 'end' && 'end')}>{column.groupCell?.(rows)}</div>
        </td>
      ))}
    </tr>
  );
}
