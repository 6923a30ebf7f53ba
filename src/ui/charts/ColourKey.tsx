import type { ReactElement } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import styles from './Charts.module.css';
import type { ChartSeries } from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';

const css = classNames(styles);

const ROW = 20; // px
const MOST = 220; // px, of a name
const MOST_ROWS = 8;

/** Where a key's entries stand: from left to right, in as many rows as they need. */
interface KeyLayout {
  readonly entries: readonly {
    readonly each: ChartSeries;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  /** Series that have no room in the key. */
  readonly left: number;
  /** px, with the air below it. */
  readonly height: number;
}

/** Lays out the key of a chart whose marks have no room for names. */
export function keyLayout(series: readonly ChartSeries[], width: number): KeyLayout {
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  let [x, row] = [0, 0];
  const entries = series.map((each) => {
    const text = cutText(each.name, Math.min(MOST, Math.max(60, width - 20)), measure);
    const size = measure(text) * 1.06 + 30;
    if (x > 0 && x + size > width) [x, row] = [0, row + 1];
    const entry = { each, x, y: row * ROW + 3, text };
    x += size;
    return entry;
  });
  const shown = entries.filter(({ y }) => y < MOST_ROWS * ROW);
  const left = entries.length - shown.length;
  const rows = Math.min(row + 1, MOST_ROWS) + (left > 0 ? 1 : 0);
  return { entries: shown, left, height: series.length === 0 ? 0 : rows * ROW + 8 };
}

/** The key itself, for the top of a drawing. */
export function ColourKey({ layout }: { layout: KeyLayout }): ReactElement {
  return (
    <g>
      {layout.entries.map(({ each, x, y, text }) => (
        <g key={each.id}>
          <rect x={x} y={y} width={10} height={10} rx={2.5} fill={colourVariable(each.colour)} />
          <text x={x + 14} y={y + 9} className={css('text')}>
            {text}
            <title>{each.name}</title>
          </text>
        </g>
      ))}
      {layout.left > 0 && (
        <text x={0} y={MOST_ROWS * ROW + 12} className={css('text', 'faint')}>
          {`and ${layout.left.toLocaleString('en')} more: point at a mark, or see the table`}
        </text>
      )}
    </g>
  );
}
