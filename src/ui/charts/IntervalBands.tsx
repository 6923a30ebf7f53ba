import { createContext, type ReactElement, useContext } from 'react';
import { colourVariable } from '../Swatch.tsx';
import { axisValue, type ChartData, type ChartMark, type ShareUnit } from './mark.ts';
import { ReadoutContext } from './Readout.tsx';

// Faint, so that a band leaves the other lines to be seen.
const BAND_OPACITY = 0.2;
const WHISKER_OPACITY = 0.55;

interface Ends {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

// More bands than this are a mush: then only that of the series pointed at, focused or chosen is drawn.
const BANDS_AT_ONCE = 2;

/** The series whose mark is chosen. */
export const ChosenSeriesContext = createContext<string | null>(null);

interface IntervalBandsProps extends ChartData {
  toX(group: string): number | undefined;
  toY(value: number): number;
}

/** The interval of each point: a band along the line, and a whisker where a point has no neighbour with data. */
export function IntervalBands({ series, groups, marks, unit, toX, toY }: IntervalBandsProps): ReactElement {
  const readout = useContext(ReadoutContext);
  const chosen = useContext(ChosenSeriesContext);
  const attended = readout?.series ?? chosen;
  const endsOf = (mark: ChartMark | null, group: string): Ends | null => {
    const x = toX(group);
    const ends = mark && intervalOf(mark, unit);
    if (x === undefined || !ends) return null;
    return { x, low: toY(ends.low), high: toY(ends.high) };
  };
  return (
    <g pointerEvents="none">
      {series.map((each, row) => {
        if (attended === null ? series.length > BANDS_AT_ONCE : each.id !== attended) return null;
        const ends = groups.map((group, column) => endsOf(marks[row]?.[column] ?? null, group.id));
        return runsOf(ends).map((run) => (
          <path
            key={`${each.id} ${run[0]?.x}`}
            d={run.length > 1 ? bandPath(run) : whiskerPath(run)}
            {...(run.length > 1
              ? { fill: colourVariable(each.colour), fillOpacity: BAND_OPACITY }
              : { fill: 'none', stroke: colourVariable(each.colour), strokeOpacity: WHISKER_OPACITY })}
          />
        ));
      })}
    </g>
  );
}

const intervalOf = (
  { low, high, share }: ChartMark,
  unit: ShareUnit,
): { low: number; high: number } | null =>
  share === null || low === undefined || high === undefined
    ? null
    : { low: axisValue(low, unit), high: axisValue(high, unit) };

/** Neighbours that have an interval, in runs. */
function runsOf(ends: readonly (Ends | null)[]): readonly (readonly Ends[])[] {
  const runs: Ends[][] = [[]];
  for (const one of ends) {
    if (one === null) runs.push([]);
    else runs.at(-1)?.push(one);
  }
  return runs.filter((run) => run.length > 0);
}

const bandPath = (run: readonly Ends[]): string =>
  `M${run.map(({ x, high }) => `${x} ${high}`).join('L')}L${run
    .toReversed()
    .map(({ x, low }) => `${x} ${low}`)
    .join('L')}Z`;

const whiskerPath = (run: readonly Ends[]): string =>
  run.map(({ x, low, high }) => `M${x - 3} ${low}h6M${x} ${low}V${high}M${x - 3} ${high}h6`).join('');
