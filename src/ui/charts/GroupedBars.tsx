import { type ReactElement, useId, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { classNames } from '../class-names.ts';
import { BarRow, HeadingRow } from './BarRow.tsx';
import styles from './Charts.module.css';
import { HatchPattern } from './Hatch.tsx';
import { Marks } from './Marks.tsx';
import {
  axisOf,
  axisValue,
  baseText,
  type ChartData,
  type ChartGroup,
  type ChartMark,
  type ChartProps,
  type ChartSeries,
  groupText,
  markLabel,
  tickText,
} from './mark.ts';
import { CHART_FONT, measureIn } from './measure-text.ts';
import { useFaces } from './use-faces.ts';

const css = classNames(styles);

const ROW = 20; // px, a bar with its share of air
const AXIS = 24; // px
const GAP = 8; // px between the plot and the texts beside it
const TICK_ROOM = 30; // px a number under the axis needs
const LABEL_WIDTHS = { least: 44, most: 150 }; // px

interface HeadingEntry {
  readonly kind: 'heading';
  readonly key: string;
  readonly value: 0;
  readonly series: ChartSeries;
}

interface BarEntry {
  readonly kind: 'bar';
  readonly key: string;
  readonly value: number;
  readonly series: ChartSeries;
  readonly group: ChartGroup;
  readonly mark: ChartMark | null;
}

type Entry = HeadingEntry | BarEntry;

/** Under each series' name a bar a group, with its number and base beside it. `series`, `groups` and `marks` must keep their identity. */
export function GroupedBars({
  label,
  series,
  groups,
  marks,
  unit,
  chosen,
  onChoose,
}: ChartProps): ReactElement {
  return (
    <Marks label={label} series={series} groups={groups} chosen={chosen} onChoose={onChoose} flow="down">
      <Bars series={series} groups={groups} marks={marks} unit={unit} />
    </Marks>
  );
}

function Bars({ series, groups, marks, unit }: ChartData): ReactElement {
  const id = useId();
  const areFacesHere = useFaces();
  // Recharts makes all marks anew when any of its props change: the drawing stays as it is until the data change.
  return useMemo(() => {
    const axis = axisOf({ marks, unit }, true);
    const entries = entriesOf({ series, groups, marks, unit });
    const { left, right } = sideWidths(groups, entries, areFacesHere);
    const hatchOf = (each: ChartSeries): string => `${id}-${each.colour}`;

    const drawRow = (props: BarShapeProps): ReactElement => {
      const entry: Entry = props.payload;
      const { series: each } = entry;
      const top = props.background?.y ?? props.y;
      const layout = {
        left: left + GAP,
        plotWidth: props.background?.width ?? props.width,
        right,
        middle: top + (props.background?.height ?? props.height) / 2,
        height: ROW,
        axis,
      };
      if (entry.kind === 'heading')
        return <HeadingRow layout={layout} name={each.name} colour={each.colour} />;
      return (
        <BarRow
          layout={layout}
          group={entry.group}
          mark={entry.mark}
          value={entry.value}
          unit={unit}
          colour={each.colour}
          hatch={hatchOf(each)}
          place={{ series: each.id, group: entry.group.id }}
          name={markLabel(each, entry.group, entry.mark, unit)}
        />
      );
    };

    return (
      <BarChart
        responsive
        style={{ width: '100%', height: entries.length * ROW + AXIS }}
        layout="vertical"
        data={entries}
        margin={{ top: 0, right: right + GAP, bottom: 0, left: left + GAP }}
        accessibilityLayer={false}
        barCategoryGap={0}
      >
        <defs>
          {series.map((each) => (
            <HatchPattern key={each.id} id={hatchOf(each)} colour={each.colour} />
          ))}
        </defs>
        <XAxis
          type="number"
          domain={[0, axis.max]}
          ticks={axis.ticks}
          interval={0}
          height={AXIS}
          axisLine={false}
          tickLine={false}
          tick={({ x, y, payload, index, width }) => {
            const every = Math.ceil((axis.ticks.length * TICK_ROOM) / Number(width));
            if ((axis.ticks.length - 1 - index) % every !== 0) return null;
            return (
              <text x={x} y={Number(y) + 6} textAnchor="middle" className={css('tick')}>
                {tickText(Number(payload.value), axis, unit)}
              </text>
            );
          }}
        />
        <YAxis type="category" dataKey="key" hide width={0} />
        <Bar dataKey="value" isAnimationActive={false} background={{ fill: 'none' }} shape={drawRow} />
      </BarChart>
    );
  }, [id, series, groups, marks, unit, areFacesHere]);
}

function entriesOf({ series, groups, marks, unit }: ChartData): readonly Entry[] {
  return series.flatMap((each, row): readonly Entry[] => [
    { kind: 'heading', key: each.id, value: 0, series: each },
    ...groups.map((group, column): BarEntry => {
      const mark = marks[row]?.[column] ?? null;
      const value = axisValue(mark?.share ?? 0, unit);
      return { kind: 'bar', key: `${each.id} ${group.id}`, value, series: each, group, mark };
    }),
  ]);
}

// Figures of equal width are wider than the canvas measures them; before the face is here, so may all letters be.
const slack = (areFacesHere: boolean): number => (areFacesHere ? 1.06 : 1.2);

/** As wide as the longest text on each side, so that the bars have the rest. */
function sideWidths(
  groups: readonly ChartGroup[],
  entries: readonly Entry[],
  areFacesHere: boolean,
): { left: number; right: number } {
  const plain = measureIn(`400 12px ${CHART_FONT}`);
  const bold = measureIn(`600 12px ${CHART_FONT}`);
  const left = groups.map((group) => plain(groupText(group)) + 4);
  const right = entries.map((entry) =>
    entry.kind === 'bar' && entry.mark ? bold(entry.mark.text) + plain(baseText(entry.mark)) : 0,
  );
  return {
    left: Math.ceil(Math.min(LABEL_WIDTHS.most, Math.max(LABEL_WIDTHS.least, ...left))),
    right: Math.ceil(Math.max(60, ...right) * slack(areFacesHere) + 5),
  };
}
