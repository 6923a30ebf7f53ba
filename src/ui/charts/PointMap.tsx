import type { ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { Mark, Marks } from './Marks.tsx';
import { placedNames } from './placed-names.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const EDGE = 34; // px, for what stands at the edges

export interface MapMark {
  readonly id: string;
  readonly name: string;
  /** A colour for squares; null for rings. */
  readonly colour: SwatchColour | null;
  readonly x: number;
  readonly y: number;
  /** Poorly shown by these two axes, or resting on little: hollow or dashed. */
  readonly isWeak: boolean;
  readonly label: string;
}

interface PointMapProps {
  label: string;
  marks: readonly MapMark[];
  /** Under the map and at its side. */
  across: string;
  down: string;
  /** The id of the point that is open. */
  chosen: string | null;
  onChoose(id: string): void;
}

/** Points on two axes of the same scale, named where there is room; a name without room is in the point's tooltip. */
export function PointMap({ label, marks, across, down, chosen, onChoose }: PointMapProps): ReactElement {
  const [frame, width] = useWidth<HTMLDivElement>();
  const height = Math.min(620, Math.max(360, width * 0.6));
  const place = scaleOf(marks, width, height);
  const named = placedNames(
    [...marks]
      .sort((a, b) => Number(a.colour !== null) - Number(b.colour !== null))
      .map((mark) => ({
        id: mark.id,
        name: mark.name,
        radius: 6,
        ...place(mark),
      })),
    { width, height: height - 18 },
  );
  const zero = place({ x: 0, y: 0 });
  return (
    <Marks
      label={label}
      series={marks}
      groups={POINT}
      chosen={chosen === null ? null : { series: chosen, group: 'point' }}
      onChoose={({ series }) => onChoose(series)}
      flow="down"
    >
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="map" width={width} height={height}>
            <title>{label}</title>
            <line className={css('line')} x1={EDGE} x2={width - 8} y1={zero.y} y2={zero.y} />
            <line className={css('line')} x1={zero.x} x2={zero.x} y1={8} y2={height - EDGE} />
            <text x={width - 8} y={height - 10} textAnchor="end" className={css('tick')}>
              {across}
            </text>
            <text transform={`translate(14 ${height - EDGE}) rotate(-90)`} className={css('tick')}>
              {down}
            </text>
            {marks.map((mark) => {
              const { x, y } = place(mark);
              const name = named.get(mark.id);
              const text = name && (
                <text
                  x={name.x}
                  y={name.y}
                  textAnchor={name.isLeft ? 'end' : 'start'}
                  className={css('text', mark.colour === null && 'heading', 'haloed')}
                >
                  {name.text}
                </text>
              );
              if (mark.colour === null)
                return (
                  <Mark key={mark.id} place={{ series: mark.id, group: 'point' }} label={mark.label}>
                    <title>{mark.label}</title>
                    <circle data-export="no" cx={x} cy={y} r={12} fill="transparent" />
                    <circle
                      cx={x}
                      cy={y}
                      r={5}
                      fill="var(--paper)"
                      stroke="var(--ink)"
                      strokeWidth={1.5}
                      strokeDasharray={mark.isWeak ? '2 2' : undefined}
                    />
                    <circle data-export="no" className={css('ring')} cx={x} cy={y} r={9} />
                    {text}
                  </Mark>
                );
              const paint = colourVariable(mark.colour);
              return (
                <Mark key={mark.id} place={{ series: mark.id, group: 'point' }} label={mark.label}>
                  <title>{mark.label}</title>
                  <rect data-export="no" x={x - 12} y={y - 12} width={24} height={24} fill="transparent" />
                  <rect
                    x={x - 5}
                    y={y - 5}
                    width={10}
                    height={10}
                    rx={2}
                    fill={mark.isWeak ? 'var(--paper)' : paint}
                    stroke={paint}
                    strokeWidth={2}
                  />
                  <rect
                    data-export="no"
                    className={css('ring')}
                    x={x - 9}
                    y={y - 9}
                    width={18}
                    height={18}
                    rx={4}
                  />
                  {text}
                </Mark>
              );
            })}
          </svg>
        )}
      </div>
    </Marks>
  );
}

const POINT = [{ id: 'point' }];

type Point = { readonly x: number; readonly y: number };

/** Both axes to the same scale, so that distances are what they say. */
function scaleOf(marks: readonly MapMark[], width: number, height: number): (point: Point) => Point {
  const xs = [0, ...marks.map(({ x }) => x)];
  const ys = [0, ...marks.map(({ y }) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: Math.max(10, width - EDGE - 40), height: Math.max(10, height - EDGE - 30) };
  const scale = Math.min(room.width / Math.max(1e-9, right - left), room.height / Math.max(1e-9, high - low));
  const middle = { x: EDGE + 10 + room.width / 2, y: 14 + room.height / 2 };
  return ({ x, y }) => ({
    x: middle.x + (x - (left + right) / 2) * scale,
    y: middle.y - (y - (low + high) / 2) * scale,
  });
}
