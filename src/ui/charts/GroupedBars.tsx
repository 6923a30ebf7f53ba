import { createContext, type ReactElement, useContext, useId, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { classNames } from '../class-names.ts';
import { useSame } from '../use-same.ts';
import { BarRow, type BarRowProps, type BarShape, HeadingRow } from './BarRow.tsx';
import styles from './Charts.module.css';
import { HatchPattern } from './Hatch.tsx';
import { Marks } from './Marks.tsx';
import {
  axisOf,
  axisValue,
  baseText,
  type ChartData,
  type ChartGroup,
  type ChartMarks,
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
  /** Where its mark stands in the marks. */
  readonly row: number;
  readonly column: number;
}

type Entry = HeadingEntry | BarEntry;

const LatestMarks = createContext<ChartMarks>([]);

interface GroupedBarsProps extends ChartProps {
  /** Default: bars. Dots on small bases are hollow. */
  shape?: BarShape;
}

/** Under each series' name a bar or a dot a group, with its interval, its number and its base beside it. */
export function GroupedBars({
  label,
  shape = 'bar',
  series,
  groups,
  marks,
  unit,
  chosen,
  onChoose,
}: GroupedBarsProps): ReactElement {
  return (
    <Marks label={label} series={series} groups={groups} chosen={chosen} onChoose={onChoose} flow="down">
      <LatestMarks value={marks}>
        <Bars shape={shape} series={series} groups={groups} marks={marks} unit={unit} />
      </LatestMarks>
    </Marks>
  );
}

function Bars(given: ChartData & { shape: BarShape }): ReactElement {
  const id = useId();
  const areFacesHere = useFaces();
  const series = useSame(given.series);
  const groups = useSame(given.groups);
  const { unit, shape } = given;
  const axis = useSame(axisOf(given, true));
  const { left, right } = useSame(sideWidths(given, areFacesHere));
  // Recharts makes all rows anew when any of its props change, which takes it a tenth of a second. So it lays the rows out
  // again only when the rows, the axis or the widths are others; each row reads its latest mark by itself.
  return useMemo(() => {
    const entries = entriesOf(series, groups);
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
        <LatestRow
          shape={shape}
          layout={layout}
          entry={entry}
          unit={unit}
          colour={each.colour}
          hatch={hatchOf(each)}
          place={{ series: each.id, group: entry.group.id }}
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
  }, [id, shape, series, groups, unit, axis, left, right]);
}

interface LatestRowProps extends Omit<BarRowProps, 'group' | 'mark' | 'value' | 'name'> {
  entry: BarEntry;
}

function LatestRow({ entry, unit, ...rest }: LatestRowProps): ReactElement {
  const mark = useSame(useContext(LatestMarks)[entry.row]?.[entry.column] ?? null);
  return (
    <BarRow
      {...rest}
      unit={unit}
      group={entry.group}
      mark={mark}
      value={axisValue(mark?.share ?? 0, unit)}
      name={markLabel(entry.series, entry.group, mark, unit)}
    />
  );
}

function entriesOf(series: readonly ChartSeries[], groups: readonly ChartGroup[]): readonly Entry[] {
  return series.flatMap((each, row): readonly Entry[] => [
    { kind: 'heading', key: each.id, value: 0, series: each },
    ...groups.map(
      (group, column): BarEntry => ({
        kind: 'bar',
        key: `${each.id} ${group.id}`,
        value: 0,
        series: each,
        group,
        row,
        column,
      }),
    ),
  ]);
}

// Figures of equal width are wider than the canvas measures them; before the face is here, so may all letters be.
const slack = (areFacesHere: boolean): number => (areFacesHere ? 1.06 : 1.2);

/** As wide as the longest text on each side, so that the bars have the rest. */
function sideWidths(
  { groups, marks }: Pick<ChartData, 'groups' | 'marks'>,
  areFacesHere: boolean,
): { left: number; right: number } {
  const plain = measureIn(`400 12px ${CHART_FONT}`);
  const bold = measureIn(`600 12px ${CHART_FONT}`);
  const left = groups.map((group) => plain(groupText(group)) + 4);
  const right = marks.flat().map((mark) => (mark ? bold(mark.text) + plain(baseText(mark)) : 0));
  return {
    left: Math.ceil(Math.min(LABEL_WIDTHS.most, Math.max(LABEL_WIDTHS.least, ...left))),
    right: Math.ceil(Math.max(60, ...right) * slack(areFacesHere) + 5),
  };
}
