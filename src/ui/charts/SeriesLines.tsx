import { type ReactElement, useMemo, useState } from 'react';
import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { type ChartEvent, EventLines, NO_EVENTS } from './EventLines.tsx';
import { ChosenSeriesContext, IntervalBands } from './IntervalBands.tsx';
import { LinePoint } from './LinePoint.tsx';
import { Marks } from './Marks.tsx';
import {
  axisOf,
  axisValue,
  baseText,
  type ChartData,
  type ChartMark,
  type ChartProps,
  type ChartSeries,
  markLabel,
  ownStretch,
  spreadLabels,
  tickText,
} from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { Readout, ReadoutContext, type ReadoutText, ShowReadoutContext } from './Readout.tsx';
import { useFaces } from './use-faces.ts';

const css = classNames(styles);

const HEIGHT = 280; // px
const WIDE_GAP = 40; // px, at most, the band of a group without data
const LABEL_WIDTHS = { least: 40, most: 150 };
const REACH = 12; // px, so that what can be pressed is 24 px across
const LABEL_GAP = 15; // px from one label to the next

interface Entry {
  readonly group: string;
  readonly values: readonly (number | null)[];
}

interface SeriesLinesProps extends ChartProps {
  /** What happened when, drawn as upright lines. Keeps its identity. */
  events?: readonly ChartEvent[];
  /** In pixels. */
  height?: number;
}

/**
 * A line a series over the groups in their order. Gaps where there is no data, hollow points on small bases, names at
 * the lines' ends. `series`, `groups` and `marks` must keep their identity.
 */
export function SeriesLines({
  label,
  series,
  groups,
  marks,
  unit,
  chosen,
  onChoose,
  events = NO_EVENTS,
  height = HEIGHT,
}: SeriesLinesProps): ReactElement {
  const [readout, show] = useState<ReadoutText | null>(null);
  return (
    <ShowReadoutContext value={show}>
      <ReadoutContext value={readout}>
        <ChosenSeriesContext value={chosen?.series ?? null}>
          <Marks
            label={label}
            series={series}
            groups={groups}
            chosen={chosen}
            onChoose={onChoose}
            flow="across"
          >
            <Lines
              series={series}
              groups={groups}
              marks={marks}
              unit={unit}
              events={events}
              height={height}
            />
          </Marks>
        </ChosenSeriesContext>
      </ReadoutContext>
    </ShowReadoutContext>
  );
}

