import type { ReactElement } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { classNames } from '../class-names.ts';
import styles from './Charts.module.css';
import type { ChartGroup } from './mark.ts';

const css = classNames(styles);

/** Something that happened, at a place between the groups of a chart over time. */
export interface ChartEvent {
  readonly name: string;
  /** The group in which it lies, and how far into it, 0 to 1. */
  readonly group: string;
  readonly part: number;
}

export const NO_EVENTS: readonly ChartEvent[] = [];

/** An upright line with its name, at `x` in a plot. */
export function EventLine({
  name,
  x,
  top,
  bottom,
}: {
  name: string;
  x: number;
  top: number;
  bottom: number;
}): ReactElement {
  return (
    <g>
      <line className={css('event')} x1={x} x2={x} y1={top} y2={bottom} />
      <text x={x + 3} y={top + 8} className={css('tick')}>
        {name}
      </text>
    </g>
  );
}

/** The events that lie in a group of the chart; for inside a Recharts chart whose axis is made of the groups. */
export function EventLines({
  groups,
  events,
}: {
  groups: readonly ChartGroup[];
  events: readonly ChartEvent[];
}): ReactElement | null {
  const plot = usePlotArea();
  const toX = useXAxisScale();
  if (!plot || !toX) return null;
  const [first, second] = [toX(groups[0]?.id), toX(groups[1]?.id)];
  const step = first === undefined || second === undefined ? 0 : Number(second) - Number(first);
  return (
    <g>
      {events.map(({ name, group, part }) => {
        const x = toX(group);
        if (x === undefined || !groups.some(({ id }) => id === group)) return null;
        return (
          <EventLine
            key={`${name} ${group} ${part}`}
            name={name}
            x={Number(x) + (part - 0.5) * step}
            top={plot.y}
            bottom={plot.y + plot.height}
          />
        );
      })}
    </g>
  );
}
