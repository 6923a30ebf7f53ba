import type { ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { type ChartEvent, NO_EVENTS } from './EventLines.tsx';
import { Mark, Marks } from './Marks.tsx';
import {
  axisOf,
  axisValue,
  type ChartAxis,
  type ChartMark,
  type ChartProps,
  type ChartSeries,
  markLabel,
  ownStretch,
  tickText,
} from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const PANEL = { least: 210, height: 128, gap: 18 }; // px
const HEAD = 20; // px
const FOOT = 18; // px
const SCALE = 28; // px, left of the plot
const POINT = 2.6; // px
const REACH = 8; // px, so that points can be pressed

interface SmallMultiplesProps extends ChartProps {
  events?: readonly ChartEvent[];
}

interface Layout {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly plotTop: number;
  readonly plotHeight: number;
  toX(column: number): number;
  toY(value: number): number;
}

/** A small chart a series, all on the same axes: line, band, gaps where there is no data, events as upright lines. */
export function SmallMultiples(props: SmallMultiplesProps): ReactElement {
  const { label, series, groups, marks, unit, chosen, onChoose, events = NO_EVENTS } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const axis = axisOf({ marks, unit }, true);
  const across = Math.max(1, Math.floor((width + PANEL.gap) / (PANEL.least + PANEL.gap)));
  const columns = Math.min(across, Math.max(1, series.length));
  const panelWidth = (width - (columns - 1) * PANEL.gap) / columns;
  const rows = Math.ceil(series.length / columns);
  const height = rows * (PANEL.height + PANEL.gap);
  const step = (panelWidth - SCALE - 12) / Math.max(1, groups.length - 1);
  const layoutOf = (index: number): Layout => {
    const left = (index % columns) * (panelWidth + PANEL.gap);
    const top = Math.floor(index / columns) * (PANEL.height + PANEL.gap);
    const plotHeight = PANEL.height - HEAD - FOOT;
    return {
      left,
      top,
      width: panelWidth,
      plotTop: top + HEAD,
      plotHeight,
      toX: (column) => left + SCALE + 6 + column * step,
      toY: (value) => top + HEAD + plotHeight * (1 - value / axis.max),
    };
  };
  return (
    <Marks label={label} series={series} groups={groups} chosen={chosen} onChoose={onChoose} flow="across">
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="multiples" width={width} height={height}>
            <title>{label}</title>
            {series.map((each, row) => (
              <Panel
                key={each.id}
                {...props}
                each={each}
                marks={[marks[row] ?? []]}
                axis={axis}
                step={step}
                layout={layoutOf(row)}
                events={events}
              />
            ))}
          </svg>
        )}
      </div>
    </Marks>
  );
}

interface PanelProps extends SmallMultiplesProps {
  each: ChartSeries;
  axis: ChartAxis;
  step: number;
  layout: Layout;
  events: readonly ChartEvent[];
}

