import { type ReactElement, useMemo, useState } from 'react';
import { LineChart, XAxis, YAxis } from 'recharts';
import { classNames } from '../class-names.ts';
import { useSame } from '../use-same.ts';
import styles from './Charts.module.css';
import { type ChartEvent, EventLines, NO_EVENTS } from './EventLines.tsx';
import { ChosenSeriesContext } from './IntervalBands.tsx';
import { LatestGrid, LatestLines, LatestLinesContext, LineNames } from './LatestLines.tsx';
import { Marks } from './Marks.tsx';
import { axisOf, type ChartData, type ChartProps, type ChartSeries } from './mark.ts';
import { CHART_FONT, measureIn } from './measure-text.ts';
import { Readout, ReadoutContext, type ReadoutText, ShowReadoutContext } from './Readout.tsx';
import { useFaces } from './use-faces.ts';

const css = classNames(styles);

const HEIGHT = 280; // px
const LABEL_WIDTHS = { least: 40, most: 150 };
const SCALE_WIDTH = 34; // px

interface SeriesLinesProps extends ChartProps {
  /** What happened when, drawn as upright lines. Keeps its identity. */
  events?: readonly ChartEvent[];
  /** In pixels. */
  height?: number;
}

/**
 * A line a series over the groups in their order. Gaps where there is no data, hollow points on small bases, names at
 * the lines' ends. `marks` must keep their identity.
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
  series: givenSeries,
  groups: givenGroups,
  marks,
  unit,
  events,
  height,
}: ChartData & { events: readonly ChartEvent[]; height: number }): ReactElement {
  const areFacesHere = useFaces();
  const series = useSame(givenSeries);
  const groups = useSame(givenGroups);
  const axis = useSame(axisOf({ marks, unit }, true));
  const right = labelWidth(series, areFacesHere);
  const latest = useMemo(() => ({ series, groups, marks, unit, axis }), [series, groups, marks, unit, axis]);
  // Recharts makes everything anew when any of its props change. So it only lays out the groups, when they are others; what
  // is drawn above them reads the latest marks and their axis by itself, each point its own.
  const frame = useMemo(() => {
    const labels = new Map(groups.map((group) => [group.id, group.label]));
    return (
      <LineChart
        responsive
        style={{ width: '100%', height }}
        data={groups.map(({ id }) => ({ group: id }))}
        margin={{ top: 16, right: right + 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <LatestGrid />
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
          domain={[0, 1]}
          ticks={[]}
          width={SCALE_WIDTH}
          axisLine={false}
          tickLine={false}
        />
        <EventLines groups={groups} events={events} />
        <LatestLines />
        <LineNames width={right} />
        <Readout />
      </LineChart>
    );
  }, [groups, events, height, right]);
  return <LatestLinesContext value={latest}>{frame}</LatestLinesContext>;
}

const labelWidth = (series: readonly ChartSeries[], areFacesHere: boolean): number => {
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const widest = Math.max(LABEL_WIDTHS.least, ...series.map((each) => measure(each.name)));
  return Math.ceil(Math.min(LABEL_WIDTHS.most, widest * (areFacesHere ? 1 : 1.15)));
};
