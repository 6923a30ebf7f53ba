import { createContext, memo, type ReactElement, useContext } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import { useSame } from '../use-same.ts';
import styles from './Charts.module.css';
import { IntervalBands } from './IntervalBands.tsx';
import { LinePoint } from './LinePoint.tsx';
import {
  axisValue,
  baseText,
  type ChartAxis,
  type ChartData,
  type ChartGroup,
  type ChartMark,
  type ChartSeries,
  markLabel,
  niceAxis,
  ownStretch,
  type ShareUnit,
  spreadLabels,
  tickText,
} from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';

const css = classNames(styles);

const WIDE_GAP = 40; // px, at most, the band of a group without data
const REACH = 12; // px, so that what can be pressed is 24 px across
const LABEL_GAP = 15; // px from one label to the next

/** What changes with every answer. */
export const LatestLinesContext = createContext<ChartData & { readonly axis: ChartAxis }>({
  series: [],
  groups: [],
  marks: [],
  unit: 'percent',
  axis: niceAxis(0),
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where things lie in the plot that Recharts has laid out; null before it has. */
interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From one group to the next; undefined where there is one at most. */
  readonly step: number | undefined;
  toX(group: string): number | undefined;
  /** Of a value on the axis. */
  toY(value: number): number;
}

function useLayout(): Layout | null {
  const { groups, axis } = useContext(LatestLinesContext);
  const plot = usePlotArea();
  const toX = useXAxisScale();
  if (!plot || !toX) return null;
  const [first, second] = [toX(groups[0]?.id), toX(groups[1]?.id)];
  return {
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
    step: first === undefined || second === undefined ? undefined : second - first,
    toX: (group) => toX(group),
    toY: (value) => plot.y + plot.height * (1 - value / axis.max),
  };
}

const spotOf = (layout: Layout, group: ChartGroup, mark: ChartMark | null, unit: ShareUnit): Spot | null => {
  const x = layout.toX(group.id);
  return x === undefined || mark === null || mark.share === null
    ? null
    : { x, y: layout.toY(axisValue(mark.share, unit)) };
};

/** The numbers beside the axis with a line each; where no series has data, a pale band and a dash: nothing is not zero. */
export function LatestGrid(): ReactElement | null {
  const { groups, marks, unit, axis } = useContext(LatestLinesContext);
  const layout = useLayout();
  if (!layout) return null;
  const { left, right, top, bottom, step = WIDE_GAP, toX, toY } = layout;
  const width = Math.min(WIDE_GAP, step);
  const empty = groups.flatMap((group, column) => {
    const x = toX(group.id);
    const hasData = marks.some((row) => typeof row[column]?.share === 'number');
    return hasData || x === undefined ? [] : [{ id: group.id, x }];
  });
  return (
    <g>
      {empty.map(({ id, x }) => (
        <g key={id}>
          <rect className={css('gap')} x={x - width / 2} y={top} width={width} height={bottom - top} />
          <text x={x} y={bottom - 6} textAnchor="middle" className={css('tick')}>
            –
          </text>
        </g>
      ))}
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className={css('line')} x1={left} x2={right} y1={toY(tick)} y2={toY(tick)} />
          <text x={left - 8} y={toY(tick) + 4} textAnchor="end" className={css('tick')}>
            {tickText(tick, axis, unit)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The bands, the lines and their points. */
export function LatestLines(): ReactElement | null {
  const latest = useContext(LatestLinesContext);
  const { series, groups, marks, unit } = latest;
  const layout = useLayout();
  if (!layout) return null;
  const spots = series.map((_, row) =>
    groups.map((group, column) => spotOf(layout, group, marks[row]?.[column] ?? null, unit)),
  );
  // Half the way from one group to the next: points that are neighbours never cover each other.
  const reach = Math.min(REACH, layout.step === undefined ? REACH : layout.step / 2);
  return (
    <>
      <IntervalBands {...latest} toX={layout.toX} toY={layout.toY} />
      {series.map((each, row) => (
        <path
          key={each.id}
          d={linePath(spots[row] ?? [])}
          fill="none"
          stroke={colourVariable(each.colour)}
          strokeWidth={2}
        />
      ))}
      {series.map((each, row) => (
        <g key={each.id}>
          {groups.map((group, column) => {
            const mark = marks[row]?.[column] ?? null;
            const own = spots[row]?.[column];
            if (!mark || !own) return null;
            const [before, after] = [spots[row]?.[column - 1] ?? null, spots[row]?.[column + 1] ?? null];
            return (
              <Point
                key={group.id}
                each={each}
                group={group}
                mark={mark}
                unit={unit}
                x={own.x}
                y={own.y}
                reach={reach}
                stretch={ownStretch(before, own, after)}
              />
            );
          })}
        </g>
      ))}
    </>
  );
}

interface PointProps extends Spot {
  readonly each: ChartSeries;
  readonly group: ChartGroup;
  readonly mark: ChartMark;
  readonly unit: ShareUnit;
  readonly reach: number;
  readonly stretch: string;
}

function Point({ mark: given, ...rest }: PointProps): ReactElement {
  return <SamePoint {...rest} mark={useSame(given)} />;
}

const SamePoint = memo(function SamePoint({ each, group, mark, unit, x, y, reach, stretch }: PointProps) {
  return (
    <LinePoint
      x={x}
      y={y}
      colour={each.colour}
      isHollow={mark.small}
      reach={reach}
      stretch={stretch}
      place={{ series: each.id, group: group.id }}
      name={markLabel(each, group, mark, unit)}
      readout={`${mark.text} ${baseText(mark)}`}
    />
  );
});

/** From point to point; nothing across a group without data. */
const linePath = (spots: readonly (Spot | null)[]): string =>
  spots.map((spot, column) => (spot ? `${spots[column - 1] ? 'L' : 'M'}${spot.x} ${spot.y}` : '')).join('');

/** Names at the right end of the lines, moved apart where they would overlap and tied to their line by its colour. */
export function LineNames({ width }: { width: number }): ReactElement | null {
  const { series, groups, marks, unit } = useContext(LatestLinesContext);
  const layout = useLayout();
  if (!layout) return null;
  const ends = series.flatMap((each, row) => {
    const last = groups.findLastIndex((_, column) => typeof marks[row]?.[column]?.share === 'number');
    const group = groups[last];
    const spot = group ? spotOf(layout, group, marks[row]?.[last] ?? null, unit) : null;
    return spot === null ? [] : [{ each, ...spot }];
  });
  const placed = spreadLabels(
    ends.map((end) => end.y),
    LABEL_GAP,
    layout.top,
    layout.bottom,
  );
  const left = layout.right + 4;
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