function Lines({
  series,
  groups,
  marks,
  unit,
  events,
  height,
}: ChartData & { events: readonly ChartEvent[]; height: number }): ReactElement {
  const areFacesHere = useFaces();
  // Recharts makes all marks anew when any of its props change: the drawing stays as it is until the data change.
  return useMemo(() => {
    const axis = axisOf({ marks, unit }, true);
    const entries = groups.map(
      (group, column): Entry => ({
        group: group.id,
        values: series.map((_, row) => pointValue(marks[row]?.[column] ?? null, unit)),
      }),
    );
    const empty = entries
      .filter((entry) => entry.values.every((value) => value === null))
      .map(({ group }) => group);
    const right = labelWidth(series, areFacesHere);
    const labels = new Map(groups.map((group) => [group.id, group.label]));

    const drawPoint = (row: number, each: ChartSeries, props: DotItemDotProps): ReactElement => {
      const { index, cx, cy } = props;
      const group = groups[index];
      const mark = marks[row]?.[index] ?? null;
      if (!group || mark === null || mark.share === null || cx === undefined || cy === undefined)
        return <g key={index} />;
      return (
        <LinePoint
          key={index}
          x={Number(cx)}
          y={Number(cy)}
          colour={each.colour}
          isHollow={mark.small}
          reach={Math.min(REACH, halfStep(props.points))}
          stretch={ownStretch(
            spotAt(props.points, index - 1),
            { x: Number(cx), y: Number(cy) },
            spotAt(props.points, index + 1),
          )}
          place={{ series: each.id, group: group.id }}
          name={markLabel(each, group, mark, unit)}
          readout={`${mark.text} ${baseText(mark)}`}
        />
      );
    };

    return (
      <LineChart
        responsive
        style={{ width: '100%', height }}
        data={entries}
        margin={{ top: 16, right: right + 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <EmptyGroups groups={entries.map(({ group }) => group)} empty={empty} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="group"
          height={24}
          padding={{ left: 14, right: 14 }}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickLine={false}
          minTickGap={10}
          tickFormatter={(group: string) => labels.get(group) ?? ''}
          tick={({ x, y, payload }) => (
            <text x={x} y={Number(y) + 6} textAnchor="middle" className={css('tick')}>
              {labels.get(String(payload.value)) ?? ''}
            </text>
          )}
        />
        <YAxis
          type="number"
          domain={[0, axis.max]}
          ticks={axis.ticks}
          interval={0}
          width={34}
          axisLine={false}
          tickLine={false}
          tick={({ x, y, payload }) => (
            <text x={x} y={Number(y) + 4} textAnchor="end" className={css('tick')}>
              {tickText(Number(payload.value), axis, unit)}
            </text>
          )}
        />
        <EventLines groups={groups} events={events} />
        <IntervalBands series={series} groups={groups} marks={marks} unit={unit} />
        {series.map((each, row) => (
          <Line
            key={each.id}
            dataKey={(entry: Entry) => entry.values[row] ?? null}
            name={each.name}
            type="linear"
            stroke={colourVariable(each.colour)}
            strokeWidth={2}
            connectNulls={false}
            isAnimationActive={false}
            activeDot={false}
            dot={(props: DotItemDotProps) => drawPoint(row, each, props)}
          />
        ))}
        <LineNames series={series} entries={entries} width={right} />
        <Readout />
      </LineChart>
    );
  }, [series, groups, marks, unit, events, height, areFacesHere]);
}

const pointValue = (mark: ChartMark | null, unit: ChartProps['unit']): number | null =>
  mark === null || mark.share === null ? null : axisValue(mark.share, unit);

/** Where a point lies; null where there is none. */
function spotAt(points: DotItemDotProps['points'], index: number): { x: number; y: number } | null {
  const point = points[index];
  return point?.x === null || point?.y === null || point?.x === undefined || point.y === undefined
    ? null
    : { x: Number(point.x), y: Number(point.y) };
}

/** Half the way from one group to the next: points that are neighbours never cover each other. */
function halfStep([first, second]: DotItemDotProps['points']): number {
  return second === undefined ? REACH : Math.abs(Number(second.x) - Number(first?.x)) / 2;
}

const labelWidth = (series: readonly ChartSeries[], areFacesHere: boolean): number => {
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const widest = Math.max(LABEL_WIDTHS.least, ...series.map((each) => measure(each.name)));
  return Math.ceil(Math.min(LABEL_WIDTHS.most, widest * (areFacesHere ? 1 : 1.15)));
};

interface EmptyGroupsProps {
  groups: readonly string[];
  empty: readonly string[];
}

/** Where no series has data: a pale band and a dash on the axis, since nothing is not zero. */
function EmptyGroups({ groups, empty }: EmptyGroupsProps): ReactElement | null {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  if (!plot || !toX) return null;
  const [first, second] = [toX(groups[0]), toX(groups[1])];
  const step = first === undefined || second === undefined ? WIDE_GAP : second - first;
  const width = Math.min(WIDE_GAP, step);
  return (
    <g>
      {empty.map((group) => {
        const x = toX(group);
        if (x === undefined) return null;
        return (
          <rect
            key={group}
            className={css('gap')}
            x={x - width / 2}
            y={plot.y}
            width={width}
            height={plot.height}
          />
        );
      })}
      {empty.map((group) => (
        <text
          key={group}
          x={toX(group)}
          y={plot.y + plot.height - 6}
          textAnchor="middle"
          className={css('tick')}
        >
          –
        </text>
      ))}
    </g>
  );
}

/** Names at the right end of the lines, moved apart where they would overlap and tied to their line by its colour. */
function LineNames({
  series,
  entries,
  width,
}: {
  series: readonly ChartSeries[];
  entries: readonly Entry[];
  width: number;
}): ReactElement | null {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (!plot || !toX || !toY) return null;
  const ends = series.flatMap((each, row) => {
    const last = entries.findLast((entry) => entry.values[row] !== null && entry.values[row] !== undefined);
    const value = last?.values[row];
    const [x, y] = last && value !== null && value !== undefined ? [toX(last.group), toY(value)] : [];
    return x === undefined || y === undefined ? [] : [{ each, x, y }];
  });
  const placed = spreadLabels(
    ends.map((end) => end.y),
    LABEL_GAP,
    plot.y,
    plot.y + plot.height,
  );
  const left = plot.x + plot.width + 4;
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  return (
    <g>
      {ends.map(({ each, x, y }, index) => {
        const at = placed[index] ?? y;
        return (
          <g key={each.id}>
            <path
              d={`M${x + 6} ${y}L${left - 2} ${at}`}
              fill="none"
              stroke={colourVariable(each.colour)}
              strokeWidth={1}
              strokeDasharray="2 2"
            />
            <text x={left + 2} y={at + 4} className={css('text')}>
              {cutText(each.name, width + 4, measure)}
              <title>{each.name}</title>
            </text>
          </g>
        );
      })}
    </g>
  );
}
