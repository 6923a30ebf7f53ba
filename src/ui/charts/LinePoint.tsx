import { type ReactElement, useContext } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable, type SwatchColour } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { Mark } from './Marks.tsx';
import type { MarkPlace } from './mark.ts';
import { ShowReadoutContext } from './Readout.tsx';

const css = classNames(styles);

const RADIUS = 4; // px

interface LinePointProps {
  x: number;
  y: number;
  colour: SwatchColour;
  isHollow: boolean;
  place: MarkPlace;
  /** What a screen reader says of it. */
  name: string;
  /** How far around it can be pressed, px. */
  reach: number;
  /** The stretch of the line that can be pressed in its place, as a path. */
  stretch: string;
  /** Its number, shown while it is pointed at or has the focus. */
  readout: string;
}

export function LinePoint({
  x,
  y,
  colour,
  isHollow,
  place,
  name,
  reach,
  stretch,
  readout,
}: LinePointProps): ReactElement {
  const show = useContext(ShowReadoutContext);
  const paint = colourVariable(colour);
  return (
    <Mark
      place={place}
      label={name}
      onAttend={(isAttended) => show(isAttended ? { x, y, text: readout, series: place.series } : null)}
    >
      {stretch !== '' && <path data-export="no" className={css('stretch')} d={stretch} />}
      <circle data-export="no" cx={x} cy={y} r={Math.max(RADIUS, reach)} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={RADIUS}
        fill={isHollow ? 'var(--paper)' : paint}
        stroke={isHollow ? paint : 'var(--paper)'}
        strokeWidth={isHollow ? 2 : 1}
      />
      <circle data-export="no" className={css('ring')} cx={x} cy={y} r={RADIUS + 4} />
    </Mark>
  );
}
