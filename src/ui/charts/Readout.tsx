import { createContext, type ReactElement, useContext } from 'react';
import { ZIndexLayer } from 'recharts';
import { classNames } from '../class-names.ts';
import styles from './Charts.module.css';
import { CHART_FONT, measureIn } from './measure-text.ts';

const css = classNames(styles);

// Above lines and points, so that no line crosses the number.
const ON_TOP = 2000;

export interface ReadoutText {
  /** Whose number it is. */
  readonly series: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export const ReadoutContext = createContext<ReadoutText | null>(null);
/** Apart from the text itself, so that points need not be drawn again when it changes. */
export const ShowReadoutContext = createContext<(readout: ReadoutText | null) => void>(() => {});

/** The number of the point that is pointed at or has the focus. */
export function Readout(): ReactElement {
  const readout = useContext(ReadoutContext);
  const width = readout ? measureIn(`600 12px ${CHART_FONT}`)(readout.text) * 1.06 + 12 : 0;
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {readout && (
        <g data-export="no" className={css('readout')}>
          <rect x={Math.max(0, readout.x - width / 2)} y={readout.y - 32} width={width} height={20} rx={4} />
          <text
            x={Math.max(width / 2, readout.x)}
            y={readout.y - 18}
            textAnchor="middle"
            className={css('text', 'value')}
          >
            {readout.text}
          </text>
        </g>
      )}
    </ZIndexLayer>
  );
}
