import type { SwatchColour } from '../Swatch.tsx';

/** How shares are read: 0..1 shown as percent, or a rate that is per 1,000 already. */
export type ShareUnit = 'percent' | 'per-1000';

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  readonly colour: SwatchColour;
}

export interface ChartGroup {
  readonly id: string;
  readonly label: string;
  /** Quiet words after the label. */
  readonly note?: string | undefined;
}

/** One number of a chart, with what it rests on. */
export interface ChartMark {
  /** Null: there is nothing to be a share of, which is not zero. */
  readonly share: number | null;
  readonly n: number;
  readonly of: number;
  /** The share as it is printed: "34%". The chart itself adds "143 of 418". */
  readonly text: string;
  /** Something weakens it, as a base too small to trust: drawn hatched, or hollow. */
  readonly small: boolean;
  /** What a screen reader says of that, and of what else is known of the mark; without it “small base” where it is small. */
  readonly note?: string | undefined;
  /** The ends of an interval, in the unit of the share. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** [series][group]; null where there is no data. */
export type ChartMarks = readonly (readonly (ChartMark | null)[])[];

export interface MarkPlace {
  readonly series: string;
  readonly group: string;
}

export interface ChartData {
  readonly series: readonly ChartSeries[];
  readonly groups: readonly ChartGroup[];
  readonly marks: ChartMarks;
  readonly unit: ShareUnit;
}

export interface ChartProps extends ChartData {
  /** The chart's name, for screen readers. */
  label: string;
  chosen: MarkPlace | null;
  onChoose(place: MarkPlace): void;
}

/** A group's label with its note: "Gazette 14 docs". */
export const groupText = ({ label, note }: ChartGroup): string =>
  note === undefined ? label : `${label} ${note}`;

export const isSamePlace = (a: MarkPlace | null, b: MarkPlace): boolean =>
  a?.series === b.series && a.group === b.group;

export const baseText = (mark: ChartMark): string =>
  `${mark.n.toLocaleString('en')} of ${mark.of.toLocaleString('en')}`;

/** The share on the axis: percent, or per 1,000 as it is. */
export const axisValue = (share: number, unit: ShareUnit): number =>
  unit === 'percent' ? share * 100 : share;

/** What a screen reader says of a mark: "External threat, Velhan: 143 of 418, 34.2 percent". */
export function markLabel(
  series: ChartSeries,
  group: ChartGroup,
  mark: ChartMark | null,
  unit: ShareUnit,
): string {
  const place = `${series.name}, ${group.label}`;
  if (mark === null || mark.share === null) return `${place}: no data`;
  const share =
    unit === 'percent' ? `${(mark.share * 100).toFixed(1)} percent` : `${mark.share.toFixed(2)} per 1,000`;
  const interval =
    mark.low === undefined || mark.high === undefined
      ? ''
      : `, 95% interval ${axisValue(mark.low, unit).toFixed(1)} to ${axisValue(mark.high, unit).toFixed(1)}`;
  return `${place}: ${baseText(mark)}, ${share}${interval}${noteOf(mark)}`;
}

function noteOf({ small, note }: ChartMark): string {
  if (note !== undefined) return note === '' ? '' : `, ${note}`;
  return small ? ', small base' : '';
}

export interface ChartAxis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** From 0 to a round number that holds every value, in 4 to 10 even steps. */
export function niceAxis(highest: number): ChartAxis {
  if (!(highest > 0)) return { max: 1, ticks: [0, 1] };
  const rough = highest / 7;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return {
    max: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => roundTo(index * step, step)),
  };
}

// 3 * 0.1 is 0.30000000000000004, which nobody wants under an axis.
const roundTo = (value: number, step: number): number =>
  Number(value.toFixed(Math.max(0, -Math.floor(Math.log10(step)))));

/** The axis that holds all marks of a chart, and their intervals where they are drawn: nothing is cut. */
export function axisOf(
  { marks, unit }: Pick<ChartData, 'marks' | 'unit'>,
  withIntervals: boolean,
): ChartAxis {
  let highest = 0;
  for (const mark of marks.flat())
    highest = Math.max(highest, mark?.share ?? 0, (withIntervals && mark?.high) || 0);
  const axis = niceAxis(axisValue(highest, unit));
  return unit === 'percent' && axis.max > 100 ? niceAxis(100) : axis;
}

/** A tick's text; only the last carries the sign of percent. */
export function tickText(tick: number, axis: ChartAxis, unit: ShareUnit): string {
  return `${tick.toLocaleString('en')}${unit === 'percent' && tick === axis.ticks.at(-1) ? '%' : ''}`;
}

/** Moves labels apart so that none is nearer to the next than `gap`, as little as possible, inside the bounds. Keeps the order given. */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let floor = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, floor);
    floor = (placed[index] ?? 0) + gap;
  }
  let ceiling = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  return placed;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The stretch of a line that belongs to one of its points, as a path: from half the way before it to half the way after it.
 * Empty where the point has no neighbour with data.
 */
export function ownStretch(before: Spot | null, point: Spot, after: Spot | null): string {
  if (before === null && after === null) return '';
  const half = (other: Spot): string => `${(point.x + other.x) / 2} ${(point.y + other.y) / 2}`;
  return `M${[...(before ? [half(before)] : []), `${point.x} ${point.y}`, ...(after ? [half(after)] : [])].join('L')}`;
}
