import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classNames } from '../class-names.ts';
import type { DataColumn } from './column.ts';
import styles from './DataTable.module.css';
import { type Grouping, headingAbove, type Line } from './lines.ts';
import { shareSelected, withRange, withRow, withRows } from './selection.ts';
import { DataRow, GroupRow, type RowActions } from './TableRows.tsx';

const css = classNames(styles);

const HEAD_HEIGHT = 30; // px, as --head
const GROUP_HEIGHT = 30; // px
const ROW_HEIGHT = 32; // px, where the token cannot be read

interface TableBodyProps<Row> {
  lines: readonly Line<Row>[];
  columns: readonly DataColumn<Row>[];
  scroller: RefObject<HTMLDivElement | null>;
  rowId(row: Row): string;
  rowLabel(row: Row): string;
  grouping: Grouping<Row, ReactNode> | null;
  selected: ReadonlySet<string>;
  onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
  onOpen: ((row: Row) => void) | undefined;
  onActive: ((row: Row) => void) | undefined;
  onToggleGroup(group: string): void;
}

export function TableBody<Row>(props: TableBodyProps<Row>): ReactElement {
  const { lines, columns, scroller, grouping, selected } = props;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const places = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines]);
  const activeIndex = activeKey === null ? -1 : (places.get(activeKey) ?? -1);
  const rowHeight = useRowHeight(scroller);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : rowHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: grouping ? GROUP_HEIGHT : 0,
    scrollPaddingEnd: HEAD_HEIGHT,
    // The focused row stays in the page, or the focus would be lost; so does the heading of the rows in view, which sticks.
    rangeExtractor: (range: Range) => {
      const kept = new Set(defaultRangeExtractor(range));
      if (activeIndex >= 0) kept.add(activeIndex);
      const heading = grouping ? headingAbove(lines, range.startIndex) : -1;
      if (heading >= 0) kept.add(heading);
      return [...kept].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are asked again when lines or row height change, and only then.
  useLayoutEffect(() => virtualizer.measure(), [lines, rowHeight]);

  const body = useRef<HTMLTableSectionElement>(null);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current || activeKey === null) return;
    wantsFocus.current = false;
    body.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(activeKey)}"]`)
      ?.focus({ preventScroll: true });
  }, [activeKey]);

  const moveTo = (index: number): void => {
    const line = lines[Math.min(lines.length - 1, Math.max(0, index))];
    if (!line) return;
    wantsFocus.current = true;
    setActiveKey(line.key);
    virtualizer.scrollToIndex(places.get(line.key) ?? 0, { align: 'auto' });
  };

  const actions = useRowActions(props, setActiveKey);
  const items = virtualizer.getVirtualItems();
  let end = 0;
  return (
    <tbody ref={body} onKeyDown={(event) => onTableKey(event, props, actions, activeIndex, moveTo)}>
      {items.map((item) => {
        const line = lines[item.index];
        if (!line) return null;
        const gap = item.start - end;
        end = item.end;
        // With nothing focused yet, Tab enters at the first row in the page.
        const isActive = activeIndex >= 0 ? item.index === activeIndex : item === items[0];
        const place = { lineKey: line.key, position: item.index + 2, isActive, actions: actions.ofRow };
        return (
          <Fragment key={line.key}>
            {gap > 0 && <Spacer height={gap} />}
            {line.kind === 'row' ? (
              <DataRow
                {...place}
                row={line.row}
                id={line.id}
                label={props.rowLabel(line.row)}
                columns={columns}
                isSelectable={props.onSelect !== undefined}
                isSelected={selected.has(line.id)}
              />
            ) : (
              <GroupRow
                {...place}
                group={line.group}
                rows={line.rows}
                isOpen={line.isOpen}
                heading={grouping?.heading(line.rows, line.group)}
                columns={columns}
                selection={
                  props.onSelect
                    ? {
                        state: shareSelected(selected, line.rows.map(props.rowId)),
                        onToggle: (isOn) =>
                          props.onSelect?.(withRows(selected, line.rows.map(props.rowId), isOn)),
                      }
                    : null
                }
              />
            )}
          </Fragment>
        );
      })}
      {virtualizer.getTotalSize() > end && <Spacer height={virtualizer.getTotalSize() - end} />}
    </tbody>
  );
}

/** Stands for the rows that are not in the page. */
function Spacer({ height }: { height: number }): ReactElement {
  return (
    <tr aria-hidden className={css('spacer')}>
      <td style={{ height }} />
    </tr>
  );
}