function Panel({ each, groups, marks, unit, axis, step, layout, events }: PanelProps): ReactElement {
  const own = marks[0] ?? [];
  const measure = measureIn(`600 12px ${CHART_FONT}`);
  const { left, top, width, plotTop, plotHeight, toX, toY } = layout;
  const bottom = plotTop + plotHeight;
  const paint = colourVariable(each.colour);
  const shownValue = (mark: ChartMark | null | undefined): number | null =>
    mark?.share === null || mark?.share === undefined ? null : axisValue(mark.share, unit);
  const runs = runsOf(groups.map((_, column) => shownValue(own[column])));
  const ticks = [0, axis.max];
  const shown = [0, groups.length - 1].filter((column, place) => column >= 0 && (place === 0 || column > 0));
  return (
    <g>
      <rect x={left} y={top + 2} width={10} height={10} rx={2.5} fill={paint} />
      <text x={left + 16} y={top + 11} className={css('text', 'heading')}>
        {cutText(each.name, width - 40, measure)}
        <title>{each.name}</title>
      </text>
      {groups.map((group, column) =>
        shownValue(own[column]) === null ? (
          <rect
            key={group.id}
            className={css('gap')}
            x={toX(column) - Math.min(12, step) / 2}
            y={plotTop}
            width={Math.min(12, step)}
            height={plotHeight}
          />
        ) : null,
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={css('line')} x1={left + SCALE} x2={left + width} y1={toY(tick)} y2={toY(tick)} />
          <text x={left + SCALE - 4} y={toY(tick) + 4} textAnchor="end" className={css('tick')}>
            {tickText(tick, axis, unit)}
          </text>
        </g>
      ))}
      {events.map(({ name, group, part }) => {
        const column = groups.findIndex(({ id }) => id === group);
        if (column < 0) return null;
        const x = toX(column) + (part - 0.5) * step;
        return (
          <line
            key={`${name} ${group} ${part}`}
            className={css('event')}
            x1={x}
            x2={x}
            y1={plotTop}
            y2={bottom}
          >
            <title>{name}</title>
          </line>
        );
      })}
      {runs.map(([from, to]) => (
        <path
          key={`band ${from}`}
          d={bandPath(own, from, to, layout, unit)}
          fill={paint}
          fillOpacity={0.16}
        />
      ))}
      {runs.map(([from, to]) => (
        <path
          key={`line ${from}`}
          d={linePath(own, from, to, layout, unit)}
          fill="none"
          stroke={paint}
          strokeWidth={1.75}
        />
      ))}
      {groups.map((group, column) => {
        const mark = own[column] ?? null;
        const value = shownValue(mark);
        if (mark === null || value === null) return null;
        const [x, y] = [toX(column), toY(value)];
        const spotAt = (other: number): { x: number; y: number } | null => {
          const own = shownValue(marks[0]?.[other]);
          return own === null ? null : { x: toX(other), y: toY(own) };
        };
        const stretch = ownStretch(spotAt(column - 1), { x, y }, spotAt(column + 1));
        return (
          <Mark
            key={group.id}
            place={{ series: each.id, group: group.id }}
            label={markLabel(each, group, mark, unit)}
          >
            <title>{`${group.label}: ${mark.text}, ${mark.n.toLocaleString('en')} of ${mark.of.toLocaleString('en')}`}</title>
            {stretch !== '' && <path data-export="no" className={css('stretch')} d={stretch} />}
            <rect
              data-export="no"
              fill="transparent"
              x={x - Math.min(REACH, step / 2)}
              y={y - REACH}
              width={2 * Math.min(REACH, step / 2)}
              height={2 * REACH}
            />
            <circle
              cx={x}
              cy={y}
              r={POINT}
              fill={mark.small ? 'var(--paper)' : paint}
              stroke={paint}
              strokeWidth={1.25}
            />
            <circle data-export="no" className={css('ring')} cx={x} cy={y} r={6} />
          </Mark>
        );
      })}
      {shown.map((column, place) => (
        <text
          key={column}
          x={toX(column)}
          y={bottom + 14}
          textAnchor={place === 0 ? 'start' : 'end'}
          className={css('tick')}
        >
          {groups[column]?.label}
        </text>
      ))}
    </g>
  );
}

/** Stretches of neighbouring columns that have data: from the first to the last of each. */
function runsOf(values: readonly (number | null)[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const [column, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

const columnsOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function linePath(
  own: readonly (ChartMark | null)[],
  from: number,
  to: number,
  { toX, toY }: Layout,
  unit: ChartProps['unit'],
): string {
  return `M${columnsOf(from, to)
    .map((column) => `${toX(column)} ${toY(axisValue(own[column]?.share ?? 0, unit))}`)
    .join('L')}`;
}

/** Between the ends of the intervals; nothing where a mark has none. */
function bandPath(
  own: readonly (ChartMark | null)[],
  from: number,
  to: number,
  { toX, toY }: Layout,
  unit: ChartProps['unit'],
): string {
  const columns = columnsOf(from, to).filter((column) => own[column]?.high !== undefined);
  if (columns.length === 0) return '';
  const edge = (column: number, end: 'low' | 'high'): string =>
    `${toX(column)} ${toY(axisValue(own[column]?.[end] ?? 0, unit))}`;
  return `M${[...columns.map((column) => edge(column, 'high')), ...columns.toReversed().map((column) => edge(column, 'low'))].join('L')}Z`;
}
