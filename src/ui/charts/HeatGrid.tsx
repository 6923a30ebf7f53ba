import { type ReactElement, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { Mark, Marks } from './Marks.tsx';
import type { MarkPlace } from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const ROW = 28; // px, a cell and the gap to the next
const GAP = 2; // px
const HEAD = 24; // px
const SLANTED = { head: 104, beyond: 58, cell: 76, degrees: -55 }; // px, where names are longer than narrow columns are wide
const CELL = { least: 46, most: 130 }; // px
const LABELS = { least: 60, most: 200 }; // px

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  /** Without one the name stands alone. */
  readonly colour?: SwatchColour;
}

export interface HeatCell {
  /** 0 to 1 on the ramp. */
  readonly level: number;
  readonly text: string;
  readonly isStrong?: boolean;
  /** What a screen reader says of it. */
  readonly label: string;
}

interface HeatGridProps {
  label: string;
  rows: readonly HeatRow[];
  columns: readonly { readonly id: string; readonly label: string }[];
  /** [row][column]; null where there is no data, undefined where there is nothing to say. */
  cells: readonly (readonly (HeatCell | null | undefined)[])[];
  chosen: MarkPlace | null;
  /** Without it the cells are no buttons. */
  onChoose?: ((place: MarkPlace) => void) | undefined;
}

/** Numbers in a grid, darker where they are higher; each cell a mark that says its number itself. */
export function HeatGrid({ label, rows, columns, cells, chosen, onChoose }: HeatGridProps): ReactElement {
  const [frame, room] = useWidth<HTMLElement>();
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const names = Math.ceil(
    Math.min(LABELS.most, Math.max(LABELS.least, ...rows.map(({ name }) => measure(name) * 1.06 + 24))),
  );
  const cellOf = (free: number): number =>
    Math.min(CELL.most, Math.max(CELL.least, (free - names - 6) / Math.max(1, columns.length)));
  const straight = cellOf(room);
  const isSlanted = straight < SLANTED.cell && columns.some((column) => measure(column.label) > straight - 6);
  // A slanted name reaches beyond its column: the last one needs room too.
  const cell = isSlanted ? cellOf(room - SLANTED.beyond) : straight;
  const head = isSlanted ? SLANTED.head : HEAD;
  const width = names + cell * columns.length + (isSlanted ? SLANTED.beyond : 0);
  const height = head + rows.length * ROW;
  const [heads, sides, corner] = [
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
    useRef<SVGGElement>(null),
  ];
  // Names stay where they are read while the numbers are scrolled: moved in the page alone, not in the drawing's own file.
  const follow = ({ scrollLeft, scrollTop }: HTMLElement): void => {
    const move = (part: SVGGElement | null, x: number, y: number): void =>
      part?.style.setProperty('transform', `translate(${x}px, ${y}px)`);
    move(heads.current, 0, scrollTop);
    move(sides.current, scrollLeft, 0);
    move(corner.current, scrollLeft, scrollTop);
  };
  return (
    <Marks
      label={label}
      series={rows}
      groups={columns}
      chosen={chosen}
      first={firstCell(rows, columns, cells)}
      onChoose={(place) => onChoose?.(place)}
      flow="across"
    >
      {/* What no button stands in is scrolled by keyboard itself. */}
      <section
        ref={frame}
        className={css('scrolled', 'grid')}
        aria-label={onChoose ? undefined : label}
        tabIndex={onChoose ? undefined : 0}
        style={{ scrollPaddingLeft: names + 4, scrollPaddingTop: head + 4 }}
        onScroll={(event) => follow(event.currentTarget)}
      >
        {room > 0 && (
          <svg data-chart="heat" width={width} height={height}>
            <title>{label}</title>
            {rows.map((row, index) => (
              <g key={row.id}>
                {columns.map((column, place) => (
                  <Cell
                    key={column.id}
                    place={{ series: row.id, group: column.id }}
                    cell={cells[index]?.[place]}
                    isButton={onChoose !== undefined}
                    name={`${row.name}, ${column.label}`}
                    x={names + place * cell}
                    y={head + index * ROW}
                    width={cell - GAP}
                  />
                ))}
              </g>
            ))}
            <g ref={heads}>
              <Backdrop width={width} height={head} />
              {columns.map((column, place) => {
                const middle = names + place * cell + (cell - GAP) / 2;
                const at = isSlanted
                  ? { transform: `translate(${middle} ${head - 6}) rotate(${SLANTED.degrees})` }
                  : { x: middle, y: 14, textAnchor: 'middle' as const };
                return (
                  <text key={column.id} {...at} className={css('text')}>
                    {cutText(column.label, isSlanted ? SLANTED.head + 8 : cell - 6, measure)}
                    <title>{column.label}</title>
                  </text>
                );
              })}
            </g>
            <g ref={sides}>
              <Backdrop width={names - GAP} height={height} />
              {rows.map((row, index) => {
                const top = head + index * ROW;
                return (
                  <g key={row.id}>
                    {row.colour && (
                      <rect
                        x={0}
                        y={top + 8}
                        width={10}
                        height={10}
                        rx={2.5}
                        fill={colourVariable(row.colour)}
                      />
                    )}
                    <text x={row.colour ? 16 : 0} y={top + 17} className={css('text')}>
                      {cutText(row.name, names - 22, measure)}
                      <title>{row.name}</title>
                    </text>
                  </g>
                );
              })}
            </g>
            <g ref={corner}>
              <Backdrop width={names - GAP} height={head} />
            </g>
          </svg>
        )}
      </section>
    </Marks>
  );
}

/** Paper behind names, under which numbers go when they are scrolled. */
function Backdrop({ width, height }: { width: number; height: number }): ReactElement {
  return (
    <rect data-export="no" className={css('backdrop')} x={-2} y={-2} width={width + 2} height={height + 2} />
  );
}

/** The first place, row by row, in which a number stands. */
function firstCell(
  rows: HeatGridProps['rows'],
  columns: HeatGridProps['columns'],
  cells: HeatGridProps['cells'],
): MarkPlace | undefined {
  for (const [index, row] of rows.entries())
    for (const [place, column] of columns.entries())
      if (cells[index]?.[place]) return { series: row.id, group: column.id };
  return undefined;
}

interface CellProps {
  place: MarkPlace;
  cell: HeatCell | null | undefined;
  isButton: boolean;
  name: string;
  x: number;
  y: number;
  width: number;
}

function Cell({ place, cell, isButton, name, x, y, width }: CellProps): ReactElement | null {
  if (cell === undefined) return null;
  const box = { x, y, width, height: ROW - GAP, rx: 3 };
  const text = { x: x + width / 2, y: y + 17, textAnchor: 'middle' as const };
  const label = cell?.label ?? `${name}: no data`;
  const drawn =
    cell === null ? (
      <>
        <rect {...box} fill="var(--paper)" stroke="var(--line)" />
        <text {...text} className={css('text', 'faint')}>
          –
        </text>
      </>
    ) : (
      <>
        <rect {...box} fill="var(--heat-low)" stroke="var(--line)" />
        <rect {...box} fill="var(--heat-high)" fillOpacity={cell.level} />
        <text {...text} className={css('text', 'inked', cell.isStrong && 'value')}>
          {cell.text}
        </text>
      </>
    );
  if (!isButton) return <g {...{ role: 'img', 'aria-label': label }}>{drawn}</g>;
  return (
    <Mark place={place} label={label}>
      {drawn}
      <rect data-export="no" className={css('ring')} {...box} />
    </Mark>
  );
}
