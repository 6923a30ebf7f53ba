import type { ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { Mark, Marks } from './Marks.tsx';
import { type MarkPlace, niceAxis } from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const ROW = 24; // px
const THICKNESS = 12; // px
const HEAD = 22; // px
const AXIS = 22; // px
const LABELS = { least: 60, most: 190 }; // px
const VALUE = 52; // px

export interface TornadoRow {
  readonly series: string;
  readonly name: string;
  readonly colour: SwatchColour;
  /** On the axis: below 0 to the left. */
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly text: string;
  /** What a screen reader says of it. */
  readonly label: string;
}

interface TornadoProps {
  label: string;
  /** What more of it lies to the left and to the right. */
  left: string;
  right: string;
  /** The group of every mark. */
  group: string;
  rows: readonly TornadoRow[];
  chosen: MarkPlace | null;
  onChoose(place: MarkPlace): void;
}

/** Differences as bars to both sides of zero, in the order given, with their intervals. */
export function Tornado({ label, left, right, group, rows, chosen, onChoose }: TornadoProps): ReactElement {
  const [frame, width] = useWidth<HTMLDivElement>();
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const names = Math.ceil(
    Math.min(LABELS.most, Math.max(LABELS.least, ...rows.map(({ name }) => measure(name) * 1.06 + 22))),
  );
  const furthest = Math.max(
    ...rows.flatMap(({ value, low, high }) => [value, low ?? 0, high ?? 0].map(Math.abs)),
  );
  const axis = niceAxis(furthest);
  const plot = { left: names, right: Math.max(names + 80, width - VALUE) };
  const zero = (plot.left + plot.right) / 2;
  const half = (plot.right - plot.left) / 2 - 4;
  const toX = (value: number): number => zero + (value / axis.max) * half;
  const every = Math.max(1, Math.ceil((axis.ticks.length * 34) / half));
  const ticks = axis.ticks.filter((_, index) => (axis.ticks.length - 1 - index) % every === 0);
  const both = [...new Set([...ticks.map((tick) => -tick), 0, ...ticks])];
  const height = HEAD + rows.length * ROW + AXIS;
  const bottom = HEAD + rows.length * ROW;
  const reach = half - 8;
  return (
    <Marks
      label={label}
      series={rows.map(({ series }) => ({ id: series }))}
      groups={[{ id: group }]}
      chosen={chosen}
      onChoose={onChoose}
      flow="down"
    >
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="tornado" width={width} height={height} aria-hidden={rows.length === 0}>
            <title>{label}</title>
            <text x={zero - 8} y={13} textAnchor="end" className={css('text')}>
              {cutText(`← more in ${left}`, reach, measure)}
            </text>
            <text x={zero + 8} y={13} className={css('text')}>
              {cutText(`more in ${right} →`, reach, measure)}
            </text>
            {both.map((tick) => (
              <line key={tick} className={css('line')} x1={toX(tick)} x2={toX(tick)} y1={HEAD} y2={bottom} />
            ))}
            {rows.map((row, index) => {
              const middle = HEAD + index * ROW + ROW / 2;
              const x = toX(row.value);
              return (
                <Mark key={row.series} place={{ series: row.series, group }} label={row.label}>
                  <rect
                    data-export="no"
                    className={css('hit')}
                    x={0}
                    y={middle - ROW / 2}
                    width={width}
                    height={ROW}
                  />
                  <rect
                    x={0}
                    y={middle - 5}
                    width={10}
                    height={10}
                    rx={2.5}
                    fill={colourVariable(row.colour)}
                  />
                  <text x={16} y={middle + 4} className={css('text')}>
                    {cutText(row.name, names - 22, measure)}
                    <title>{row.name}</title>
                  </text>
                  <rect
                    x={Math.min(zero, x)}
                    y={middle - THICKNESS / 2}
                    width={Math.abs(x - zero)}
                    height={THICKNESS}
                    rx={1}
                    fill={colourVariable(row.colour)}
                  />
                  {row.low !== undefined && row.high !== undefined && (
                    <TornadoWhisker from={toX(row.low)} to={toX(row.high)} middle={middle} />
                  )}
                  <rect
                    data-export="no"
                    className={css('ring')}
                    x={plot.left}
                    y={middle - ROW / 2 + 1}
                    width={plot.right - plot.left}
                    height={ROW - 2}
                    rx={3}
                  />
                  <text x={width} y={middle + 4} textAnchor="end" className={css('text', 'value')}>
                    {row.text}
                  </text>
                </Mark>
              );
            })}
            <line className={css('zero')} x1={zero} x2={zero} y1={HEAD} y2={bottom} />
            {both.map((tick) => (
              <text key={tick} x={toX(tick)} y={bottom + 15} textAnchor="middle" className={css('tick')}>
                {tick > 0 ? `+${tick}` : tick < 0 ? `−${-tick}` : '0'}
              </text>
            ))}
          </svg>
        )}
      </div>
    </Marks>
  );
}

function TornadoWhisker({ from, to, middle }: { from: number; to: number; middle: number }): ReactElement {
  const path = `M${from} ${middle - 2.5}v5M${from} ${middle}H${to}M${to} ${middle - 2.5}v5`;
  return (
    <>
      <path d={path} className={css('halo')} fill="none" />
      <path d={path} className={css('whisker')} fill="none" />
    </>
  );
}
