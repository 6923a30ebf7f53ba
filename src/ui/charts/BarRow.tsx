import { memo, type ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { Mark } from './Marks.tsx';
import {
  axisValue,
  baseText,
  type ChartAxis,
  type ChartGroup,
  type ChartMark,
  groupText,
  type MarkPlace,
  type ShareUnit,
} from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';

const css = classNames(styles);

const THICKNESS = 11; // px, of a bar
const DOT = 4.5; // px

/** Where a row's parts stand: label | plot from `left` on | value. */
export interface BarRowLayout {
  readonly left: number;
  readonly plotWidth: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
  readonly axis: ChartAxis;
}

export function HeadingRow({
  middle,
  name,
  colour,
}: {
  middle: number;
  name: string;
  colour: SwatchColour;
}): ReactElement {
  const y = middle + 3;
  return (
    <g>
      <rect x={0} y={y - 6} width={10} height={10} rx={2.5} fill={colourVariable(colour)} />
      <text x={16} y={y + 3} className={css('text', 'heading')}>
        {name}
      </text>
    </g>
  );
}

/** How a share is drawn: as long as it is, or where it is. */
export type BarShape = 'bar' | 'dot';

export interface BarRowProps {
  shape: BarShape;
  layout: BarRowLayout;
  group: ChartGroup;
  mark: ChartMark | null;
  /** On the axis. */
  value: number;
  unit: ShareUnit;
  colour: SwatchColour;
  /** The id of the pattern for a small base. */
  hatch: string;
  place: MarkPlace;
  /** What a screen reader says of it. */
  name: string;
}

/** A group's label, its bar on the grid, its interval, its number with the base; the whole row is the button. */
export const BarRow = memo(function BarRow({
  shape,
  layout,
  group,
  mark,
  value,
  unit,
  colour,
  hatch,
  place,
  name,
}: BarRowProps): ReactElement {
  const { left, plotWidth, right, middle, height, axis } = layout;
  const top = middle - height / 2;
  const toX = (at: number): number => left + (at / axis.max) * plotWidth;
  const hasData = mark !== null && mark.share !== null;
  const paint = colourVariable(colour);
  return (
    <Mark place={place} label={name}>
      <rect
        data-export="no"
        className={css('hit')}
        x={0}
        y={top}
        width={left + plotWidth + 8 + right}
        height={height}
      />
      {axis.ticks.map((tick) => (
        <line key={tick} className={css('line')} x1={toX(tick)} x2={toX(tick)} y1={top} y2={top + height} />
      ))}
      <text x={0} y={middle + 4} className={css('text')}>
        {cutText(groupText(group), left - 8, measureIn(`400 12px ${CHART_FONT}`))}
        <title>{groupText(group)}</title>
      </text>
      {hasData && shape === 'bar' && (
        <rect
          x={left}
          y={middle - THICKNESS / 2}
          width={Math.max(0, toX(value) - left)}
          height={THICKNESS}
          rx={1}
          fill={mark.small ? `url(#${hatch})` : paint}
          {...(mark.small && { stroke: paint, strokeWidth: 1 })}
        />
      )}
      {hasData && <Whisker mark={mark} unit={unit} toX={toX} middle={middle} />}
      {hasData && shape === 'dot' && (
        <circle
          cx={toX(value)}
          cy={middle}
          r={DOT}
          fill={mark.small ? 'var(--paper)' : paint}
          stroke={paint}
          strokeWidth={2}
        />
      )}
      <rect
        data-export="no"
        className={css('ring')}
        x={left - 2}
        y={top + 1}
        width={plotWidth + 4}
        height={height - 2}
        rx={3}
      />
      {mark !== null && hasData ? (
        <text x={left + plotWidth + 8 + right} y={middle + 4} textAnchor="end" className={css('text')}>
          <tspan className={css('value')}>{mark.text}</tspan>
          <tspan dx={5}>{baseText(mark)}</tspan>
        </text>
      ) : (
        <>
          <text x={left + 4} y={middle + 4} className={css('text', 'faint')}>
            –
          </text>
          <text
            x={left + plotWidth + 8 + right}
            y={middle + 4}
            textAnchor="end"
            className={css('text', 'faint')}
          >
            no data
          </text>
        </>
      )}
    </Mark>
  );
});

interface WhiskerProps {
  mark: ChartMark;
  unit: ShareUnit;
  toX(value: number): number;
  middle: number;
}

function Whisker({ mark, unit, toX, middle }: WhiskerProps): ReactElement | null {
  if (mark.low === undefined || mark.high === undefined) return null;
  const [from, to] = [toX(axisValue(mark.low, unit)), toX(axisValue(mark.high, unit))];
  const path = `M${from} ${middle - 2.5}v5M${from} ${middle}H${to}M${to} ${middle - 2.5}v5`;
  return (
    <>
      <path d={path} className={css('halo')} fill="none" />
      <path d={path} className={css('whisker')} fill="none" />
    </>
  );
}