interface TableActions {
  /** The same for as long as the table stands. */
  readonly ofRow: RowActions;
  /** From the row that was last turned on or off to this one. */
  extendTo(id: string): void;
}

function useRowActions<Row>(props: TableBodyProps<Row>, setActiveKey: (key: string) => void): TableActions {
  const latest = useRef(props);
  latest.current = props;
  const anchor = useRef<string | null>(null);
  return useMemo(() => {
    const shown = (): readonly string[] =>
      latest.current.lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []));
    const rowOf = (key: string): Line<Row> | undefined =>
      latest.current.lines.find((line) => line.key === key);
    const select = (id: string, isOn: boolean, isRange: boolean): void => {
      const { selected, onSelect } = latest.current;
      onSelect?.(
        isRange ? withRange(selected, shown(), anchor.current, id, isOn) : withRow(selected, id, isOn),
      );
      anchor.current = id;
    };
    const extendTo = (id: string): void => {
      const { selected, onSelect } = latest.current;
      anchor.current ??= id;
      onSelect?.(withRange(selected, shown(), anchor.current, id, true));
    };
    const open = (key: string): void => {
      const line = rowOf(key);
      if (line?.kind === 'row') latest.current.onOpen?.(line.row);
      else if (line) latest.current.onToggleGroup(line.group);
    };
    return {
      extendTo,
      ofRow: {
        select,
        open,
        toggleGroup: (group) => latest.current.onToggleGroup(group),
        focus: (key) => {
          setActiveKey(key);
          const line = rowOf(key);
          if (line?.kind === 'row') latest.current.onActive?.(line.row);
        },
        press: (key, event) => {
          const line = rowOf(key);
          if (line?.kind !== 'row') return;
          if (event.shiftKey) extendTo(line.id);
          else if (event.ctrlKey || event.metaKey)
            select(line.id, !latest.current.selected.has(line.id), false);
        },
      },
    };
  }, [setActiveKey]);
}

function onTableKey<Row>(
  event: KeyboardEvent<HTMLElement>,
  props: TableBodyProps<Row>,
  actions: TableActions,
  index: number,
  moveTo: (index: number) => void,
): void {
  const { lines, scroller, selected, onSelect } = props;
  // Controls inside a row keep their keys, but for the boxes to tick.
  const target = event.target;
  if (!(target instanceof HTMLElement) || !(target.matches('tr') || target.matches('input[type=checkbox]')))
    return;
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const targets: Record<string, number | undefined> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: lines.length - 1,
  };
  const next = targets[event.key];
  const line = lines[index];
  const rowKeys: Record<string, (() => void) | undefined> = {
    Enter: line && (() => actions.ofRow.open(line.key)),
    ' ':
      line?.kind === 'row' && onSelect
        ? () => actions.ofRow.select(line.id, !selected.has(line.id), event.shiftKey)
        : undefined,
    ArrowRight: line?.kind === 'group' && !line.isOpen ? () => props.onToggleGroup(line.group) : undefined,
    ArrowLeft: line?.kind === 'group' && line.isOpen ? () => props.onToggleGroup(line.group) : undefined,
    Escape: onSelect && selected.size > 0 ? () => onSelect(new Set()) : undefined,
    a:
      onSelect && (event.ctrlKey || event.metaKey)
        ? () => onSelect(withRows(selected, lines.flatMap(idsOfLine(props)), true))
        : undefined,
  };
  const act = rowKeys[event.key];
  if (next !== undefined) {
    moveTo(next);
    const reached = lines[next];
    if (event.shiftKey && onSelect && reached?.kind === 'row') {
      if (line?.kind === 'row') actions.extendTo(line.id);
      actions.extendTo(reached.id);
    }
  } else if (act) act();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const idsOfLine =
  <Row,>({ rowId }: Pick<TableBodyProps<Row>, 'rowId'>) =>
  (line: Line<Row>): readonly string[] =>
    line.kind === 'group' ? line.rows.map(rowId) : [line.id];

/** The height that the density in force gives a row. */
function useRowHeight(scroller: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(ROW_HEIGHT);
  useLayoutEffect(() => {
    if (!scroller.current) return;
    setHeight(Number.parseFloat(getComputedStyle(scroller.current).getPropertyValue('--row')) || ROW_HEIGHT);
  }, [scroller]);
  return height;
}
