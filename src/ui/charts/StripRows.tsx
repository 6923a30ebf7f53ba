import { memo, type ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { ColourKey, keyLayout } from './ColourKey.tsx';
import { Mark, Marks } from './Marks.tsx';
import type { ChartSeries } from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const ROWS = { titled: { height: 18, gap: 4 }, thin: { height: 5, gap: 1 } }; // px
const LABELS = { least: 80, most: 280 }; // px
const VALUE = 46; // px

export interface Strip {
  readonly id: string;
  readonly title: string;
  /** Quiet words before the title: the date. */
  readonly note: string;
  /** Places along the strip. */
  readonly length: number;
  /** By series the places that carry it, ascending. */
  readonly places: readonly ArrayLike<number>[];
  /** Places that were looked at and carry nothing, ascending. */
  readonly empty: ArrayLike<number>;
  /** What a screen reader says of it. */
  readonly label: string;
}

interface StripRowsProps {
  label: string;
  series: readonly ChartSeries[];
  strips: readonly Strip[];
  /** Of the longest strip, drawn or not: strips of other pages have the same scale. */
  longest: number;
  /** Whether every strip is drawn to the same length. */
  isEqual: boolean;
  /** With titles, or many at once without. */
  rows: keyof typeof ROWS;
  /** The id of the strip that is open. */
  chosen: string | null;
  onChoose(id: string): void;
}

/** A strip a line, coloured where its places carry a series; several on one place share its height. */
export function StripRows(props: StripRowsProps): ReactElement {
  const { label, series, strips, longest, isEqual, rows, chosen, onChoose } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const { height, gap } = ROWS[rows];
  const isTitled = rows === 'titled';
  const faint = measureIn(`400 11px ${CHART_FONT}`);
  const notes = Math.ceil(Math.max(0, ...strips.map(({ note }) => faint(note) * 1.06))) + 8;
  const names = isTitled
    ? Math.ceil(
        Math.min(
          LABELS.most,
          width * 0.34,
          Math.max(LABELS.least, ...strips.map(({ title }) => notes + measure(title) * 1.06 + 12)),
        ),
      )
    : 0;
  const room = Math.max(60, width - names - (isTitled ? VALUE : 0));
  const key = keyLayout(series, width);
  const head = key.height;
  return (
    <Marks
      label={label}
      series={strips}
      groups={WHOLE}
      chosen={chosen === null ? null : { series: chosen, group: 'strip' }}
      onChoose={({ series: id }) => onChoose(id)}
      flow="down"
    >
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="strips" width={width} height={head + strips.length * (height + gap)}>
            <title>{label}</title>
            <ColourKey layout={key} />
            {strips.map((strip, row) => (
              <StripRow
                key={strip.id}
                strip={strip}
                series={series}
                left={names}
                notes={notes}
                top={head + row * (height + gap)}
                height={height}
                length={isEqual ? room : (strip.length / Math.max(1, longest)) * room}
                width={width}
                isTitled={isTitled}
              />
            ))}
          </svg>
        )}
      </div>
    </Marks>
  );
}

const WHOLE = [{ id: 'strip' }];

interface StripRowProps {
  strip: Strip;
  series: readonly ChartSeries[];
  left: number;
  /** Room for the notes. */
  notes: number;
  top: number;
  height: number;
  length: number;
  width: number;
  isTitled: boolean;
}

const StripRow = memo(function StripRow(props: StripRowProps): ReactElement {
  const { strip, series, left, notes, top, height, length, width, isTitled } = props;
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const step = strip.length === 0 ? 0 : length / strip.length;
  return (
    <Mark place={{ series: strip.id, group: 'strip' }} label={strip.label}>
      <title>{strip.label}</title>
      <rect data-export="no" className={css('hit')} x={0} y={top} width={width} height={height} />
      {isTitled && (
        <>
          <text x={0} y={top + 13} className={css('tick')}>
            {strip.note}
          </text>
          <text x={notes} y={top + 13} className={css('text')}>
            {cutText(strip.title, left - notes - 8, measure)}
          </text>
        </>
      )}
      <rect x={left} y={top} width={length} height={height} fill="var(--paper)" stroke="var(--line)" />
      <path d={bars(strip.empty, step, left, top, height)} fill="var(--read-fill)" fillOpacity={0.35} />
      {pathsOf(strip, step, left, top, height).map(({ place, d }) => (
        <path key={place} d={d} fill={colourVariable(series[place]?.colour ?? 1)} />
      ))}
      {isTitled && (
        <text x={width} y={top + 13} textAnchor="end" className={css('tick')}>
          {strip.length.toLocaleString('en')}
        </text>
      )}
      <rect
        data-export="no"
        className={css('ring')}
        x={left - 1}
        y={top - 1}
        width={length + 2}
        height={height + 2}
        rx={2}
      />
    </Mark>
  );
});

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Neighbouring places as one bar. */
function bars(places: ArrayLike<number>, step: number, left: number, top: number, height: number): string {
  let path = '';
  for (let i = 0; i < places.length; ) {
    const from = places[i] ?? 0;
    let to = from;
    for (i++; i < places.length && places[i] === to + 1; i++) to++;
    path += `M${short(left + from * step)} ${short(top)}h${short((to - from + 1) * step)}v${short(height)}h${short(-(to - from + 1) * step)}z`;
  }
  return path;
}

/** By series one path; the places of several are divided among them from top to bottom. */
function pathsOf(
  { places }: Strip,
  step: number,
  left: number,
  top: number,
  height: number,
): readonly { readonly place: number; readonly d: string }[] {
  const on = new Map<number, number[]>();
  for (const [series, own] of places.entries())
    for (const place of Array.from(own)) on.set(place, [...(on.get(place) ?? []), series]);
  const paths = new Map<number, string>();
  for (const [place, own] of on) {
    const part = height / own.length;
    for (const [nth, series] of own.entries()) {
      const d = `M${short(left + place * step)} ${short(top + nth * part)}h${short(step)}v${short(part)}h${short(-step)}z`;
      paths.set(series, (paths.get(series) ?? '') + d);
    }
  }
  return [...paths].map(([place, d]) => ({ place, d }));
}
