import type { CSSProperties, ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './Swatch.module.css';

const css = classNames(styles);

/** One of the twelve colours of the tokens. */
export type SwatchColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** The value for `fill`, `background` and the like. */
export const colourVariable = (colour: SwatchColour): string => `var(--theme-${colour})`;

/** A small square of colour beside a name; without a colour an empty one. Never the only sign. */
export function Swatch({ colour, size = 10 }: { colour: SwatchColour | null; size?: number }): ReactElement {
  const style = {
    '--size': `${size}px`,
    ...(colour && { '--c': colourVariable(colour) }),
  } as CSSProperties;
  return <span aria-hidden className={css('swatch', colour === null && 'hollow')} style={style} />;
}
