import { type ReactElement, useMemo } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { forceLayout } from './force-layout.ts';
import { Mark, Marks } from './Marks.tsx';
import type { MarkPlace } from './mark.ts';
import { placedNames } from './placed-names.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const HEIGHT = { least: 260, a: 26, most: 900 }; // px, and for every node
const RADIUS = { least: 5, most: 20 }; // px
const EDGE = { least: 1, most: 8 }; // px
const NAME = 150; // px, kept free at both sides for names

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly colour: SwatchColour;
  /** 0 to 1: its area. */
  readonly weight: number;
  /** What a screen reader says of it. */
  readonly label: string;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** 0 to 1: how thick it is. */
  readonly weight: number;
  readonly label: string;
}

interface NetworkPlotProps {
  label: string;
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
  chosen: MarkPlace | null;
  /** An edge by its two nodes, a node by itself twice. */
  onChoose(place: MarkPlace): void;
}

/** Nodes with names where there is room, edges as thick as they are strong. The same network is always drawn the same. */
export function NetworkPlot({ label, nodes, edges, chosen, onChoose }: NetworkPlotProps): ReactElement {
  const [frame, width] = useWidth<HTMLDivElement>();
  const height = Math.min(HEIGHT.most, HEIGHT.least + HEIGHT.a * nodes.length ** 0.8);
  const places = useMemo(
    () =>
      width === 0
        ? new Map()
        : forceLayout(
            nodes.map(({ id, weight }) => ({ id, size: radiusOf(weight) + 14 })),
            edges.map(({ from, to, weight }) => ({ from, to, strength: weight })),
            { width: Math.max(120, width - 2 * NAME), height: height - 20 },
          ),
    [nodes, edges, width, height],
  );
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  // The most frequent have the first choice of a place for their name.
  const named = placedNames(
    [...nodes]
      .sort((a, b) => b.weight - a.weight)
      .map(({ id, name, weight }) => {
        const { x, y } = at(id);
        return { id, name, x: x + NAME, y, radius: radiusOf(weight) + 2 };
      }),
    { width, height },
  );
  return (
    <Marks label={label} series={nodes} groups={nodes} chosen={chosen} onChoose={onChoose} flow="across">
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="network" width={width} height={height}>
            <title>{label}</title>
            <g transform={`translate(${NAME} 6)`}>
              {edges.map(({ from, to, weight, label: name }) => {
                const [one, other] = [at(from), at(to)];
                const line = { x1: one.x, y1: one.y, x2: other.x, y2: other.y };
                return (
                  <Mark key={`${from} ${to}`} place={{ series: from, group: to }} label={name}>
                    <title>{name}</title>
                    <line data-export="no" className={css('reach')} {...line} />
                    <line
                      data-export="no"
                      className={css('edge-ring')}
                      {...line}
                      strokeWidth={thickness(weight) + 5}
                    />
                    <line className={css('edge')} {...line} strokeWidth={thickness(weight)} />
                  </Mark>
                );
              })}
              {nodes.map(({ id, colour, weight, label: said }) => {
                const { x, y } = at(id);
                const radius = radiusOf(weight);
                const text = named.get(id);
                return (
                  <Mark key={id} place={{ series: id, group: id }} label={said}>
                    <title>{said}</title>
                    <circle data-export="no" className={css('ring')} cx={x} cy={y} r={radius + 4} />
                    <circle
                      cx={x}
                      cy={y}
                      r={radius}
                      fill={colourVariable(colour)}
                      stroke="var(--paper)"
                      strokeWidth={1.5}
                    />
                    {text && (
                      <text
                        x={text.x - NAME}
                        y={text.y}
                        textAnchor={text.isLeft ? 'end' : 'start'}
                        className={css('text', 'inked', 'haloed')}
                      >
                        {text.text}
                      </text>
                    )}
                  </Mark>
                );
              })}
            </g>
          </svg>
        )}
      </div>
    </Marks>
  );
}

const radiusOf = (weight: number): number => RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(weight);
const thickness = (weight: number): number => EDGE.least + (EDGE.most - EDGE.least) * weight;
