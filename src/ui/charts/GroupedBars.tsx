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
  type ChartAxis,
  type ChartData,
  type ChartGroup,
  type ChartMarks,
  type ChartProps,
  type ChartSeries,
  groupText,
  markLabel,
  niceAxis,
  type ShareUnit,
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

/** What changes with every answer, and how the rows are measured for it. */
interface Latest {
  readonly marks: ChartMarks;
  readonly axis: ChartAxis;
  /** Room of the texts on both sides, px. */
  readonly left: number;
  readonly right: number;
}

const LatestContext = createContext<Latest>({ marks: [], axis: niceAxis(0), left: 0, right: 0 });

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
      <Bars shape={shape} series={series} groups={groups} marks={marks} unit={unit} />
    </Marks>
  );
}

function Bars(given: ChartData & { shape: BarShape }): ReactElement {
  const id = useId();
  const areFacesHere = useFaces();
  const series = useSame(given.series);
  const groups = useSame(given.groups);
  const { marks, unit, shape } = given;
  const axis = useSame(axisOf(given, true));
  const { left, right } = sideWidths(given, areFacesHere);
  const latest = useMemo(() => ({ marks, axis, left, right }), [marks, axis, left, right]);
  // Recharts makes all rows anew when any of its props change, which takes it a tenth of a second. So it only lays the rows
  // out, when they are others; each row reads its latest mark, the axis and the widths by itself.
  const frame = useMemo(() => {
    const entries = entriesOf(series, groups);
    const hatchOf = (each: ChartSeries): string => `${id}-${each.colour}`;

    const drawRow = (props: BarShapeProps): ReactElement => {
      const entry: Entry = props.payload;
      const { series: each } = entry;
      const { y, width, height } = props.background ?? props;
      const middle = Number(y) + height / 2;
      return entry.kind === 'heading' ? (
        <HeadingRow middle={middle} name={each.name} colour={each.colour} />
      ) : (
        <LatestRow
          shape={shape}
          width={width}
          middle={middle}
          entry={entry}
          unit={unit}
          hatch={hatchOf(each)}
        />
      );
    };

    return (
      <BarChart
        responsive
        style={{ width: '100%', height: entries.length * ROW + AXIS }}
        layout="vertical"
        data={entries}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
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
          domain={[0, 1]}
          ticks={[0]}
          interval={0}
          height={AXIS}
          axisLine={false}
          tickLine={false}
          tick={({ y, width }) => <LatestTicks y={Number(y) + 6} width={Number(width)} unit={unit} />}
        />
        <YAxis type="category" dataKey="key" hide width={0} />
        <Bar dataKey="value" isAnimationActive={false} background={{ fill: 'none' }} shape={drawRow} />
      </BarChart>
    );
  }, [id, shape, series, groups, unit]);
  return <LatestContext value={latest}>{frame}</LatestContext>;
}

/** Where the plot lies in a drawing of the width, between the texts beside it. */
const plotIn = (
  width: number,
  { left, right }: Pick<Latest, 'left' | 'right'>,
): { left: number; plotWidth: number } => ({
  left: left + GAP,
  plotWidth: Math.max(0, width - left - right - 2 * GAP),
});

/** The numbers under the axis; every other one, or fewer, where there is no room. */
function LatestTicks({ y, width, unit }: { y: number; width: number; unit: ShareUnit }): ReactElement {
  const latest = useContext(LatestContext);
  const { axis } = latest;
  const { left, plotWidth } = plotIn(width, latest);
  const every = Math.ceil((axis.ticks.length * TICK_ROOM) / Math.max(1, plotWidth));
  return (
    <g>
      {axis.ticks.map((tick, index) =>
        (axis.ticks.length - 1 - index) % every === 0 ? (
          <text
            key={tick}
            x={left + (tick / axis.max) * plotWidth}
            y={y}
            textAnchor="middle"
            className={css('tick')}
          >
            {tickText(tick, axis, unit)}
          </text>
        ) : null,
      )}
    </g>
  );
}

interface LatestRowProps extends Pick<BarRowProps, 'shape' | 'unit' | 'hatch'> {
  entry: BarEntry;
  /** Of the whole drawing, px. */
  width: number;
  middle: number;
}

function LatestRow({ entry, width, middle, unit, ...rest }: LatestRowProps): ReactElement {
  const latest = useContext(LatestContext);
  const { axis, left, right, marks } = latest;
  const { series, group } = entry;
  const mark = useSame(marks[entry.row]?.[entry.column] ?? null);
  const layout = useMemo(
    () => ({ ...plotIn(width, { left, right }), right, middle, height: ROW, axis }),
    [width, axis, left, right, middle],
  );
  const place = useMemo(() => ({ series: series.id, group: group.id }), [series.id, group.id]);
  return (
    <BarRow
      {...rest}
      layout={layout}
      unit={unit}
      colour={series.colour}
      place={place}
      group={group}
      mark={mark}
      value={axisValue(mark?.share ?? 0, unit)}
      name={markLabel(series, group, mark, unit)}
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
