import type { CSSProperties } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { colourVariable } from '../../ui/Swatch.tsx';
import styles from './AgreementScreen.module.css';
import { type AgreementRow, TENTATIVE, TRUSTED } from './agreement-rows.ts';
import { NOT_DEFINED } from './figure-words.ts';

const css = classNames(styles);

/** The span of values that the plots of a table share. */
export interface AlphaAxis {
  readonly low: number;
  readonly place: (alpha: number) => string;
}

/** From the lowest value shown, but at most 0, to 1. */
export function alphaAxis(rows: readonly AgreementRow[]): AlphaAxis {
  const lows = rows.flatMap(({ figures, interval }) => [
    figures.alpha ?? 0,
    interval?.alpha.interval?.low ?? 0,
  ]);
  const low = Math.max(-1, Math.floor(Math.min(0, ...lows) * 5) / 5);
  return { low, place: (alpha) => `${(100 * (Math.max(alpha, low) - low)) / (1 - low)}%` };
}

/** Alpha as a mark over its interval, between the two customary lines; the numbers stand beside it for who does not see it. */
export function AlphaPlot({ row, axis }: { readonly row: AgreementRow; readonly axis: AlphaAxis }) {
  const { alpha } = row.figures;
  const interval = row.interval?.alpha.interval;
  if (alpha === null) return <span className="quiet">{NOT_DEFINED}</span>;
  const style = { left: axis.place(alpha), '--c': colourVariable(row.theme.colour) } as CSSProperties;
  return (
    <div className={css('plot')} aria-hidden="true">
      <i style={{ left: axis.place(TENTATIVE) }} />
      <i style={{ left: axis.place(TRUSTED) }} />
      {interval && (
        <b
          style={{
            left: axis.place(interval.low),
            width: `calc(${axis.place(interval.high)} - ${axis.place(interval.low)})`,
          }}
        />
      )}
      <u className={css(alpha < TENTATIVE && 'low')} style={style} />
    </div>
  );
}
